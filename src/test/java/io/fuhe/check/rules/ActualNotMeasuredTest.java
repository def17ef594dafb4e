package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prose where the target asks for a number. */
class ActualNotMeasuredTest {

  private static final FormRule RULE = new ActualNotMeasured();

  @ParameterizedTest
  @CsvSource({"10次, 已完成", "≥3场, 进一步加强", "95%, 已完成", "≥90%, 逐步提升"})
  void reportsProseWithoutANumber(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE))
        .containsExactly(seen("indicators[1]", actual, target));
  }

  @ParameterizedTest
  @CsvSource({
    "10次, 举办10次培训",
    "10次, 举办三次",
    "3批, 三批",
    "10次, 9场",
    "95%, 合格率达95%以上",
    "95%, 百分之九十五",
    "95%, 九成",
    "95%, 95",
    "95%, 96/100",
    "95%, ≥95%",
    "25名之前, 有所提升",
    "90-95%, 已完成",
    "1-2次/30天, 已完成",
    "全部完成, 已完成",
    "10次, —",
  })
  void keepsSilentWhereThereIsOneOrNoneIsOwed(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE)).isEmpty();
  }

  @Test
  void wantsAPercentageForAPercentage() {
    assertThat(row("95%", "共发放问卷120份").seenBy(RULE))
        .containsExactly(seen("indicators[1]", "共发放问卷120份", "95%"));
    assertThat(row("95份", "共发放问卷120份").seenBy(RULE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0起, 未发生, 0", "≤5次, 无投诉, 0", "0, 零事故, 0", "≥5次, 未开展, 1", "≥5次, 无培训, 1", "0起, 良好, 1"})
  void noneIsANumberWhereNoneIsAskedFor(String target, String actual, int found) {
    Senses senses = Senses.NONE.with(Sense.NONE_HAPPENED, new WordList(List.of("^(无|零|未发生)")));

    assertThat(row(target, actual).seenBy(RULE, Policies.senses(senses))).hasSize(found);
  }

  @Test
  void keepsSilentWithoutAColumn() {
    assertThat(row("95%", null).seenBy(RULE)).isEmpty();
    assertThat(row(null, "已完成").seenBy(RULE)).isEmpty();
  }

  private static FormSketch row(String target, String actual) {
    return clean().row(1, r -> r.target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("actual-not-measured", Severity.WARNING, where, declared, expected);
  }
}
