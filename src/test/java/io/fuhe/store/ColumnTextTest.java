package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {

  @Test
  void fitsAndIsWhole() {
    assertThat(ColumnText.of("某局")).isEqualTo("某局");
    assertThat(ColumnText.of("某\0局")).isEqualTo("某局");
    assertThat(ColumnText.of("局".repeat(1001))).hasSize(1000);
    assertThat(ColumnText.of("局".repeat(999) + "\uD83D\uDE00")).isEqualTo("局".repeat(999));
  }
}
