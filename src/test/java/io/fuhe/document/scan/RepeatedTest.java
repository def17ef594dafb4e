package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A digit that stands alone is read as a line of the same digit. */
class RepeatedTest {

  private static final Picture LONE = picture(14, 20);

  /** A picture of ink so wide and high, with paper around it. */
  private static Picture picture(int wide, int high) {
    int margin = Piece.margin(high);
    Picture picture = new Picture(wide + 2 * margin, high + 2 * margin);
    for (int i = 0; i < wide * high; i++) {
      picture.set(margin + i % wide, margin + i / wide, 0);
    }
    return picture;
  }

  private static List<Recognized> line(String text, int confidence) {
    List<Recognized> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      read.add(new Recognized(text.substring(i, i + 1), 10f * i, confidence));
    }
    return read;
  }

  /** Reads five copies as one line, and three as another. */
  private static Recognizer reading(List<Recognized> five, List<Recognized> three) {
    int[] asked = new int[1];
    return line -> asked[0]++ == 0 ? five : three;
  }

  @Test
  void allCopiesAreTheDigit() {
    assertThat(Repeated.digit(LONE, reading(line("00000", 97), line("000", 60)), List.of()))
        .extracting(Recognized::text)
        .containsExactly("0");
  }

  @Test
  void copiesThatDifferAreNone() {
    assertThat(Repeated.digit(LONE, reading(line("00080", 97), line("000", 97)), List.of()))
        .isEmpty();
    assertThat(Repeated.digit(LONE, reading(line("0000", 97), line("000", 97)), List.of()))
        .isEmpty();
    assertThat(Repeated.digit(LONE, reading(line("00000", 97), line("888", 97)), List.of()))
        .isEmpty();
    assertThat(Repeated.digit(LONE, reading(line("ooooo", 97), line("ooo", 97)), List.of()))
        .isEmpty();
  }

  @Test
  void unsureCopiesAreNone() {
    assertThat(Repeated.digit(LONE, reading(line("00000", 80), line("000", 97)), List.of()))
        .isEmpty();
  }

  @Test
  void whatWasSurelyReadOtherwiseStays() {
    Recognizer zeros = reading(line("00000", 97), line("000", 97));

    assertThat(Repeated.digit(LONE, zeros, line("6", 90))).isEmpty();
    assertThat(Repeated.digit(LONE, zeros, line("10", 50))).isEmpty();
  }

  @Test
  void whatIsWiderIsMoreThanADigit() {
    assertThat(
            Repeated.digit(picture(40, 20), reading(line("00000", 97), line("000", 97)), List.of()))
        .isEmpty();
  }
}
