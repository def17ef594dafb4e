package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of one line of text with nothing far apart in it.
 *
 * @param x0 its left end
 * @param x1 its right end
 * @param top of its characters
 * @param bottom of its characters
 * @param size of its font
 * @param text what it reads as
 */
record Piece(float x0, float x1, float top, float bottom, float size, String text) {

  /** What stands nearer than this, in sizes, is one piece. */
  private static final float GAP = 0.6f;

  /** The characters of a label that is spaced out stand no farther apart than this. */
  private static final float SPACED = 1.7f;

  private static final Pattern FIGURE =
      Pattern.compile("[-—–/]+|[¥￥-]?\\d[\\d.,]*+[%％]?", Pattern.UNICODE_CHARACTER_CLASS);

  /** A character of a label that may be spaced out. */
  private static final Pattern SINGLE = Pattern.compile("\\p{IsHan}");

  /** The pieces of a line, from left to right. */
  static List<Piece> of(List<Glyph> line) {
    List<Piece> pieces = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    for (Glyph glyph : line) {
      Glyph before = run.isEmpty() ? null : run.get(run.size() - 1);
      if (before != null && glyph.x0() - before.x1() > GAP * glyph.size()) {
        add(pieces, run);
        run = new ArrayList<>();
      }
      run.add(glyph);
    }
    if (!run.isEmpty()) {
      add(pieces, run);
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, List<Glyph> run) {
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (Glyph glyph : run) {
      top = Math.min(top, glyph.top());
      bottom = Math.max(bottom, glyph.bottom());
      right = Math.max(right, glyph.x1());
    }
    Glyph first = run.get(0);
    String text = TextLines.text(run);
    Piece piece = new Piece(first.x0(), right, top, bottom, first.size(), text);
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (before != null && piece.goesOnSpaced(before)) {
      pieces.set(pieces.size() - 1, before.and(piece));
    } else {
      pieces.add(piece);
    }
  }

  private boolean goesOnSpaced(Piece before) {
    boolean spaced =
        before.text.codePoints().allMatch(c -> c == ' ' || Character.isIdeographic(c))
            && (before.text.length() == 1 || before.text.indexOf(' ') == 1);
    return spaced && SINGLE.matcher(text).matches() && x0 - before.x1 < SPACED * size;
  }

  private Piece and(Piece next) {
    return new Piece(
        x0,
        next.x1,
        Math.min(top, next.top),
        Math.max(bottom, next.bottom),
        size,
        text + " " + next.text);
  }

  /** Whether it is a figure or a dash, which no program breaks over two lines. */
  boolean figure() {
    return FIGURE.matcher(text).matches();
  }

  float middle() {
    return (top + bottom) / 2;
  }
}
