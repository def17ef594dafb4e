package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A figure that is not sure is none, and ink that is not read is told. */
class PieceTextTest {

  private static final int USUAL = 24;

  /** A piece of so many characters, 26 pixels each. */
  private static Piece piece(int characters) {
    return new Drawn().text(100, 100, characters).scanned().pieces().get(0);
  }

  /** Reads the same each time: characters that stand where those of the piece do. */
  private static Recognizer reading(String text, int confidence) {
    return line -> characters(line, text, confidence);
  }

  private static List<Recognized> characters(Picture line, String text, int confidence) {
    List<Recognized> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      float at = line.width / 2f + (i - (text.length() - 1) / 2f) * 24;
      read.add(new Recognized(text.substring(i, i + 1), at, confidence));
    }
    return read;
  }

  private static String read(Piece piece, Recognizer recognizer) {
    return PieceText.of(piece, USUAL, recognizer).stream()
        .map(Recognized::text)
        .collect(Collectors.joining());
  }

  @Test
  void whatIsSureIsRead() {
    assertThat(read(piece(4), reading("9.5%", 97))).isEqualTo("9.5%");
    assertThat(read(piece(3), reading("数量甲", 55))).isEqualTo("数量甲");
  }

  @Test
  void anUnsureFigureIsNone() {
    assertThat(read(piece(2), reading("17", 70))).isEqualTo(Print.UNREADABLE.repeat(2));
  }

  @Test
  void figuresThatNoTwoReadingsAgreeOnAreNone() {
    int[] asked = new int[1];
    Recognizer wavering = line -> characters(line, String.valueOf(70 + asked[0]++), 99);

    assertThat(read(piece(2), wavering)).isEqualTo(Print.UNREADABLE.repeat(2));
  }

  @Test
  void twoOfThreeReadingsAreEnough() {
    int[] asked = new int[1];
    Recognizer once = line -> characters(line, asked[0]++ == 0 ? "71" : "77", 99);

    assertThat(read(piece(2), once)).isEqualTo("77");
  }

  @Test
  void lettersAmongFiguresAreMisread() {
    assertThat(read(piece(2), reading("Vo", 95))).isEqualTo(Print.UNREADABLE.repeat(2));
    assertThat(read(piece(4), reading("甲乙AB", 95))).isEqualTo("甲乙AB");
  }

  @Test
  void inkWithoutACharacterIsTold() {
    assertThat(read(piece(1), reading("", 0))).isEqualTo(Print.UNREADABLE);
    assertThat(read(piece(9), line -> List.of(new Recognized("甲", line.width / 2f, 99))))
        .startsWith(Print.UNREADABLE)
        .contains("甲")
        .endsWith(Print.UNREADABLE);
  }

  @Test
  void whatIsReadWhereNothingIsPrintedIsNot() {
    Recognizer beside =
        line -> {
          List<Recognized> read = new ArrayList<>(characters(line, "甲乙", 99));
          read.add(0, new Recognized("丙", 0, 99));
          return read;
        };

    assertThat(read(piece(2), beside)).isEqualTo("甲乙");
  }

  @Test
  void aDashBeforeACharacterIsOne() {
    assertThat(read(piece(4), reading("—级指标", 95))).isEqualTo("一级指标");
    assertThat(read(piece(3), reading("——甲", 95))).isEqualTo("——甲");
    assertThat(read(piece(1), reading("—", 95))).isEqualTo("—");
  }

  @Test
  void theRestOfARulingIsNoText() {
    Drawn drawn = new Drawn().text(100, 300, 6);
    drawn.pen.fillRect(100, 100, 300, 4);

    assertThat(drawn.scanned().pieces())
        .filteredOn(piece -> piece.y0() < 200)
        .allSatisfy(piece -> assertThat(read(piece, reading("一", 99))).isEmpty());
  }

  /** A thin one at the edge of a figure is easily passed over. */
  @Test
  void aStrokeBesideAFigureThatWasNotReadIsTold() {
    Recognizer last = line -> characters(line, "1772", 99).subList(1, 4);
    Recognizer first = line -> characters(line, "1772", 99).subList(0, 3);
    Recognizer whole = line -> characters(line, "1772", 99);

    assertThat(read(piece(4), last)).isEqualTo(Print.UNREADABLE + "772");
    assertThat(read(piece(4), first)).isEqualTo("177" + Print.UNREADABLE);
    assertThat(read(piece(4), whole)).isEqualTo("1772");
  }
}
