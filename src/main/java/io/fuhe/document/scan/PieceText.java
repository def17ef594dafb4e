package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** How sure a sign is that its shape tells, in percent. */
  private static final int SHAPED = 95;

  private static final int LETTERED = 3;

  private static final String OPENING = "(\uff08";

  private static final String CLOSING = ")\uff09";

  /** A character reaches so far from its middle, in parts of its height. */
  private static final int OVER = 3;

  private static final int WIDE = 0x2E80;

  private static final String DASHES = "\u2014\uff0d";

  private static final String ONE = "\u4e00";

  /** Ink further from every character than this, in heights of text, is explained by none. */
  private static final float NEAR = 0.95f;

  /** The same of a digit or sign, which is half as wide. */
  private static final float NEAR_FIGURE = 0.58f;

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
    List<Recognized> signed =
        Signs.of(piece, usual)
            .map(sign -> signed(sign, piece, usual, recognizer))
            .orElse(List.of());
    return signed.isEmpty() ? read(piece, usual, recognizer) : signed;
  }

  /** A sign that was told by its shape with the figure that follows it; nothing if none does. */
  private static List<Recognized> signed(
      Signs.Sign sign, Piece piece, int usual, Recognizer recognizer) {
    List<Recognized> all = new ArrayList<>();
    float middle = Piece.margin(piece.height()) + sign.width() / 2f;
    all.add(new Recognized(sign.text(), middle, SHAPED));
    Piece rest = piece.from(sign.width());
    if (rest != null) {
      float shift =
          rest.x0() - Piece.margin(rest.height()) - piece.x0() + Piece.margin(piece.height());
      List<Recognized> read = read(rest, usual, recognizer);
      if (read.isEmpty() || read.get(0).text().codePointAt(0) >= WIDE && !isUnread(read.get(0))) {
        return List.of();
      }
      read.forEach(one -> all.add(one.at(one.at() + shift)));
    }
    return all;
  }

  private static boolean isUnread(Recognized one) {
    return Print.UNREADABLE.equals(one.text());
  }

  private static List<Recognized> read(Piece piece, int usual, Recognizer recognizer) {
    List<Recognized> sure = believed(Readings.of(piece, recognizer), piece);
    List<Recognized> believed = new ArrayList<>(Struck.out(piece, Bounds.seen(piece, sure)));
    addLost(piece, usual, believed);
    numberDashes(believed);
    return believed;
  }

  private static List<Recognized> believed(Readings readings, Piece piece) {
    List<Recognized> believed = new ArrayList<>();
    boolean brief = readings.best().size() <= BRIEF;
    boolean words = readings.best().stream().anyMatch(one -> one.text().codePointAt(0) >= WIDE);
    words |= isBracketed(readings.best());
    Points points = Points.of(piece);
    for (Recognized one : readings.best()) {
      if (!isOverInk(one, piece) && !points.has(one)) {
        continue;
      }
      boolean figure = Readings.isOfFigures(one.text());
      boolean sure =
          figure
              ? readings.agree() && one.confidence() >= SURE && (words || !isLetter(one))
              : one.confidence() >= (brief && !isBracket(one) ? PROBABLE : LIKELY);
      believed.add(sure ? one : one.doubted());
    }
    return believed;
  }

  private static boolean isBracket(Recognized one) {
    return OPENING.contains(one.text()) || CLOSING.contains(one.text());
  }

  /** A letter in brackets numbers something: (A). */
  private static boolean isBracketed(List<Recognized> read) {
    return read.size() == LETTERED
        && OPENING.contains(read.get(0).text())
        && CLOSING.contains(read.get(2).text());
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

  static boolean isDash(Recognized one) {
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
    float nearFigure = NEAR_FIGURE * Math.max(piece.height(), usual);
    int margin = Piece.margin(piece.height());
    boolean[] ink = piece.ink();
    List<Recognized> lost = new ArrayList<>();
    for (Run run :
        Run.of(0, ink.length, x -> ink[x] && isAlone(x + margin, near, nearFigure, believed))) {
      if (run.length() >= SPECK * usual || believed.isEmpty() && piece.height() >= SPECK * usual) {
        lost.add(new Recognized(Print.UNREADABLE, run.middle() + margin, 0));
      }
    }
    addInOrder(lost, believed);
    addInOrder(Strokes.unread(piece, believed, usual), believed);
  }

  private static void addInOrder(List<Recognized> more, List<Recognized> believed) {
    believed.addAll(more);
    believed.sort(Comparator.comparingDouble(Recognized::at));
  }

  private static boolean isAlone(int x, float near, float nearFigure, List<Recognized> believed) {
    return believed.stream()
        .noneMatch(
            one -> Math.abs(one.at() - x) < (Readings.isOfFigures(one.text()) ? nearFigure : near));
  }
}
