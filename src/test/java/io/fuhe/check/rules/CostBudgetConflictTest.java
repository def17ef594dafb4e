package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;

/** A cost indicator about the budget against the budget table. */
class CostBudgetConflictTest {

  private static final FormRule RULE = new CostBudgetConflict();

  @Test
  void acceptsTheBudgetAndWhatWasExecuted() {
    assertThat(cost("100万元", "90万元").seenBy(RULE)).isEmpty();
    assertThat(cost("100.00万元", "900000元").seenBy(RULE)).isEmpty();
    assertThat(cost("≤100万元", "90万元").seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsAnotherBudget() {
    FormSketch form = cost("120万元", "90万元");
    assertThat(form.seenBy(RULE))
        .containsExactly(seen("indicators[2]", "120万元 → 90万元", "100.00 → 90.00"));
    assertThat(form.foundBy(RULE).get(0).variant()).isEqualTo("target");
    assertThat(form.foundBy(RULE).get(0).details()).containsExactly("120万元", "100.00");
  }

  @Test
  void reportsAnotherAmountExecuted() {
    FormSketch form = cost("100万元", "100万元");
    assertThat(form.seenBy(RULE))
        .containsExactly(seen("indicators[2]", "100万元 → 100万元", "100.00 → 90.00"));
    assertThat(form.foundBy(RULE).get(0).variant()).isEqualTo("actual");
    assertThat(cost("1万元", "2万元").foundBy(RULE).get(0).variant()).isEqualTo("both");
  }

  @Test
  void acceptsTheInitialOrTheAdjustedBudget() {
    assertThat(cost("100万元", "90万元").budget(b -> b.adjusted("95.00")).seenBy(RULE)).isEmpty();
    assertThat(cost("95万元", "90万元").budget(b -> b.adjusted("95.00")).seenBy(RULE)).isEmpty();
    assertThat(cost("120万元", "90万元").budget(b -> b.adjusted("95.00")).seenBy(RULE))
        .containsExactly(seen("indicators[2]", "120万元 → 90万元", "95.00 → 90.00"));
  }

  @Test
  void readsTheTableInTheUnitOfTheForm() {
    FormSketch inYuan =
        cost("100万元", "90万元")
            .moneyUnit("元")
            .budget(b -> b.initial("1000000.00").executed("900000.00"));
    assertThat(inYuan.seenBy(RULE)).isEmpty();
    assertThat(cost("100万元", "90万元").moneyUnit(null).seenBy(RULE)).isEmpty();
    assertThat(
            cost("100万元", "90万元")
                .moneyUnit(null)
                .budget(b -> b.initial("1000000.00").executed("900000.00"))
                .seenBy(RULE))
        .isEmpty();
    assertThat(cost("120万元", "90万元").moneyUnit(null).seenBy(RULE)).hasSize(1);
  }

  @Test
  void keepsSilentOnWhatIsNoMoney() {
    assertThat(cost("不超过预算", "未超过").seenBy(RULE)).isEmpty();
    assertThat(cost("100%", "90%").seenBy(RULE)).isEmpty();
    assertThat(cost("120", "130").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentOnOtherIndicators() {
    assertThat(cost("120万元", "90万元").row(2, r -> r.name("培训成本")).seenBy(RULE)).isEmpty();
    assertThat(cost("5万元", "8万元").row(2, r -> r.name("节约预算")).seenBy(RULE)).isEmpty();
    assertThat(cost("120万元", "90万元").row(2, r -> r.level2("数量指标")).seenBy(RULE)).isEmpty();
    assertThat(cost("120万元", "90万元").withoutBudget().seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereTheTableHasNoSuchAmount() {
    FormSketch noBudget = cost("120万元", "90万元").budget(b -> b.initial(null));
    assertThat(noBudget.seenBy(RULE)).isEmpty();
    assertThat(cost("120万元", "90万元").budget(b -> b.initial("")).seenBy(RULE)).isEmpty();
    assertThat(cost("100万元", "80万元").budget(b -> b.executed(null)).seenBy(RULE)).isEmpty();
    assertThat(cost("100万元", "80万元").budget(b -> b.executed("")).seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsTheOtherHalfWhereOneIsNotPrinted() {
    assertThat(cost(null, "80万元").seenBy(RULE)).hasSize(1);
    assertThat(cost("120万元", null).seenBy(RULE))
        .containsExactly(seen("indicators[2]", "120万元", "100.00 → 90.00"));
    assertThat(cost("100万元", "80万元").budget(b -> b.initial(null)).seenBy(RULE)).hasSize(1);
    assertThat(cost("120万元", "80万元").budget(b -> b.executed(null)).seenBy(RULE))
        .containsExactly(seen("indicators[2]", "120万元 → 80万元", "100.00"));
  }

  private static FormSketch cost(String target, String actual) {
    return clean()
        .budget(b -> b.executed("90.00").rate("90%").score("18"))
        .row(2, r -> r.name("不超过预算金额").target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("cost-budget-conflict", Severity.WARNING, where, declared, expected);
  }
}
