package io.fuhe.annotate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks a text into lines where Chinese typography allows it. */
final class LineBreaks {

  private LineBreaks() {}

  /**
   * The lines.
   *
   * @param room the longest line, in the measure's unit
   */
  static List<String> of(String text, double room, ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      if (line.length() > 0 && measure.applyAsDouble(line + piece.stripTrailing()) > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
