package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs are told by their shape; what looks a little like one is none. */
class SignsTest {

  private static final int USUAL = 26;

  /** Strokes from point to point, in pixels: lines are parted by a bar. */
  private static Piece drawn(String strokes) {
    Drawn drawn = new Drawn();
    drawn.pen.setColor(Color.BLACK);
    drawn.pen.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    for (String stroke : strokes.split("/")) {
      String[] points = stroke.trim().split(" ");
      int[] xs = new int[points.length];
      int[] ys = new int[points.length];
      for (int i = 0; i < points.length; i++) {
        xs[i] = 200 + Integer.parseInt(points[i].split(",")[0]);
        ys[i] = 200 + Integer.parseInt(points[i].split(",")[1]);
      }
      drawn.pen.drawPolyline(xs, ys, xs.length);
    }
    List<Piece> pieces = drawn.text(500, 600, 4).scanned().pieces();
    return pieces.stream().filter(piece -> piece.y0() < 400).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "≥; 0,0 22,9 0,18 / 0,25 22,25",
        "≥; 0,0 22,9 0,18 / 0,25 22,16",
        "≤; 22,0 0,9 22,18 / 0,25 22,25",
        "≤; 22,0 0,9 22,18 / 0,16 22,25",
        "=; 0,0 20,0 / 0,8 20,8",
        "—; 0,0 26,0",
        "-; 0,0 14,0"
      })
  void signsAreTold(String sign, String strokes) {
    assertThat(Signs.of(drawn(strokes), USUAL)).map(Signs.Sign::text).contains(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // An angle whose bar may be lost, the digits 2, 7 and 1, the Chinese two, a Z, an A.
        "0,0 22,9 0,18",
        "0,4 4,0 12,0 16,4 14,10 0,24 17,24",
        "0,0 16,0 6,24",
        "0,4 6,0 6,24",
        "4,0 18,0 / 0,8 22,8",
        "0,0 16,0 0,24 16,24",
        "0,24 9,0 18,24 / 5,14 14,14"
      })
  void whatLooksLikeOneIsNone(String strokes) {
    assertThat(Signs.of(drawn(strokes), USUAL)).isEmpty();
  }

  private static String read(Piece piece, Recognizer recognizer) {
    return PieceText.of(piece, USUAL, recognizer).stream()
        .map(Recognized::text)
        .collect(Collectors.joining());
  }

  @Test
  void aSignBeforeAFigureIsReadWithIt() {
    Piece piece = drawn("0,0 22,9 0,18 / 0,25 22,25 / 30,2 42,2 42,20 30,20 30,2");

    assertThat(read(piece, line -> List.of(new Recognized("9", line.width / 2f, 99))))
        .isEqualTo("≥9");
    assertThat(read(piece, line -> List.of(new Recognized("户", line.width / 2f, 99))))
        .doesNotContain("≥");
  }
}
