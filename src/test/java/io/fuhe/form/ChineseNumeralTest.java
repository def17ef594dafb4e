package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralTest {

  @ParameterizedTest
  @CsvSource({
    "一十五, 15",
    "十五, 15",
    "二十, 20",
    "一百〇五, 105",
    "九十七.五, 97.5",
    "九十七点五分, 97.5分",
    "壹拾伍分, 15分",
    "壹佰贰拾, 120",
    "贰佰万元整, 200万元",
    "壹拾万零贰佰元, 100200元",
    "一亿二千万, 120000000",
    "二〇二三, 2023",
    "九七.五〇, 97.50",
    "零, 0"
  })
  void areNumbers(String written, String digits) {
    assertThat(ChineseNumeral.inDigits(written)).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({"优秀", "一般", "三次", "第一名", "97.5", "百分之九十五", "—", "一、二"})
  void otherTextsStay(String text) {
    assertThat(ChineseNumeral.inDigits(text)).isEqualTo(text);
  }
}
