package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables ruled with dots have rulings; rows of characters have none. */
class DottedTest {

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "2, 4"})
  void aTableOfDotsIsRuled(float dash, float gap) {
    Drawn drawn = new Drawn().text(230, 230, 3);
    drawn.pen.setStroke(
        new BasicStroke(
            2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {dash, gap}, 0));
    for (int i = 0; i <= 4; i++) {
      drawn.pen.drawLine(200, 200 + 80 * i, 800, 200 + 80 * i);
      drawn.pen.drawLine(200 + 150 * i, 200, 200 + 150 * i, 520);
    }

    Rules rules = drawn.scanned().rules();

    assertThat(rules.level()).hasSize(5);
    assertThat(rules.upright()).hasSize(5);
  }

  @Test
  void charactersSideBySideAreNoRuling() {
    Drawn drawn = new Drawn().text(100, 200, 25).text(100, 240, 25);

    assertThat(drawn.scanned().rules().level()).isEmpty();
    assertThat(drawn.scanned().rules().upright()).isEmpty();
  }

  /** The ones of 14 and 12 in narrow rows: no ruling cuts them off. */
  @Test
  void digitsBelowOneAnotherAreNoRuling() {
    Drawn drawn = new Drawn().table(200, 200, 4, 6, 150, 32).text(600, 600, 3);
    for (int row = 0; row < 6; row++) {
      drawn.pen.fillRect(260, 208 + 32 * row, 3, 17);
    }

    assertThat(drawn.scanned().rules().upright()).hasSize(5);
  }

  @Test
  void fewStrokesAreLeft() {
    Mask mask = new Mask(200, 3);
    for (int i = 0; i < 8; i++) {
      mask.set(10 + 5 * i, 1, true);
    }

    assertThat(Dotted.filled(mask).at(12, 1)).isFalse();
  }
}
