package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import io.fuhe.form.Quantity;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** 万 and 亿 belong to the number: a figure is the same however much of it its unit says. */
class QuantityProperties {

  /** The same number of things, said in ones and in many. */
  record Said(String inOnes, String inMany, BigDecimal value) {}

  @Provide
  Arbitrary<Said> said() {
    Arbitrary<String> many = Arbitraries.of("万", "十万", "百万", "千万", "亿", "万亿");
    Arbitrary<String> measure = Arbitraries.of("", "人次", "元", "亩", "个", "平方米", "元/人", "m2");
    return Arbitraries.integers()
        .between(1, 99_999)
        .flatMap(
            units ->
                many.flatMap(
                    word ->
                        measure
                            .filter(unit -> !unit.equals("m2") || word.length() == 1)
                            .map(unit -> said(BigDecimal.valueOf(units, 2), word, unit))));
  }

  private static Said said(BigDecimal number, String word, String unit) {
    int zeros = word.chars().map(c -> "十百千万....亿".indexOf(c) + 1).sum();
    zeros -= word.contains("亿") ? 1 : 0;
    BigDecimal value = number.movePointRight(zeros).setScale(0);
    return new Said(value.toPlainString() + unit, number + word + unit, value);
  }

  @Property(seed = Repeatable.SEED, tries = 300)
  void theUnitSaysHowMuchAndNotWhat(@ForAll("said") Said said) {
    Quantity ones = Quantity.parse(said.inOnes()).orElseThrow();
    Quantity many = Quantity.parse(said.inMany()).orElseThrow();

    assertThat(many.value()).isEqualByComparingTo(said.value());
    assertThat(many.measure()).isEqualTo(ones.measure());
    assertThat(many.comparesWith(ones)).isTrue();
    assertThat(Measures.canBeEqual(many, ones)).isTrue();
    assertThat(Measures.canBeEqual(ones, many)).isTrue();
    assertThat(Measures.exclude(many, ones)).isFalse();
  }

  @Property(seed = Repeatable.SEED, tries = 300)
  void isMetOrMissedAlikeInEveryUnit(
      @ForAll("said") Said target, @ForAll @IntRange(min = 50, max = 200) int percent) {
    BigDecimal done =
        target.value().multiply(BigDecimal.valueOf(percent)).movePointLeft(2).stripTrailingZeros();
    String unit = Quantity.parse(target.inOnes()).orElseThrow().unit();
    String actual = done.toPlainString() + unit;

    Achievement inOnes = achievement("≥" + target.inOnes(), actual);
    Achievement inMany = achievement("≥" + target.inMany(), actual);

    assertThat(inMany.outcome()).isEqualTo(inOnes.outcome());
    assertThat(inMany.ratio().orElseThrow()).isEqualByComparingTo(inOnes.ratio().orElseThrow());
  }

  private static Achievement achievement(String target, String actual) {
    RowSketch row = new RowSketch("产出指标", null, "数量指标", "接待群众");
    return Achievement.of(row.target(target).actual(actual).row());
  }
}
