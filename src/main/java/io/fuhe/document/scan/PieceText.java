package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of text says, as far as it is sure: a figure that is not sure is no figure, and ink
 * that no character explains is a character that was not read.
 */
final class PieceText {

  /** A digit or a sign of a figure that is less sure is not believed, in percent. */
  private static final int SURE = 80;

  /** The same of any other character. */
  private static final int LIKELY = 30;

  /** The same of one that stands all but alone. */
  private static final int PROBABLE = 60;

  private static final int BRIEF = 2;

  /** A character reaches so far from its middle, in parts of its height. */
  private static final int OVER = 3;

  private static final int WIDE = 0x2E80;

  private static final String DASHES = "\u2014\uff0d";

  private static final String ONE = "\u4e00";

  /** Ink further from every character than this, in heights of text, is explained by none. */
  private static final float NEAR = 0.95f;

  /** Narrower ink than this, in heights of text, may be a speck. */
  private static final float SPECK = 0.3f;

  private PieceText() {}

  /**
   * The characters, with {@link Print#UNREADABLE} in the place of what was not read.
   *
   * @param usual how high most text is
   */
  static List<Recognized> of(Piece piece, int usual, Recognizer recognizer) {
    if (isLine(piece, usual)) {
      return List.of();
    }
    List<Recognized> believed = believed(Readings.of(piece.picture(), recognizer), piece);
    addLost(piece, usual, believed);
    numberDashes(believed);
    return believed;
  }

  private static List<Recognized> believed(Readings readings, Piece piece) {
    List<Recognized> believed = new ArrayList<>();
    boolean brief = readings.best().size() <= BRIEF;
    boolean words = readings.best().stream().anyMatch(one -> one.text().codePointAt(0) >= WIDE);
    for (Recognized one : readings.best()) {
      if (!isOverInk(one, piece)) {
        continue;
      }
      boolean figure = Readings.isOfFigures(one.text());
      boolean sure =
          figure
              ? readings.agree() && one.confidence() >= SURE && (words || !isLetter(one))
              : one.confidence() >= (brief ? PROBABLE : LIKELY);
      believed.add(sure ? one : new Recognized(Print.UNREADABLE, one.at(), one.confidence()));
    }
    return believed;
  }

  /** A dash before a Chinese character is the number one, which looks the same. */
  private static void numberDashes(List<Recognized> believed) {
    for (int i = 0; i + 1 < believed.size(); i++) {
      boolean first = i == 0 || !isDash(believed.get(i - 1));
      Recognized next = believed.get(i + 1);
      if (first && isDash(believed.get(i)) && Character.isIdeographic(next.text().codePointAt(0))) {
        Recognized dash = believed.get(i);
        believed.set(i, new Recognized(ONE, dash.at(), dash.confidence()));
      }
    }
  }

  private static boolean isDash(Recognized one) {
    return DASHES.contains(one.text());
  }

  /** Where there is nothing but paper, nothing can be read. */
  private static boolean isOverInk(Recognized one, Piece piece) {
    int middle = Math.round(one.at()) - Piece.margin(piece.height());
    int near = piece.height() / OVER;
    for (int x = Math.max(0, middle - near); x < Math.min(piece.ink().length, middle + near); x++) {
      if (piece.ink()[x]) {
        return true;
      }
    }
    return false;
  }

  /** Latin letters among figures are misread digits or signs. */
  private static boolean isLetter(Recognized one) {
    return Character.isLetter(one.text().charAt(0));
  }

  /** What is left of a ruling. */
  private static boolean isLine(Piece piece, int usual) {
    int wide = piece.x1() - piece.x0();
    return piece.height() * 5 < usual && wide > 3 * usual
        || wide * 5 < usual && piece.height() > 2 * usual;
  }

  /** Tells ink that no character stands near. */
  private static void addLost(Piece piece, int usual, List<Recognized> believed) {
    float near = NEAR * Math.max(piece.height(), usual);
    int margin = Piece.margin(piece.height());
    int from = -1;
    List<Recognized> lost = new ArrayList<>();
    for (int x = 0; x <= piece.ink().length; x++) {
      boolean alone =
          x < piece.ink().length && piece.ink()[x] && isAlone(x + margin, near, believed);
      if (alone && from < 0) {
        from = x;
      } else if (!alone && from >= 0) {
        if (x - from >= SPECK * usual || believed.isEmpty() && piece.height() >= SPECK * usual) {
          lost.add(new Recognized(Print.UNREADABLE, (from + x) / 2f + margin, 0));
        }
        from = -1;
      }
    }
    believed.addAll(lost);
    believed.sort(java.util.Comparator.comparingDouble(Recognized::at));
  }

  private static boolean isAlone(int x, float near, List<Recognized> believed) {
    return believed.stream().noneMatch(one -> Math.abs(one.at() - x) < near);
  }
}
