package io.fuhe.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said with a decision is kept as it was said, or refused; nothing of it is dropped. */
class WhyTest {

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2099-12-31"})
  void datesOfThisCentury(LocalDate due) {
    assertThat(new Why("", "", due).due()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2100-01-01", "0024-03-15"})
  void otherDatesAreRefused(LocalDate due) {
    assertThatExceptionOfType(Unfit.class)
        .isThrownBy(() -> new Why("", "", due))
        .satisfies(unfit -> assertThat(unfit.message()).isEqualTo("desk.unfit.year"));
  }

  @Test
  void wordsAreKeptWholeOrNotAtAll() {
    String longest = "字".repeat(Words.LONGEST);
    assertThat(Words.of(" " + longest + "\r\n")).isEqualTo(longest);
    assertThat(Words.of("甲\r\n乙\0")).as("as the browser counts them").isEqualTo("甲\n乙");
    assertThat(Words.of(null)).isEmpty();
    assertThatExceptionOfType(Unfit.class)
        .isThrownBy(() -> Words.of(longest + "字"))
        .satisfies(unfit -> assertThat(unfit.arguments()).containsExactly(2000, 2001));
    assertThatExceptionOfType(Unfit.class).isThrownBy(() -> new Why("", longest + "字", null));
    assertThatExceptionOfType(Unfit.class).isThrownBy(() -> new Why("r".repeat(41), "", null));
  }

  @Test
  void onlyWhoAsksNeedsADayThatIsNotOver() {
    LocalDate today = LocalDate.of(2024, 4, 1);
    Why yesterday = new Why("", "", today.minusDays(1));
    assertThatExceptionOfType(Unfit.class)
        .isThrownBy(() -> yesterday.asked(Act.ASK, today))
        .withMessage("desk.unfit.over");
    assertThat(yesterday.asked(Act.CONFIRM, today)).isEqualTo(yesterday);
    Why now = new Why("", "", today);
    assertThat(now.asked(Act.ASK, today)).isEqualTo(now);
  }
}
