package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Text that a line goes through: struck out, or crossed by a fold or by what is left of a ruling.
 * It is recognized as if there were no line; whether it holds nobody can tell from it.
 */
final class Struck {

  /** A stroke of a character is shorter, in percent of the height of its line. */
  private static final int LONG = 160;

  /** The line goes through the middle of the text: so far from its top and bottom, in percent. */
  private static final int MIDDLE = 22;

  /** A line through two digits, which have no stroke from one to the next. */
  private static final int LONG_IN_FIGURES = 135;

  /**
   * A faint line through figures is longer: the bars of two digits side by side, such as 44 or 98,
   * all but touch.
   */
  private static final int LONG_WHERE_FAINT = 200;

  /** A faint line is so dark on average, in percent of the ink. */
  private static final int FAINT = 27;

  /** The average is taken over so many parts of the height. */
  private static final int GRAIN = 7;

  private static final int PERCENT = 100;

  private final Piece piece;
  private final int ink;

  /** How dark a faint line is at the least, in hundredths. */
  private final int faint;

  private final List<Run> strikes = new ArrayList<>();

  private Struck(Piece piece) {
    this.piece = piece;
    this.ink = piece.inkLevel();
    this.faint = FAINT * (Picture.WHITE - piece.darkest());
    rows().forEach(y -> row(y, LONG, x -> isDark(x, y)));
  }

  /** What was read of a piece; what is struck was not. */
  static List<Recognized> out(Piece piece, List<Recognized> read) {
    Struck struck = new Struck(piece);
    struck.figures(read);
    return struck.strikes.isEmpty() ? read : read.stream().map(struck::out).toList();
  }

  private Recognized out(Recognized one) {
    boolean through =
        strikes.stream().anyMatch(s -> one.at() >= s.from() - 2 && one.at() <= s.to() + 2);
    return through && !PieceText.isDash(one) ? one.unread() : one;
  }

  /** Looks for faint and torn lines through what was read as figures. */
  private void figures(List<Recognized> read) {
    for (Run figure : Run.of(0, read.size(), i -> isOfFigure(read.get(i)))) {
      int first = Math.round(read.get(figure.from()).at()) - piece.height();
      int last = Math.round(read.get(figure.to() - 1).at()) + piece.height();
      IntPredicate within = x -> x >= first && x < last;
      rows().forEach(y -> row(y, LONG_IN_FIGURES, within.and(x -> isDark(x, y))));
      rows().forEach(y -> row(y, LONG_WHERE_FAINT, within.and(x -> isFaint(x, y))));
    }
  }

  private static boolean isOfFigure(Recognized one) {
    boolean read = Readings.isOfFigures(one.text()) && !PieceText.isDash(one);
    return read || Print.UNREADABLE.equals(one.text());
  }

  /** The rows that a line through the text may lie in. */
  private IntStream rows() {
    int margin = Piece.margin(piece.height());
    int away = piece.height() * MIDDLE / PERCENT;
    return IntStream.range(margin + away, margin + piece.height() - away);
  }

  private void row(int y, int longest, IntPredicate dark) {
    Run.of(y, piece.picture().width, dark).stream()
        .filter(run -> run.length() * PERCENT > longest * piece.height())
        .forEach(strikes::add);
  }

  /** Whether it is dark about a place, in one row or the next. */
  private boolean isFaint(int x, int y) {
    int width = Math.max(2, piece.height() / GRAIN);
    return Math.max(darkness(x, y, width), darkness(x, y + 1, width)) * PERCENT > faint * width;
  }

  private int darkness(int about, int y, int width) {
    Picture picture = piece.picture();
    int from = Math.max(0, Math.min(picture.width - width, about - width / 2));
    return IntStream.range(from, Math.min(picture.width, from + width))
        .map(x -> Picture.WHITE - picture.at(x, y))
        .sum();
  }

  /** A line that leans a little steps from row to row. */
  private boolean isDark(int x, int y) {
    Picture picture = piece.picture();
    return Math.min(picture.at(x, y), picture.at(x, y + 1)) < ink;
  }
}
