package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Strokes as high as a digit beside digits that were read: a thin 1 at the edge of a figure is
 * easily passed over, and 1772.36 without it is a figure, too.
 */
final class Strokes {

  /** Ink further from the middle of a digit than this, in digits, is not its own. */
  private static final float OWN = 0.6f;

  /** How wide a digit is in most fonts, in heights of text. */
  private static final float DIGIT = 0.5f;

  /** Ink no wider than this, in digits, may be one character however it is parted. */
  private static final float WHOLE = 1.02f;

  private static final String POINTS = ".,";

  private Strokes() {}

  /**
   * What was not read, each stroke as {@link Print#UNREADABLE}.
   *
   * @param believed what was read
   * @param usual how high most text is
   */
  static List<Recognized> unread(Piece piece, List<Recognized> believed, int usual) {
    float pitch = pitch(believed, usual);
    int margin = Piece.margin(piece.height());
    int level = piece.inkLevel();
    List<Recognized> unread = new ArrayList<>();
    for (Run run : characters(piece.ink(), pitch)) {
      float middle = run.middle() + margin;
      boolean strange =
          nearest(middle, believed)
              .filter(one -> isOfNumber(one) && Math.abs(one.at() - middle) > OWN * pitch)
              .isPresent();
      if (strange
          && rows(piece.picture(), level, run.from() + margin, run.to() + margin) * 2 >= usual) {
        unread.add(new Recognized(Print.UNREADABLE, middle, 0));
      }
    }
    return unread;
  }

  /** Columns with ink; the two halves of a thin 0 are one character. */
  private static List<Run> characters(boolean[] ink, float pitch) {
    List<Run> characters = new ArrayList<>();
    for (Run run : Run.of(0, ink.length, x -> ink[x])) {
      Run last = characters.isEmpty() ? null : characters.get(characters.size() - 1);
      if (last != null && run.to() - last.from() <= WHOLE * pitch) {
        characters.set(characters.size() - 1, new Run(0, last.from(), run.to()));
      } else {
        characters.add(run);
      }
    }
    return characters;
  }

  private static Optional<Recognized> nearest(float middle, List<Recognized> believed) {
    return believed.stream().min(Comparator.comparingDouble(one -> Math.abs(one.at() - middle)));
  }

  /** How far one digit is from the next in most places. */
  private static float pitch(List<Recognized> believed, int usual) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < believed.size(); i++) {
      if (isOfNumber(believed.get(i)) && isOfNumber(believed.get(i - 1))) {
        steps.add(believed.get(i).at() - believed.get(i - 1).at());
      }
    }
    steps.sort(Comparator.naturalOrder());
    return steps.isEmpty() ? DIGIT * usual : steps.get(steps.size() / 2);
  }

  private static boolean isOfNumber(Recognized one) {
    return Points.isDigit(one) || POINTS.contains(one.text());
  }

  /** How many rows have ink in these columns of the picture. */
  private static int rows(Picture picture, int level, int from, int to) {
    return (int)
        IntStream.range(0, picture.height)
            .filter(y -> IntStream.range(from, to).anyMatch(x -> picture.at(x, y) < level))
            .count();
  }
}
