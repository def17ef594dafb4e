package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  private static final String BLANKS = "[\\s\\u3000\\u00a0\\u200b\\ufeff]+";

  private static String byTheBook(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(BLANKS, "");
  }

  @Test
  void eachCharacterIsFoldedAsUnicodeSays() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = "预" + c + "a";
      assertThat(Folding.fold(text)).as("U+%04X", (int) c).isEqualTo(byTheBook(text));
    }
  }

  @Test
  void neighboursAreFoldedTogetherAsUnicodeSays() {
    String mixed = "预算数（万元）：９９．５％ \t\n\u3000\u00a0\u200b≥≤×·—“”、。《》【】①㎡℃\u0301\u0338\u3099かΩ<=>aA1";
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(9), 0, mixed.length())
              .mapToObj(mixed::charAt)
              .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
              .toString();
      assertThat(Folding.fold(text)).isEqualTo(byTheBook(text));
    }
  }

  @Test
  void whatIsPlainIsNoBlankAndFoldedByItself() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Folding.isPlain(c)) {
        assertThat(String.valueOf(c)).doesNotMatch(BLANKS);
        assertThat(byTheBook("=" + c + "=")).isEqualTo("=" + byTheBook(String.valueOf(c)) + "=");
      }
    }
    assertThat(Folding.isPlain('预')).isTrue();
    assertThat(Folding.isPlain('：')).isTrue();
    assertThat(Folding.isPlain(' ')).isFalse();
    assertThat(Folding.isPlain('㎡')).isFalse();
  }

  /** The signs of the font Symbol without it, and notes behind a figure. */
  @ParameterizedTest
  @CsvSource({
    "³120公里, ≥120公里",
    "£5%, ≤5%",
    "£15个工作日, ≤15个工作日",
    "£5万元, £5万元",
    "£5, £5",
    "125¹, 125",
    "95%², 95%",
    "5万m³, 5万m3",
    "12㎡, 12m2",
    "公里¹, 公里1"
  })
  void whatWasRaisedIsNoPartOfANumber(String printed, String folded) {
    assertThat(Folding.fold(printed)).isEqualTo(folded);
  }
}
