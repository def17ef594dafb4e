package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits as wide as Chinese characters are one figure; figures with a space are two. */
class SpreadTest {

  private static final int HEIGHT = 20;

  /** Digits a step apart, in pixels. */
  private static List<Recognized> digits(String text, int step) {
    List<Recognized> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      read.add(new Recognized(text.substring(i, i + 1), i * (float) step, 99));
    }
    return read;
  }

  @ParameterizedTest
  @CsvSource({"15, 28, true", "100, 30, true", "15, 14, false", "15, 60, false", "1人, 28, false"})
  void digitsOfTheWidthOfCharactersAreSpread(String text, int step, boolean spread) {
    assertThat(Spread.isIn(digits(text, step), new Points(List.of(), HEIGHT), HEIGHT))
        .isEqualTo(spread);
  }

  @Test
  void aPointTakesTheRoomOfADigit() {
    Points point = new Points(List.of(25f), HEIGHT);

    assertThat(Spread.isIn(digits("81", 56), point, HEIGHT)).isTrue();
    assertThat(Spread.isIn(digits("8.1", 28), point, HEIGHT)).isTrue();
    assertThat(Spread.isIn(digits("8.1", 10), point, HEIGHT)).isFalse();
  }

  @Test
  void figuresWithASpaceBetweenThemAreTwo() {
    List<Recognized> read = digits("100", 14);
    digits("98", 14).forEach(one -> read.add(one.at(one.at() + 60)));

    assertThat(Spread.isIn(read, new Points(List.of(), HEIGHT), HEIGHT)).isFalse();
  }

  @Test
  void thePaperBetweenThemIsTakenOut() {
    Drawn drawn = new Drawn().text(200, 200, 1).text(260, 200, 1).text(500, 600, 4);
    Piece piece =
        drawn.scanned().pieces().stream().filter(p -> p.y0() < 400).findFirst().orElseThrow();

    List<Integer> columns = Spread.closed(piece);

    assertThat(columns).hasSizeLessThan(piece.picture().width - 20).isSorted();
    assertThat(piece.picture().columns(columns).width).isEqualTo(columns.size());
  }
}
