package io.fuhe.document.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShownNumberTest {

  private static final ShownNumber SINCE_1900 = new ShownNumber(false);

  static Stream<String> formats() throws IOException {
    try (InputStream in = ShownNumberTest.class.getResourceAsStream("/number/formats.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("# format code")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isWhatExcelShows(String line) {
    String[] parts = line.split(" \\| ", -1);

    assertThat(SINCE_1900.number(Double.parseDouble(parts[1]), parts[0])).isEqualTo(parts[2]);
  }

  @ParameterizedTest
  @CsvSource({
    "14, 2023/12/31", "27, 2023年12月", "28, 12月31日", "29, 12月31日", "30, 12-31-23",
    "31, 2023年12月31日", "32, 18时00分", "33, 18时00分00秒", "34, 下午6时00分", "35, 下午6时00分00秒",
    "36, 2023年12月", "50, 2023年12月", "51, 12月31日", "52, 2023年12月", "53, 12月31日",
    "54, 12月31日", "55, 下午6时00分", "56, 下午6时00分00秒", "57, 2023年12月", "58, 12月31日",
    "22, 2023/12/31 18:00"
  })
  void aNumberForACodeMeansTheChineseOne(int id, String shown) {
    assertThat(SINCE_1900.number(45291.75, ShownNumber.code(id, null))).isEqualTo(shown);
  }

  @Test
  void aCodeThatTheFileWritesOutranksTheNumber() {
    assertThat(ShownNumber.code(27, "0.0")).isEqualTo("0.0");
    assertThat(ShownNumber.code(14, "yyyy-mm-dd")).isEqualTo("yyyy-mm-dd");
    assertThat(ShownNumber.code(57, "reserved-0x39")).startsWith("yyyy");
  }

  @Test
  void daysMayCountFrom1904() {
    assertThat(new ShownNumber(true).number(43829, "yyyy-mm-dd")).isEqualTo("2023-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "97.5 | General | 97.5",
        "97.5 | 0.00 | 97.5",
        "97.5 | @\"分\" | 97.5分",
        "长期 | yyyy/m/d;@ | 长期",
        "秘密 | ;;; | ''",
        "甲 | 0;-0;;@ | 甲"
      })
  void textsHaveTheLastSection(String text, String code, String shown) {
    assertThat(SINCE_1900.text(text, code)).isEqualTo(shown);
  }

  @Test
  void aDateBeforeAllDatesIsNotShown() {
    assertThatIllegalArgumentException().isThrownBy(() -> SINCE_1900.number(-1, "yyyy/m/d"));
  }
}
