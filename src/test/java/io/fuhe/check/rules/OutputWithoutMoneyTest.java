package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nearly nothing was spent, and everything was done. */
class OutputWithoutMoneyTest {

  private static final FormRule RULE = new OutputWithoutMoney();
  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @Test
  void reportsOutputWithoutMoney() {
    assertThat(executed("3.00").seenBy(RULE, POLICY))
        .containsExactly(
            new Seen("output-without-money", Severity.WARNING, "budget[0]", "3", "10"));
    assertThat(executed("0.00").seenBy(RULE, POLICY)).hasSize(1);
  }

  @Test
  void acceptsOneRowThatWasNotMetInFull() {
    assertThat(executed("3.00").row(3, r -> r.score("15")).seenBy(RULE, POLICY)).isEmpty();
    assertThat(executed("3.00").row(3, r -> r.actual("80%")).seenBy(RULE, POLICY)).isEmpty();
    assertThat(executed("10.00").seenBy(RULE, POLICY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"款项结转下年支付", "工程已完工，未结算", "由街道垫付", "质保金次年支付", "上级资金年底下达", "资金尚未拨付，未到位"})
  void keepsSilentWhereWordsExplainIt(String words) {
    assertThat(executed("3.00").deviationAnalysis(words).seenBy(RULE, POLICY)).isEmpty();
    assertThat(executed("3.00").row(2, r -> r.explanation(words)).seenBy(RULE, POLICY)).isEmpty();
    assertThat(executed("3.00").executionReason(words).seenBy(RULE, POLICY)).isEmpty();
  }

  @Test
  void needsTwoRowsThatCompare() {
    FormSketch words = executed("3.00").rows(r -> r.target("提升").actual("提升"));
    assertThat(words.seenBy(RULE, POLICY)).isEmpty();
    assertThat(words.row(0, r -> r.target("10次").actual("10次")).seenBy(RULE, POLICY)).isEmpty();
    assertThat(words.row(1, r -> r.target("10次").actual("12次")).seenBy(RULE, POLICY)).hasSize(1);
  }

  @Test
  void takesTheThresholdOfTheLayout() {
    Policy stricter = POLICY.with(Policies.with(OutputWithoutMoney.BELOW, 2));
    assertThat(executed("3.00").seenBy(RULE, stricter)).isEmpty();
  }

  private static FormSketch executed(String amount) {
    return clean().budget(b -> b.executed(amount));
  }
}
