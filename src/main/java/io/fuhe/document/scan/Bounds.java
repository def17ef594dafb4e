package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs before figures of which the recognizer overlooks the bar: it reads "more than" for "at
 * least", or takes them for brackets. Only one whose ink is that of a bare angle is one.
 */
final class Bounds {

  private static final String MORE = ">\uff1e";

  private static final String LESS = "<\uff1c";

  private static final String BRACKETS = "\u300a\u300b\u3008\u3009";

  private Bounds() {}

  /** What was read of a piece; a sign of a bound that cannot be seen was not. */
  static List<Recognized> seen(Piece piece, List<Recognized> read) {
    List<Recognized> seen = new ArrayList<>(read);
    for (int i = 0; i + 1 < read.size(); i++) {
      Recognized one = read.get(i);
      boolean bound = (MORE + LESS + BRACKETS).contains(one.text());
      Recognized next = read.get(i + 1);
      boolean before = Points.isDigit(next) || Print.UNREADABLE.equals(next.text());
      if (bound && before && !isBare(piece, one)) {
        seen.set(i, one.unread());
      }
    }
    return seen;
  }

  private static boolean isBare(Piece piece, Recognized one) {
    int height = piece.height();
    float at = one.at() - Piece.margin(height);
    List<Stroked> about =
        Stroked.in(piece, piece.ink().length).stream()
            .filter(ink -> Math.abs(ink.left() + ink.width() / 2f - at) * 2 < height)
            .toList();
    boolean less = LESS.contains(one.text());
    Stroked angle = about.size() == 1 ? about.get(0) : null;
    return angle != null
        && angle.isEven(less)
        && (less ? angle.pointsLeft() : MORE.contains(one.text()) && angle.pointsRight());
  }
}
