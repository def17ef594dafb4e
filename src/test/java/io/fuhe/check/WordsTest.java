package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no difference between words, and which words say nothing. */
class WordsTest {

  @Test
  void foldsWidthsSpacesAndLineBreaks() {
    assertThat(Words.fold("　Ａ b\u00a0９５％\n（一）\t")).isEqualTo("Ab95%(一)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "-", "——", "–", "―", "─", "－", "_", "/", "\\", " — "})
  void knowsDashes(String text) {
    assertThat(Words.isEmptyOrDash(text)).isTrue();
    assertThat(Words.saysNothing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "无。", " 无 ", "无."})
  void takesNoneForNothingButNotForADash(String text) {
    assertThat(Words.isEmptyOrDash(text)).isFalse();
    assertThat(Words.saysNothing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "一", "无偏差", "-1", "已完成"})
  void leavesWordsAlone(String text) {
    assertThat(Words.saysNothing(text)).isFalse();
  }
}
