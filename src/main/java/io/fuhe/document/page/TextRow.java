package io.fuhe.document.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph outside of tables, or a line of it.
 *
 * @param size the size of its characters
 * @param baseline of its last line
 */
record TextRow(
    String text, float size, float baseline, float x0, float y0, float x1, float y1, int page) {

  /** Lines of a paragraph stand no further apart than this, in sizes. */
  private static final float LEADING = 2.4f;

  /** A line with less room to the right than this, in sizes, is full. */
  private static final float ROOM = 1.5f;

  /** What comes after a sentence may as well be a paragraph of its own. */
  private static final Pattern SENTENCE_END = Pattern.compile(".*[。；！？]");

  static TextRow of(String text, List<Glyph> line, int page) {
    Glyph first = line.get(0);
    Glyph last = line.get(line.size() - 1);
    return new TextRow(
        text,
        first.size(),
        first.baseline(),
        first.x0(),
        first.top(),
        last.x1(),
        first.bottom(),
        page);
  }

  /** Whether the next line goes on with this one, because this one has no room left. */
  boolean runsInto(TextRow next, float rightmost) {
    float head = TextLines.headWidth(next.text) * next.size;
    return !SENTENCE_END.matcher(text).matches()
        && Math.abs(size - next.size) < 0.6f
        && next.baseline - baseline < LEADING * size
        && rightmost - x1 < head + ROOM * size
        && next.x0 <= x0 + size / 2;
  }

  /** The line with another text. */
  TextRow saying(String other) {
    return new TextRow(other, size, baseline, x0, y0, x1, y1, page);
  }

  /** This line and the next as one. */
  TextRow and(TextRow next) {
    return new TextRow(
        TextLines.join(text, next.text),
        size,
        next.baseline,
        Math.min(x0, next.x0),
        y0,
        next.x1,
        next.y1,
        page);
  }
}
