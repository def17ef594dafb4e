package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.page.Print;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that a line goes through are not read, however faint the line is. */
class StruckTest {

  /** Drawn characters stand so far apart, in pixels. */
  private static final int PITCH = 26;

  /** Reads characters as standing where they were drawn. */
  private static String out(Drawn drawn, String text) {
    Piece piece = drawn.scanned().pieces().get(0);
    List<Recognized> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      float at = Piece.margin(piece.height()) + 9 + i * PITCH;
      read.add(new Recognized(text.substring(i, i + 1), at, 99));
    }
    return Struck.out(piece, read).stream().map(Recognized::text).collect(Collectors.joining());
  }

  @Test
  void whatNoLineGoesThroughStands() {
    assertThat(out(new Drawn().text(100, 100, 5), "77710")).isEqualTo("77710");
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "150", "175"})
  void aLineHoweverFaintStrikesFiguresOut(int light) {
    Drawn drawn = new Drawn().text(100, 100, 5);
    drawn.pen.setColor(new Color(light, light, light));
    drawn.pen.fillRect(98, 112, 3 * PITCH - 6, 2);

    assertThat(out(drawn, "77710")).isEqualTo(Print.UNREADABLE.repeat(3) + "10");
  }

  @Test
  void aLineStrikesTwoDigitsOut() {
    Drawn drawn = new Drawn().text(100, 100, 4);
    drawn.pen.fillRect(98, 112, 2 * PITCH - 8, 2);

    assertThat(out(drawn, "1215")).isEqualTo(Print.UNREADABLE.repeat(2) + "15");
  }

  @Test
  void aLineThatLeansStrikesToo() {
    Drawn drawn = new Drawn().text(100, 100, 5);
    drawn.pen.setColor(Color.GRAY);
    for (int i = 0; i < 3 * PITCH - 6; i++) {
      drawn.pen.fillRect(98 + i, 111 + i / 40, 1, 2);
    }

    assertThat(out(drawn, "77710")).startsWith(Print.UNREADABLE.repeat(2)).endsWith("10");
  }

  /** Bars that go on from character to character are strokes of words. */
  @Test
  void theBarsOfWordsAreNoFaintLine() {
    Drawn drawn = new Drawn().text(100, 100, 5);
    drawn.pen.setColor(new Color(175, 175, 175));
    drawn.pen.fillRect(98, 112, 3 * PITCH - 6, 2);

    assertThat(out(drawn, "\u4e8c\u4e09\u58ee\u5341\u4e0a")).doesNotContain(Print.UNREADABLE);
  }

  /** The bar of one figure ends before the next begins. */
  @Test
  void whatIsBrokenBetweenFiguresIsNoLine() {
    Drawn drawn = new Drawn().text(100, 100, 5);
    for (int i = 0; i < 5; i++) {
      drawn.pen.fillRect(100 + i * PITCH, 114, 20, 3);
    }

    assertThat(out(drawn, "44444")).isEqualTo("44444");
  }
}
