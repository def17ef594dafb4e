package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures are read, and what they may stand for. */
class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource({
    "19.87, 19.87, false",
    "'20,640.80', 20640.80, false",
    "99.37%, 99.37, true",
    "９９．３７％, 99.37, true",
    "' 1 000 ', 1000, false",
    "'12 345.60', 12345.60, false",
    "'1 0 0', 100, false",
    "-1.5, -1.5, false",
    "−1.5, -1.5, false",
    "(1.5), -1.5, false",
    "（1.5）, -1.5, false",
    "+3, 3, false",
    ".5, 0.5, false",
    "007, 7, false",
  })
  void readsAFigureThatStandsAlone(String printed, String value, boolean percent) {
    assertThat(PrintedNumber.parse(printed))
        .contains(new PrintedNumber(new BigDecimal(value), percent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100 98",
        "100\n98",
        "10 9.5",
        "100 100",
        "1558.61 1558.61",
        "95% 95%",
        "",
        "—",
        "满分",
        "20分",
        "1.2.3",
        "90%%",
        "1,23",
        "12,3456",
        "5.",
        "1-2",
        "≥5",
        "%",
        "()"
      })
  void readsNothingElse(String printed) {
    assertThat(PrintedNumber.parse(printed)).isEmpty();
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(PrintedNumber.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "19.87, 2, 19.865, 19.875",
    "20, 0, 19.5, 20.5",
    "20.00, 2, 19.995, 20.005",
    "-1.5, 1, -1.55, -1.45",
  })
  void standsForHalfAUnitEitherWay(String printed, int places, String low, String high) {
    PrintedNumber number = PrintedNumber.parse(printed).orElseThrow();

    assertThat(number.places()).isEqualTo(places);
    assertThat(number.interval())
        .isEqualTo(new Interval(new BigDecimal(low), new BigDecimal(high)));
  }
}
