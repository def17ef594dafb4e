package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the form asks for by its own words and is empty. */
class RequiredEmptyTest {

  private static final FormRule RULE = new RequiredEmpty();

  @Test
  void reportsTheReasonForLittleExecution() {
    FormSketch form = clean().budget(b -> b.executed("85.00")).executionReason("");
    assertThat(variants(form)).containsExactly("executionReason");
    assertThat(form.seenBy(RULE, Policies.with(RequiredEmpty.REASON_BELOW, 85))).isEmpty();
    assertThat(variants(form.executionReason("质保金次年支付"))).isEmpty();
    assertThat(variants(form.executionReason(null))).isEmpty();
    assertThat(variants(clean().budget(b -> b.executed("90.00")).executionReason(""))).isEmpty();
  }

  @Test
  void reportsTheReasonForAChangedBudget() {
    FormSketch form = clean().budget(b -> b.initial("80.00").adjusted("100.00")).budgetReason("—");
    assertThat(variants(form)).containsExactly("budgetReason");
    assertThat(variants(form.budget(b -> b.adjusted("80.0")))).isEmpty();
    assertThat(variants(form.budget(b -> b.adjusted("")))).isEmpty();
    assertThat(variants(form.budgetReason("年中追加").budget(b -> b.adjusted("100")))).isEmpty();
  }

  @Test
  void reportsADepartmentOfAProjectThatIsEmpty() {
    assertThat(variants(clean().department(""))).containsExactly("department");
    assertThat(variants(clean().department("洪山区财政局"))).isEmpty();
    assertThat(variants(clean().kind(FormKind.DEPARTMENT_SELF_EVALUATION).department("")))
        .isEmpty();
  }

  @Test
  void reportsARateThatIsEmptyBesideItsAmounts() {
    assertThat(variants(clean().budget(b -> b.rate("")))).containsExactly("rate");
    assertThat(variants(clean().budget(b -> b.rate(null)))).isEmpty();
    assertThat(variants(clean().budget(b -> b.rate("").executed("")))).isEmpty();
  }

  @Test
  void asksNothingOfADeclaration() {
    assertThat(
            variants(
                clean().kind(FormKind.TARGET_DECLARATION).department("").budget(b -> b.rate(""))))
        .isEmpty();
  }

  @Test
  void isANotice() {
    assertThat(clean().department("").foundBy(RULE))
        .allMatch(found -> found.severity() == Severity.NOTICE);
  }

  private static List<String> variants(FormSketch form) {
    return form.foundBy(RULE).stream().map(Anomaly::variant).toList();
  }
}
