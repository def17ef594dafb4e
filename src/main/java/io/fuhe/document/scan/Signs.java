package io.fuhe.document.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Signs that the recognizer does not know or takes for letters, told by their shape: those that
 * stand before figures, and the dashes and strokes that stand in cells without any.
 */
final class Signs {

  private static final int PERCENT = 100;

  /** A sign is so wide, in percent of the height of text. */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 130;

  /** A lone hyphen is so wide at the least; less may be a speck. */
  private static final int HYPHEN = 22;

  /** A lone dash is no wider, in percent of the height of text. */
  private static final int WIDEST_DASH = 230;

  /** So wide it is a Chinese one. */
  private static final int EM = 70;

  /** A bar is so much of the sign's width, in percent. */
  private static final int BAR = 65;

  /** Two bars as wide as each other, in percent; of the Chinese two the upper one is shorter. */
  private static final int EQUAL = 88;

  private static final String EM_DASH = "\u2014";

  private static final String AT_LEAST = "\u2265";

  private static final String AT_MOST = "\u2264";

  private Signs() {}

  /**
   * A sign that a piece begins with.
   *
   * @param text the sign
   * @param width of its ink, in columns of the piece
   */
  record Sign(String text, int width) {}

  /**
   * The sign that a piece begins with, if it is one.
   *
   * @param usual how high most text is
   */
  static Optional<Sign> of(Piece piece, int usual) {
    boolean[] seen = piece.ink();
    int columns = 0;
    while (columns < seen.length && seen[columns]) {
      columns++;
    }
    boolean alone = columns == seen.length;
    if (columns * PERCENT < (alone ? 0 : NARROWEST * usual)) {
      return Optional.empty();
    }
    List<Stroked> strokes = Stroked.in(piece, columns);
    String text = strokes.size() == 1 && alone ? lone(strokes.get(0), usual) : null;
    if (columns * PERCENT >= NARROWEST * usual && columns * PERCENT <= WIDEST * usual) {
      text = text == null ? compared(strokes, columns) : text;
    }
    int width = columns;
    return Optional.ofNullable(text).map(sign -> new Sign(sign, width));
  }

  private static String lone(Stroked stroke, int usual) {
    int wide = stroke.width() * PERCENT;
    if (stroke.isBar() && wide >= HYPHEN * usual && wide <= WIDEST_DASH * usual) {
      return wide >= EM * usual ? EM_DASH : "-";
    }
    return stroke.isSlash() && stroke.height() * 10 >= 7 * usual ? "/" : null;
  }

  /** Two bars are a sign of equality, an angle with one or two below it one of a bound. */
  private static String compared(List<Stroked> strokes, int width) {
    if (strokes.size() < 2 || strokes.size() > 3) {
      return null;
    }
    Stroked main = strokes.stream().max(Comparator.comparingInt(Stroked::height)).orElseThrow();
    List<Stroked> others = strokes.stream().filter(s -> s != main).toList();
    boolean wide = others.stream().allMatch(s -> s.width() * PERCENT >= BAR * width);
    if (strokes.size() == 2 && wide && strokes.stream().allMatch(Stroked::isBar)) {
      int narrowest = strokes.stream().mapToInt(Stroked::width).min().orElse(0);
      return narrowest * PERCENT >= EQUAL * width ? "=" : null;
    }
    if (!wide || others.stream().anyMatch(s -> s.bottom() <= main.bottom())) {
      return null;
    }
    if (main.pointsRight() && others.stream().allMatch(s -> s.isBar() || s.leans(-1))) {
      return AT_LEAST;
    }
    boolean less = main.pointsLeft() && others.stream().allMatch(s -> s.isBar() || s.leans(1));
    return less ? AT_MOST : null;
  }
}
