package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the characters in a cell say. Turned characters are read along their own lines; where a cell
 * holds characters turned in several ways, those that begin higher come first.
 *
 * @param text the lines joined
 * @param room how much the last line leaves free of a cell's width, or of its height when turned
 * @param size of the characters
 */
record CellText(String text, float room, float size) {

  static CellText of(List<Glyph> glyphs, float width, float height) {
    if (glyphs.isEmpty()) {
      return new CellText("", width, 0);
    }
    List<List<Glyph>> parts = parts(glyphs);
    String text = "";
    for (List<Glyph> part : parts) {
      float along = part.get(0).angle() % 180 == 90 ? height : width;
      text = TextLines.join(text, TextLines.cellText(part, along));
    }
    List<Glyph> last = parts.get(parts.size() - 1);
    float along = last.get(0).angle() % 180 == 90 ? height : width;
    return new CellText(text, along - TextLines.lastLineWidth(last), glyphs.get(0).size());
  }

  /** The characters by the way that they are turned. */
  private static List<List<Glyph>> parts(List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> byAngle = new TreeMap<>();
    for (Glyph glyph : glyphs) {
      byAngle.computeIfAbsent(glyph.angle(), any -> new ArrayList<>()).add(glyph);
    }
    List<List<Glyph>> parts = new ArrayList<>(byAngle.values());
    parts.sort(Comparator.comparingDouble(CellText::top));
    return parts;
  }

  private static double top(List<Glyph> part) {
    return part.stream().mapToDouble(Glyph::centreY).min().orElse(0);
  }
}
