package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDateTest {

  @ParameterizedTest
  @CsvSource({
    "二〇二四年二月二十日, 2024年2月20日",
    "二零二三年十二月三十一日, 2023年12月31日",
    "二○二三年十一月, 2023年11月",
    "贰零贰肆年贰月贰拾日, 2024年2月20日",
    "贰零贰叁年壹拾贰月零伍日, 2023年12月5日",
    "十月十号前, 10月10号前",
    "三三月, 三三月",
    "2023年12月31日, 2023年12月31日",
    "一百日, 一百日",
    "长期, 长期"
  })
  void areDatesInDigits(String written, String digits) {
    assertThat(ChineseDate.inDigits(written)).isEqualTo(digits);
  }

  @Test
  void aTargetInChineseNumeralsIsADay() {
    assertThat(Value.of("二〇二三年十二月三十一日前")).isEqualTo(new Value.Day(2023, 12, 31));
  }
}
