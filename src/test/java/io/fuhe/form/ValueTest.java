package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a target or an actual are. */
class ValueTest {

  @ParameterizedTest
  @CsvSource({
    "'', Nothing",
    "—, Nothing",
    "/, Nothing",
    "≥95%, Quantity",
    "＞5 次, Quantity",
    "═100%, Quantity",
    "90-95%, Range",
    "3至5次, Range",
    "2020年12月, Day",
    "2020.12.31前, Day",
    "2021-03-10, Day",
    "12月底, Day",
    "优, Grade",
    "合格, Grade",
    "无, Grade",
    "≥**人, Placeholder",
    "XX, Placeholder",
    "（100字以内）, Placeholder",
    "……, Placeholder",
    "按时完成, Prose",
    "定性优良中低差, Prose",
    "≥80%以上, Prose",
    "13月, Prose",
    "2020年12月40日, Prose",
  })
  void isOneOfSevenThings(String printed, String kind) {
    assertThat(Value.of(printed).getClass().getSimpleName()).isEqualTo(kind);
  }

  @Test
  void aBoundIsStrictOrNot() {
    assertThat(Value.of(">5").quantity().orElseThrow().strict()).isTrue();
    assertThat(Value.of("≥5").quantity().orElseThrow().strict()).isFalse();
    assertThat(Value.of("=5").quantity().orElseThrow().bound()).isEqualTo(Quantity.Bound.NONE);
  }

  @Test
  void aRangeHasTwoEnds() {
    assertThat(Value.of("90%-95%"))
        .isEqualTo(
            new Value.Range(
                PrintedNumber.parse("90").orElseThrow(),
                PrintedNumber.parse("95").orElseThrow(),
                "%"));
  }

  @Test
  void aDateMeansItsLastDay() {
    assertThat(((Value.Day) Value.of("2020年2月")).last()).hasValue(LocalDate.of(2020, 2, 29));
    assertThat(((Value.Day) Value.of("2020年12月30日前")).last()).hasValue(LocalDate.of(2020, 12, 30));
    assertThat(((Value.Day) Value.of("12月底")).last()).isEmpty();
    assertThat(((Value.Day) Value.of("2021年2月31日")).last()).isEmpty();
  }

  @Test
  void readsAnyLengthInNoTime() {
    assertThat(Value.of("9".repeat(200_000))).isInstanceOf(Value.Prose.class);
    assertThat(Value.of("1-".repeat(100_000))).isInstanceOf(Value.Prose.class);
  }
}
