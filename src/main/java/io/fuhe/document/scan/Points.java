package io.fuhe.document.scan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ink that looks like the point of a figure: small and low. The recognizer overlooks points where
 * digits stand wide apart, or where a point is faint, and is sure of the digits all the same.
 *
 * @param at where their middles are, in pixels of their line's picture
 * @param height of the line
 */
record Points(List<Float> at, int height) {

  /** A point is no wider or higher, in percent of the height of its line. */
  private static final int SMALL = 27;

  /** Its top is lower than this, in percent of the height of its line. */
  private static final int LOW = 55;

  /** A sign stands so near to where the recognizer places it, in percent of the line's height. */
  private static final int NEAR = 60;

  private static final int PERCENT = 100;

  /** The points of a piece, by where their middles are in its picture. */
  static Points of(Piece piece) {
    int margin = Piece.margin(piece.height());
    int most = piece.height() * SMALL;
    List<Stroked> all = Stroked.in(piece, piece.ink().length);
    return new Points(
        all.stream()
            .filter(ink -> ink.width() * PERCENT <= most && ink.height() * PERCENT <= most)
            .filter(ink -> ink.top() * PERCENT >= piece.height() * LOW)
            // What lies below other ink is torn from it.
            .filter(ink -> all.stream().noneMatch(other -> other != ink && other.isOver(ink)))
            .map(ink -> margin + ink.left() + ink.width() / 2f)
            .sorted()
            .toList(),
        piece.height());
  }

  /** Whether a reading has a sign for each point among its digits. */
  boolean areIn(List<Recognized> read) {
    float first = (float) digits(read).mapToDouble(Recognized::at).min().orElse(0);
    float last = (float) digits(read).mapToDouble(Recognized::at).max().orElse(0);
    return at.stream()
        .filter(point -> point > first && point < last)
        .allMatch(point -> read.stream().anyMatch(one -> isSignOf(one, point)));
  }

  /** Whether what was read is the sign of a point: the recognizer is not exact where it stands. */
  boolean has(Recognized one) {
    return at.stream().anyMatch(point -> isSignOf(one, point));
  }

  private boolean isSignOf(Recognized one, float point) {
    return !Character.isLetterOrDigit(one.text().codePointAt(0))
        && Math.abs(one.at() - point) * PERCENT <= NEAR * height;
  }

  private static Stream<Recognized> digits(List<Recognized> read) {
    return read.stream().filter(Points::isDigit);
  }

  /** Whether a point lies between two places. */
  boolean anyBetween(float from, float to) {
    return at.stream().anyMatch(point -> point > from && point < to);
  }

  static boolean isDigit(Recognized one) {
    return Character.isDigit(one.text().charAt(0));
  }
}
