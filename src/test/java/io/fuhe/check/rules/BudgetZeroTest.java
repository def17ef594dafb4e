package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.form.FormKind;
import org.junit.jupiter.api.Test;

/** Money executed without a budget. */
class BudgetZeroTest {

  private static final FormRule RULE = new BudgetZero();

  @Test
  void reportsMoneyExecutedOfNothing() {
    assertThat(variant(clean().budget(b -> b.initial("0.00").executed("35.60")))).isEqualTo("zero");
    assertThat(variant(clean().budget(b -> b.initial("").executed("35.60")))).isEqualTo("empty");
    assertThat(variant(clean().budget(b -> b.initial("").adjusted("").executed("35.60"))))
        .isEqualTo("empty");
  }

  @Test
  void reportsATotalOfNothingAboveParts() {
    FormSketch form =
        clean()
            .budget(b -> b.initial("0").executed("0"))
            .add(LineSketch.part("财政拨款", "项目资金", "30.00", "20.00"));
    assertThat(variant(form)).isEqualTo("parts");
  }

  @Test
  void acceptsABudgetWhereverItStands() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("0").adjusted("100.00")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("100.00").adjusted("")).seenBy(RULE)).isEmpty();
    assertThat(
            clean()
                .budget(b -> b.initial(""))
                .add(LineSketch.part("财政拨款", "项目资金", "100.00", "100.00"))
                .seenBy(RULE))
        .isEmpty();
    assertThat(
            clean()
                .budget(b -> b.initial(""))
                .add(LineSketch.part("财政拨款", "别的资金", "100.00", "100.00"))
                .seenBy(RULE))
        .isEmpty();
  }

  @Test
  void acceptsNothingOfNothing() {
    assertThat(clean().budget(b -> b.initial("0").executed("0")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("").executed("")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial(null).executed("5")).seenBy(RULE)).isEmpty();
    assertThat(clean().withoutBudget().seenBy(RULE)).isEmpty();
    assertThat(
            clean()
                .kind(FormKind.TARGET_DECLARATION)
                .budget(b -> b.initial("0").executed("5"))
                .seenBy(RULE))
        .isEmpty();
  }

  private static String variant(FormSketch form) {
    Anomaly found = form.foundBy(RULE).get(0);
    assertThat(form.foundBy(RULE)).hasSize(1);
    assertThat(found.where()).isEqualTo("budget[0]");
    return found.variant();
  }
}
