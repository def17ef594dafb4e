package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that a line goes through: struck out, or crossed by a fold or by what is left of a ruling.
 * It is recognized as if there were no line; whether it holds nobody can tell from it.
 */
final class Struck {

  /** A stroke of a character is shorter, in percent of the height of its line. */
  private static final int LONG = 160;

  /** The line goes through the middle of the text: so far from its top and bottom, in percent. */
  private static final int MIDDLE = 22;

  private static final int PERCENT = 100;

  private final Piece piece;
  private final int ink;
  private final List<Run> strikes = new ArrayList<>();

  private Struck(Piece piece) {
    this.piece = piece;
    this.ink = piece.inkLevel();
    int margin = Piece.margin(piece.height());
    int away = piece.height() * MIDDLE / PERCENT;
    for (int y = margin + away; y < margin + piece.height() - away; y++) {
      row(y);
    }
  }

  /** What was read of a piece; what is struck was not. */
  static List<Recognized> out(Piece piece, List<Recognized> read) {
    Struck struck = new Struck(piece);
    return struck.strikes.isEmpty() ? read : read.stream().map(struck::out).toList();
  }

  private Recognized out(Recognized one) {
    boolean through =
        strikes.stream().anyMatch(s -> one.at() >= s.from() - 2 && one.at() <= s.to() + 2);
    return through && !PieceText.isDash(one)
        ? new Recognized(Print.UNREADABLE, one.at(), one.confidence())
        : one;
  }

  private void row(int y) {
    Run.of(y, piece.picture().width, x -> isDark(x, y)).stream()
        .filter(run -> run.length() * PERCENT > LONG * piece.height())
        .forEach(strikes::add);
  }

  /** A line that leans a little steps from row to row. */
  private boolean isDark(int x, int y) {
    Picture picture = piece.picture();
    return Math.min(picture.at(x, y), picture.at(x, y + 1)) < ink;
  }
}
