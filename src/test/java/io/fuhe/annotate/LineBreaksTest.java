package io.fuhe.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

  @Test
  void noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
    assertThat(LineBreaks.of("自评总分不符，请核实。", 6, String::length)).containsExactly("自评总分不", "符，请核实。");
    assertThat(LineBreaks.of("依据规定《办法》", 5, String::length)).containsExactly("依据规定", "《办法》");
  }

  @Test
  void numberIsNotTorn() {
    assertThat(LineBreaks.of("填报为18131.56万元", 8, String::length))
        .containsExactly("填报为", "18131.56", "万元");
  }

  @Test
  void wordLongerThanTheLineStandsAlone() {
    assertThat(LineBreaks.of("见abcdefghij", 4, String::length)).containsExactly("见", "abcdefghij");
  }
}
