package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A point that is seen between digits is read, or the figure is not; what is struck out is not; a
 * sign of a bound has its bar.
 */
class PointsTest {

  private static final int USUAL = 24;

  /** Two digits with a gap between them, as wide as is said, and what is drawn besides. */
  private static Drawn digits(int gap) {
    Drawn drawn = new Drawn().text(500, 600, 4);
    drawn.pen.fillRect(200, 200, 12, 20);
    drawn.pen.fillRect(212 + gap, 200, 12, 20);
    return drawn;
  }

  private static Piece piece(Drawn drawn) {
    return drawn.scanned().pieces().stream()
        .filter(piece -> piece.y0() < 400)
        .findFirst()
        .orElseThrow();
  }

  /** Reads characters where they stand, in pixels from the first dark one, in any size. */
  private static Recognizer reading(Piece piece, String text, int... at) {
    return line -> {
      List<Recognized> read = new ArrayList<>();
      for (int i = 0; i < at.length; i++) {
        float place = line.width / 2f + at[i] - (piece.x1() - piece.x0()) / 2f;
        read.add(new Recognized(text.substring(i, i + 1), place, 99));
      }
      return read;
    };
  }

  private static String read(Piece piece, Recognizer recognizer) {
    return PieceText.of(piece, USUAL, recognizer).stream()
        .map(Recognized::text)
        .collect(Collectors.joining());
  }

  @Test
  void aPointThatIsSeenAndNotReadLeavesNoFigure() {
    Drawn drawn = digits(12);
    drawn.pen.fillRect(216, 217, 3, 3);
    Piece piece = piece(drawn);

    assertThat(read(piece, reading(piece, "86", 6, 30))).contains(Print.UNREADABLE);
    assertThat(read(piece, reading(piece, "8.6", 6, 18, 30))).isEqualTo("8.6");
  }

  @Test
  void oneReadingThatHasThePointIsConfirmedByAnotherThatHasTheDigits() {
    Drawn drawn = digits(12);
    drawn.pen.fillRect(216, 217, 3, 3);
    Piece piece = piece(drawn);
    Recognizer without = reading(piece, "86", 6, 30);
    Recognizer with = reading(piece, "8.6", 6, 18, 30);
    int[] asked = new int[1];

    assertThat(read(piece, line -> (asked[0]++ == 0 ? without : with).read(line))).isEqualTo("8.6");
  }

  @Test
  void digitsWithoutAPointBetweenThemAreRead() {
    Piece piece = piece(digits(12));

    assertThat(read(piece, reading(piece, "86", 6, 30))).isEqualTo("86");
    assertThat(Points.of(piece).at()).isEmpty();
  }

  @Test
  void whatIsTornFromInkAboveItIsNoPoint() {
    Drawn drawn = digits(12);
    drawn.pen.fillRect(215, 200, 6, 12);
    drawn.pen.fillRect(216, 217, 3, 3);

    assertThat(Points.of(piece(drawn)).at()).isEmpty();
  }

  @Test
  void whatALineGoesThroughIsNoFigure() {
    Drawn drawn = digits(12);
    drawn.pen.fillRect(198, 209, 40, 2);
    Piece struck = piece(drawn);

    assertThat(read(struck, reading(struck, "86", 8, 32))).isEqualTo(Print.UNREADABLE.repeat(2));
  }

  @Test
  void aBoundWhoseBarIsOverlookedIsNotBelieved() {
    Drawn drawn = digits(12);
    drawn.pen.drawPolyline(new int[] {170, 186, 170}, new int[] {202, 208, 214}, 3);
    drawn.pen.fillRect(170, 218, 17, 2);
    Piece piece = piece(drawn);
    List<Recognized> read = List.of(new Recognized(">", 10, 99), new Recognized("8", 37, 99));

    assertThat(Bounds.seen(piece, read)).extracting(Recognized::text).startsWith(Print.UNREADABLE);
    assertThat(Bounds.seen(piece, List.of(new Recognized("《", 10, 99), read.get(1))))
        .extracting(Recognized::text)
        .startsWith(Print.UNREADABLE);
  }

  @Test
  void aBareAngleIsMoreThan() {
    Drawn drawn = digits(12);
    drawn.pen.setStroke(new java.awt.BasicStroke(2.4f));
    drawn.pen.drawPolyline(new int[] {172, 188, 172}, new int[] {202, 210, 218}, 3);
    List<Recognized> read = List.of(new Recognized(">", 10, 99), new Recognized("8", 37, 99));

    assertThat(Bounds.seen(piece(drawn), read)).extracting(Recognized::text).startsWith(">");
  }
}
