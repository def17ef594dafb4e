package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures of two rows that lost their ruling are not one; bars between lines say nothing. */
class StackedTest {

  private static final int USUAL = 24;

  private static Piece piece(int cell, int y, int width, int room) {
    return new Piece(0, y, width, y + 20, cell, room, new boolean[width], new Picture(1, 1));
  }

  private static List<Recognized> text(String text) {
    List<Recognized> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      read.add(new Recognized(text.substring(i, i + 1), i * 12f, 99));
    }
    return read;
  }

  private static List<String> apart(List<Piece> pieces, String... texts) {
    List<List<Recognized>> read = List.of(texts).stream().map(StackedTest::text).toList();
    return Stacked.apart(pieces, read, USUAL).stream()
        .map(line -> line.stream().map(Recognized::text).collect(Collectors.joining()))
        .toList();
  }

  @Test
  void aFigureBelowOneThatHadRoomIsAnother() {
    assertThat(apart(List.of(piece(1, 0, 30, 150), piece(1, 40, 30, 150)), "12", "10"))
        .containsExactly("12", Print.UNREADABLE + "10");
  }

  @Test
  void aFigureThatHadNoRoomGoesOn() {
    assertThat(apart(List.of(piece(1, 0, 120, 150), piece(1, 40, 30, 150)), "1234567.8", "9"))
        .containsExactly("1234567.8", "9");
  }

  @Test
  void figuresOfTwoCellsAndTextAreLeft() {
    assertThat(apart(List.of(piece(1, 0, 30, 150), piece(2, 40, 30, 150)), "12", "10"))
        .containsExactly("12", "10");
    assertThat(apart(List.of(piece(1, 0, 60, 250), piece(1, 40, 60, 250)), "12", "10人"))
        .containsExactly("12", "10人");
  }

  @Test
  void aBarBelowTextIsOfARuling() {
    assertThat(apart(List.of(piece(1, 0, 30, 150), piece(1, 40, 80, 150)), "14", "—"))
        .containsExactly("14", "");
    assertThat(apart(List.of(piece(1, 0, 30, 150), piece(1, 4, 80, 150)), "14", "—"))
        .containsExactly("14", "—");
    assertThat(apart(List.of(piece(1, 0, 30, 150)), "—")).containsExactly("—");
  }
}
