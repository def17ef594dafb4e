package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Quantity;
import io.fuhe.form.Quantity.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a quantity, and which two compare. */
class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "95%, NONE, 95, %",
    "26个, NONE, 26, 个",
    "≥2次, LOWER, 2, 次",
    "＞２次, LOWER, 2, 次",
    ">= 2 次, LOWER, 2, 次",
    "不低于90％, LOWER, 90, %",
    "不少于3场, LOWER, 3, 场",
    "≤5天, UPPER, 5, 天",
    "＜5天, UPPER, 5, 天",
    "不超过30万元, UPPER, 30, 万元",
    "不高于5‰, UPPER, 5, ‰",
    "12, NONE, 12, ''",
    "-3.5%, NONE, -3.5, %",
    "5次/月, NONE, 5, 次/月",
    "500m², NONE, 500, m2",
    "500㎡, NONE, 500, m2",
    "3km, NONE, 3, km",
    "30天, NONE, 30, 天",
    "≧735人次, LOWER, 735, 人次",
    "=>5次, LOWER, 5, 次",
    "﹥5次, LOWER, 5, 次",
    "≦5%, UPPER, 5, %",
    "=<5天, UPPER, 5, 天",
    "﹤5天, UPPER, 5, 天",
    "=100%, NONE, 100, %",
    "﹦72890元, NONE, 72890, 元",
    "═100%, NONE, 100, %",
    "等于3个, NONE, 3, 个",
    "20元/人*月, NONE, 20, 元/人*月",
  })
  void readsOneNumberWithABoundAndAUnit(String text, Bound bound, String number, String unit) {
    Quantity quantity = Quantity.parse(text).orElseThrow();

    assertThat(quantity.bound()).isEqualTo(bound);
    assertThat(quantity.number().value()).isEqualTo(number);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @Test
  void readsThousandsSeparators() {
    Quantity quantity = Quantity.parse("4,591.73万元").orElseThrow();

    assertThat(quantity.number().value()).isEqualTo("4591.73");
    assertThat(quantity.unit()).isEqualTo("万元");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25名之前",
        "90-95%",
        "1-2次/30天",
        "95%以上",
        "10次左右",
        "3次以内",
        "10余次",
        "10次已完成",
        "10多人次",
        "12月",
        "12月底",
        "6月份",
        "2020年",
        "2020年度",
        "2020年12月",
        "2023.12",
        "2023.9",
        "5日",
        "3号",
        "全部完成",
        "完成3次",
        "90%%",
        "1.2.3",
        "4,59万元",
        "",
        "—",
        "≥",
        "不超过预算",
        "三次",
        "95%(含)"
      })
  void readsNothingElse(String text) {
    assertThat(Quantity.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "95%, 90%, true",
    "10次, 9次, true",
    "10次, 9, true",
    "10, 9次, true",
    "10, 9, true",
    "10次, 9场, false",
    "95%, 90, false",
    "95, 90%, false",
    "95%, 95, true",
    "95%, 95.0, true",
    "95%, 95人, false",
    "≥95%, 95%, true",
    "≥5.2万人次, 56000人次, true",
    "1.2亿元, 9000万元, true",
    "5万, 56000, true",
    "5万, 56000人次, true",
    "0.5万元/人, 5000元/人, true",
    "3千元, 3000元, true",
    "5.2万人次, 56000户, false",
    "5万, 5%, false",
    "3千克, 3000克, false",
  })
  void comparesEqualUnitsAndBareNumbers(String one, String other, boolean compares) {
    Quantity a = Quantity.parse(one).orElseThrow();
    Quantity b = Quantity.parse(other).orElseThrow();

    assertThat(a.comparesWith(b)).isEqualTo(compares);
    assertThat(b.comparesWith(a)).isEqualTo(compares);
  }

  @Test
  void knowsBoundsEvenBeforeWhatIsNoQuantity() {
    assertThat(Quantity.isBounded("≥80%以上")).isTrue();
    assertThat(Quantity.isBounded("80%")).isFalse();
    assertThat(Quantity.isBounded("不超过预算")).isFalse();
    assertThat(Quantity.parse("≥80%").orElseThrow().isLowerBound()).isTrue();
    assertThat(Quantity.parse("≤80%").orElseThrow().isLowerBound()).isFalse();
    assertThat(Quantity.parse("80%").orElseThrow().isLowerBound()).isFalse();
  }

  @Test
  void aBareNumberCountsInTenThousandsWhereThatIsNearer() {
    Quantity target = Quantity.parse("≥5.2万人次").orElseThrow();

    assertThat(Quantity.parse("5.6").orElseThrow().beside(target).value())
        .isEqualByComparingTo("56000");
    assertThat(Quantity.parse("56000").orElseThrow().beside(target).value())
        .isEqualByComparingTo("56000");
    assertThat(Quantity.parse("48000").orElseThrow().beside(target).value())
        .isEqualByComparingTo("48000");
    assertThat(Quantity.parse("5.6人次").orElseThrow().beside(target).value())
        .isEqualByComparingTo("5.6");
  }
}
