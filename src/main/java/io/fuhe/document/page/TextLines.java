package io.fuhe.document.page;

import io.fuhe.form.PrintedNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads characters as lines, and lines as one text. */
final class TextLines {

  /** Characters whose baselines differ by less than this share of their size are of one line. */
  private static final float SAME_LINE = 0.5f;

  /** A gap wider than this share of the size parts two Latin words. */
  private static final float WORD_GAP = 0.2f;

  /** A gap wider than this many sizes parts two things in one line. */
  static final float WIDE_GAP = 1.6f;

  /** A cell that leaves so many sizes free beside a figure did not break it. */
  private static final float ROOM = 2.5f;

  /** A Chinese character with what closes it, or all up to the first one. */
  private static final Pattern HEAD = Pattern.compile("\\p{IsHan}[，。、；：！？）】》”’%]*|[^\\p{IsHan}]+");

  private TextLines() {}

  /** The characters as lines from top to bottom, each from left to right. */
  static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> sorted =
        glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList();
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : sorted) {
      List<Glyph> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last == null
          || glyph.baseline() - last.get(0).baseline()
              > SAME_LINE * Math.min(glyph.size(), last.get(0).size())) {
        last = new ArrayList<>();
        lines.add(last);
      }
      last.add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x0)));
    return lines;
  }

  /** One line's words; what stands far apart is parted by an ideographic space. */
  static String text(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    Glyph before = null;
    boolean space = false;
    for (Glyph glyph : line) {
      if (glyph.blank()) {
        space = true;
        continue;
      }
      if (before != null) {
        float gap = (glyph.x0() - before.x1()) / glyph.size();
        boolean latin = isLatin(last(before.text())) && isLatin(glyph.text().codePointAt(0));
        if (gap > WIDE_GAP) {
          text.append('\u3000');
        } else if (latin && (gap > WORD_GAP || (space && gap > WORD_GAP / 2))) {
          text.append(' ');
        }
      }
      text.append(glyph.text());
      before = glyph;
      space = false;
    }
    return text.toString();
  }

  /**
   * The text of a cell: its lines joined. Figures below one another stay apart where each would
   * have gone on in its line, had it been one.
   *
   * @param width how long a line of the cell can be
   */
  static String cellText(List<Glyph> glyphs, float width) {
    List<List<Glyph>> lines = lines(glyphs);
    lines.removeIf(line -> line.stream().allMatch(Glyph::blank));
    List<String> texts =
        lines.stream().map(line -> text(line).replace("\u3000", " ").strip()).toList();
    boolean figures =
        lines.size() > 1
            && texts.stream().allMatch(text -> PrintedNumber.parse(text).isPresent())
            && lines.stream().allMatch(line -> width - width(line) > ROOM * line.get(0).size());
    return figures ? String.join("\n", texts) : texts.stream().reduce("", TextLines::join);
  }

  private static float width(List<Glyph> line) {
    return line.get(line.size() - 1).x1() - line.get(0).x0();
  }

  /** How wide the last line is. */
  static float lastLineWidth(List<Glyph> glyphs) {
    List<List<Glyph>> lines = lines(glyphs.stream().filter(g -> !g.blank()).toList());
    if (lines.isEmpty()) {
      return 0;
    }
    List<Glyph> last = lines.get(lines.size() - 1);
    return last.get(last.size() - 1).x1() - last.get(0).x0();
  }

  /** How wide the part of a text is that no line break may part, in sizes. */
  static float headWidth(String text) {
    Matcher m = HEAD.matcher(text);
    float width = 0;
    if (m.lookingAt()) {
      for (int c : m.group().codePoints().toArray()) {
        width += c < 0x2E80 ? 0.5f : 1;
      }
    }
    return width;
  }

  /** Two lines as one: a space between Latin words, none elsewhere. */
  static String join(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    int end = last(first);
    int start = second.codePointAt(0);
    boolean words = isLetter(end) && isLetter(start);
    return words ? first + " " + second : first + second;
  }

  private static int last(String text) {
    return text.codePointBefore(text.length());
  }

  private static boolean isLetter(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && c > 0x20;
  }
}
