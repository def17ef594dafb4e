package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A declared 成本节约率 against the budget table. */
class CostSavingConflictTest {

  private static final FormRule RULE = new CostSavingConflict();

  @ParameterizedTest
  @ValueSource(strings = {"6.25%", "6.3%", "6%"})
  void acceptsWhatWasSaved(String saving) {
    assertThat(saving(saving).seenBy(RULE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5%", "0%", "6.20%", "93.75%"})
  void reportsAnotherRate(String saving) {
    assertThat(saving(saving).seenBy(RULE)).containsExactly(seen("indicators[2]", saving, "6.25"));
    assertThat(saving(saving).foundBy(RULE).get(0).places()).containsKey("budget[0].executed");
  }

  @Test
  void reportsASavingWhereMoreWasSpent() {
    assertThat(saving("5%").budget(b -> b.executed("110.00")).seenBy(RULE))
        .containsExactly(seen("indicators[2]", "5%", "-10"));
  }

  @Test
  void saysSoWhereRoundedAmountsExplainTheDifference() {
    FormSketch form = saving("6.2500%").budget(b -> b.initial("16.00").executed("15.00"));
    assertThat(form.seenBy(RULE)).isEmpty();
    assertThat(form.row(2, r -> r.actual("6.2600%")).seenBy(RULE))
        .containsExactly(notice("indicators[2]", "6.2600%", "6.25"));
  }

  @Test
  void keepsSilentOnBoundsAndOnOtherValues() {
    assertThat(saving("≥5%").seenBy(RULE)).isEmpty();
    assertThat(saving("5").seenBy(RULE)).isEmpty();
    assertThat(saving("有所节约").seenBy(RULE)).isEmpty();
    assertThat(saving(null).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentOnOtherIndicatorsAndWithoutABudget() {
    assertThat(saving("50%").row(2, r -> r.name("节约率").level2("数量指标")).seenBy(RULE)).isEmpty();
    assertThat(saving("50%").row(2, r -> r.name("成本控制率")).seenBy(RULE)).isEmpty();
    assertThat(saving("50%").withoutBudget().seenBy(RULE)).isEmpty();
    assertThat(saving("50%").budget(b -> b.executed("")).seenBy(RULE)).isEmpty();
  }

  private static FormSketch saving(String actual) {
    return clean()
        .budget(b -> b.executed("93.75"))
        .row(2, r -> r.name("成本节约率").target("≥5%").actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("cost-saving-conflict", Severity.WARNING, where, declared, expected);
  }

  /** What rounding of the inputs would explain. */
  private static Seen notice(String where, String declared, String expected) {
    return new Seen("cost-saving-conflict", Severity.NOTICE, where, declared, expected);
  }
}
