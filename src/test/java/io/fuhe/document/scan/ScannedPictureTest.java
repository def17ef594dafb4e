package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture shows is found without knowing a character of it. */
class ScannedPictureTest {

  private static final int COLUMNS = 4;
  private static final int ROWS = 5;

  private static Drawn form() {
    Drawn drawn = new Drawn().table(100, 200, COLUMNS, ROWS, 200, 100);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        drawn
            .text(120 + 200 * column, 220 + 100 * row, 3)
            .text(120 + 200 * column, 260 + 100 * row, 2);
      }
    }
    return drawn;
  }

  private static void isTheForm(ScannedPicture scanned) {
    assertThat(scanned.rules().level()).hasSize(ROWS + 1);
    assertThat(scanned.rules().upright()).hasSize(COLUMNS + 1);
    assertThat(scanned.pieces()).hasSize(2 * COLUMNS * ROWS);
  }

  @Test
  void rulingsAndTheLinesOfEachCellAreFound() {
    ScannedPicture scanned = form().scanned();

    isTheForm(scanned);
    assertThat(scanned.rules().level())
        .allSatisfy(line -> assertThat(line.length()).isCloseTo(800, within(8)));
    assertThat(scanned.pieces())
        .extracting(Piece::height)
        .allSatisfy(height -> assertThat(height).isCloseTo(24, within(2)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -1.5, -0.3, 0.2, 0.8, 2.5})
  void whatLeansIsStraightened(double degrees) {
    Picture leaning = form().picture().turned(Math.toRadians(degrees));

    assertThat(Math.toDegrees(Skew.of(leaning.dark(Picture.DARK))))
        .isCloseTo(-degrees, within(0.08));
    isTheForm(ScannedPicture.of(leaning));
  }

  @Test
  void noiseAndShadowsAreNoInk() {
    Drawn drawn = form();
    Random random = new Random(7);
    for (int y = 0; y < Drawn.HEIGHT; y++) {
      for (int x = 0; x < Drawn.WIDTH; x++) {
        int light = new Color(drawn.image.getRGB(x, y)).getRed() * (600 + x / 3) / 1000;
        int strayed = (int) Math.max(0, Math.min(255, light + random.nextGaussian() * 6));
        drawn.image.setRGB(x, y, new Color(strayed, strayed, strayed).getRGB());
      }
    }

    isTheForm(drawn.scanned());
  }

  @Test
  void linesWithGapsAreWhole() {
    Drawn drawn = form();
    drawn.pen.setColor(Color.WHITE);
    for (int x = 130; x < 900; x += 57) {
      drawn.pen.fillRect(x, 195, 3, 510);
    }
    drawn.pen.setColor(Color.BLACK);

    assertThat(drawn.scanned().rules().level()).hasSize(ROWS + 1);
  }

  @Test
  void sealsAndFaintStampsAreNeitherRulingsNorText() {
    Drawn drawn = form();
    drawn.pen.setStroke(new BasicStroke(5));
    drawn.pen.setColor(new Color(230, 40, 40));
    drawn.pen.drawOval(350, 320, 300, 330);
    drawn.pen.setColor(new Color(205, 205, 205));
    drawn.pen.drawRect(450, 330, 300, 90);

    isTheForm(drawn.scanned());
  }

  @Test
  void strokesOfLargeCharactersAreNoRulings() {
    Drawn drawn = new Drawn();
    drawn.pen.setStroke(new BasicStroke(4));
    for (int i = 0; i < 5; i++) {
      drawn.pen.drawRect(200 + i * 80, 100, 55, 60);
      drawn.pen.drawLine(200 + i * 80, 130, 255 + i * 80, 130);
    }

    ScannedPicture scanned = drawn.scanned();

    assertThat(scanned.rules().level()).isEmpty();
    assertThat(scanned.rules().upright()).isEmpty();
    assertThat(scanned.pieces()).hasSize(1);
  }

  @Test
  void linesThatTouchAreTwo() {
    Drawn drawn = form();
    drawn.text(120, 800, 5).text(120, 822, 5);

    assertThat(drawn.scanned().pieces()).hasSize(2 * COLUMNS * ROWS + 2);
  }

  @Test
  void textFarApartOnOneLineIsTwoPieces() {
    Drawn drawn = new Drawn().text(100, 100, 4).text(600, 100, 4);

    assertThat(drawn.scanned().pieces()).hasSize(2);
  }

  @Test
  void anEmptyPageHasNothing() {
    assertThat(new Drawn().scanned().isEmpty()).isTrue();
  }
}
