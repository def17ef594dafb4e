package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budget score against points × the exact rate, capped at 100%. */
class BudgetScoreMismatchTest {

  private static final FormRule RULE = new BudgetScoreMismatch();

  @ParameterizedTest
  @ValueSource(strings = {"19.87", "19.9", "20", "19.8746", "19.87458"})
  void acceptsTheProductRoundedToAnyPlace(String score) {
    assertThat(wuhan("99.37%", score).seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsAnotherScore() {
    assertThat(wuhan("99.37%", "18").seenBy(RULE))
        .containsExactly(seen("budget[0]", "18", "19.8746"));
    assertThat(wuhan("99.37%", "20.0").seenBy(RULE))
        .containsExactly(seen("budget[0]", "20", "19.8746"));
  }

  @Test
  void keepsSilentWhereTheFormNamesTheSteps() {
    assertThat(wuhan("99.37%", "18").executionScoring("执行率≥90%得满分").seenBy(RULE)).isEmpty();
  }

  @Test
  void saysSoWhereTheScoreWasCutOff() {
    assertThat(wuhan("99.37%", "19").seenBy(RULE))
        .containsExactly(notice("budget[0]", "19", "19.8746"));
    assertThat(wuhan("99.37%", "19.8").seenBy(RULE))
        .containsExactly(notice("budget[0]", "19.8", "19.8746"));
  }

  @Test
  void saysSoWhereTheRateWasRoundedFirst() {
    assertThat(wuhan("99%", "19.80").seenBy(RULE))
        .containsExactly(notice("budget[0]", "19.8", "19.8746"));
    assertThat(wuhan("0.99", "19.80").seenBy(RULE))
        .containsExactly(notice("budget[0]", "19.8", "19.8746"));
    assertThat(wuhan("99.37%", "19.80").seenBy(RULE))
        .containsExactly(seen("budget[0]", "19.8", "19.8746"));
  }

  @Test
  void doesNotBelieveADeclaredRateThatIsWrong() {
    assertThat(wuhan("95%", "19.00").seenBy(RULE))
        .containsExactly(seen("budget[0]", "19", "19.8746"));
  }

  @Test
  void saysSoWhereRoundedAmountsExplainTheDifference() {
    FormSketch form = clean().budget(b -> b.initial("3").executed("2").rate(null));
    assertThat(form.budget(b -> b.score("15")).seenBy(RULE))
        .containsExactly(notice("budget[0]", "15", "13.3333"));
  }

  @Test
  void capsTheRateAtOneHundredPercent() {
    FormSketch form = clean().budget(b -> b.executed("152.50").rate("152.5%"));
    assertThat(form.seenBy(RULE)).isEmpty();
    assertThat(form.budget(b -> b.score("30.5")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "30.5", "20"));
  }

  @Test
  void allowsAWholeUnitBelowWhereScoresAreCutOff() {
    FormSketch form = clean().budget(b -> b.executed("99.40").rate(null).score("19.8"));
    assertThat(form.seenBy(RULE, Policies.cutOff())).isEmpty();
    FormSketch rateCutOff = clean().budget(b -> b.executed("99.90").rate("99%").score("19.80"));
    assertThat(rateCutOff.seenBy(RULE, Policies.cutOff()))
        .containsExactly(notice("budget[0]", "19.8", "19.98"));
  }

  @Test
  void keepsSilentWithoutTheFigures() {
    FormSketch form = wuhan("99.37%", "5");
    assertThat(form.budget(b -> b.points(null)).seenBy(RULE)).isEmpty();
    assertThat(wuhan("99.37%", null).seenBy(RULE)).isEmpty();
    assertThat(wuhan("99.37%", "满分").seenBy(RULE)).isEmpty();
    assertThat(wuhan("99.37%", "5").budget(b -> b.executed("")).seenBy(RULE)).isEmpty();
    assertThat(wuhan("99.37%", "5").budget(b -> b.initial("0")).seenBy(RULE)).isEmpty();
    assertThat(clean().withoutBudget().seenBy(RULE)).isEmpty();
  }

  private static FormSketch wuhan(String rate, String score) {
    return clean().budget(b -> b.initial("20640.80").executed("20511.36").rate(rate).score(score));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("budget-score-mismatch", Severity.ERROR, where, declared, expected);
  }

  /** What rounding of the inputs would explain. */
  private static Seen notice(String where, String declared, String expected) {
    return new Seen("budget-score-mismatch", Severity.NOTICE, where, declared, expected);
  }
}
