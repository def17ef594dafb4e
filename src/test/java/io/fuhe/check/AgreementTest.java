package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Interval;
import io.fuhe.form.Policy.Rounding;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tiers of rounding. */
class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "19.87, 19.865, AGREES",
    "19.87, 19.875, AGREES",
    "19.87, 19.8649, CONTRADICTS",
    "19.87, 19.8751, ROUNDING_EXPLAINS",
    "19.87, 19.88, CONTRADICTS",
    "19, 19.8751, ROUNDING_EXPLAINS",
    "-1, -1.9, ROUNDING_EXPLAINS",
    "20, 19.5, AGREES",
    "20, 19.49, CONTRADICTS",
    "20.0, 19.9, CONTRADICTS",
    "20.0, 19.95, AGREES",
  })
  void givesADeclaredFigureHalfAUnitEitherWay(
      String declared, String computed, Agreement expected) {
    assertThat(exact(declared, computed, Rounding.ROUNDED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "19.87, 19.88, AGREES",
    "19.87, 19.8801, CONTRADICTS",
    "19.87, 19.865, AGREES",
    "19.87, 19.86, CONTRADICTS",
  })
  void givesACutOffFigureAWholeUnitBelow(String declared, String computed, Agreement expected) {
    assertThat(exact(declared, computed, Rounding.CUT_OFF)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.0049, CONTRADICTS", "0.005, ROUNDING_EXPLAINS", "0.5, ROUNDING_EXPLAINS"})
  void saysWhereTheInputsRoundingExplains(String radius, Agreement expected) {
    BigDecimal computed = new BigDecimal("99.74");
    Interval range = Interval.around(computed, new BigDecimal(radius));

    assertThat(Agreement.of(new BigDecimal("99.75"), 2, computed, range, Rounding.ROUNDED))
        .isEqualTo(expected);
  }

  private static Agreement exact(String declared, String computed, Rounding rounding) {
    return Agreement.exact(
        PrintedNumber.parse(declared).orElseThrow(), new BigDecimal(computed), rounding);
  }
}
