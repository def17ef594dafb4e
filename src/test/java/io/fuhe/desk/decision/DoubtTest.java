package io.fuhe.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of whoever corrects are asked about; what a program misreads is not. */
class DoubtTest {

  @ParameterizedTest
  @CsvSource({
    "97, 9.7",
    "97, 970",
    "5.2, -5.2",
    "≥90%, 优",
    "2023年12月, 已完成",
    "'1,200.50', 12",
  })
  void asksAgain(String read, String value) {
    assertThat(Doubt.isIn(read, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "97, 79",
    "97, 98.5",
    "97, ''",
    "'', 97",
    "优, 良",
    "≥90%, ≥95%",
    "0, 12",
    "12, 0",
    "完成, 100%",
    "5, 4",
  })
  void takesIt(String read, String value) {
    assertThat(Doubt.isIn(read, value)).isFalse();
  }
}
