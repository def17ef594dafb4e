package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How computed figures are written. */
class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "19.87458, 19.8746",
    "19.87454, 19.8745",
    "100.00, 100",
    "1E+3, 1000",
    "0.00000, 0",
    "-10.500, -10.5",
    "95.12, 95.12",
    "0.00004, 0",
  })
  void writesPlainDigits(String value, String written) {
    assertThat(Figures.plain(new BigDecimal(value))).isEqualTo(written);
  }
}
