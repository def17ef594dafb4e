package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Interval;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of money and their units. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "30元, 29.5, 30.5",
    "30.0千元, 29950, 30050",
    "4.5万元, 44500, 45500",
    "≤4.5万, 44500, 45500",
    "1.00亿元, 99500000, 100500000",
    "1亿, 50000000, 150000000",
  })
  void standsForEverythingThatRoundsToIt(String text, String low, String high) {
    Interval yuan = Money.parse(text).orElseThrow().yuan();

    assertThat(yuan.low()).isEqualByComparingTo(low);
    assertThat(yuan.high()).isEqualByComparingTo(high);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "30%", "30个", "30元/人", "30-40万元", "不超过预算", ""})
  void readsNothingElse(String text) {
    assertThat(Money.parse(text)).isEmpty();
  }

  @Test
  void knowsTheUnitOfAForm() {
    assertThat(Money.yuanPer(new Text("元", Place.inSheet("表", 0, 0)))).isEqualByComparingTo("1");
    assertThat(Money.yuanPer(new Text("万元", Place.inSheet("表", 0, 0))))
        .isEqualByComparingTo("10000");
    assertThat(Money.yuanPer((Text) null)).isEqualByComparingTo("10000");
    assertThat(Money.yuanPer("次")).isEmpty();
    assertThat(Money.yuanPer("千元").orElseThrow()).isEqualByComparingTo("1000");
  }
}
