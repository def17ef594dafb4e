package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declared total against the sum of budget total, overall goal and indicators. */
class TotalScoreMismatchTest {

  private static final FormRule RULE = new TotalScoreMismatch();

  @Test
  void acceptsTheSum() {
    assertThat(clean().total("100").seenBy(RULE)).isEmpty();
    assertThat(clean().total("100.00").seenBy(RULE)).isEmpty();
    assertThat(clean().total("１００").seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsAnotherTotal() {
    assertThat(clean().total("98").seenBy(RULE)).containsExactly(seen("form", "98", "100"));
    assertThat(clean().total("101").seenBy(RULE)).containsExactly(seen("form", "101", "100"));
  }

  @Test
  void pointsAtTheTotalAndListsWhatItAdded() {
    Anomaly found = clean().overallGoal("0", "1").total("90").foundBy(RULE).get(0);

    assertThat(found.places()).containsOnlyKeys("declaredTotal");
    assertThat(found.difference()).isEqualTo("-11");
    assertThat(found.addends())
        .extracting(Addend::path)
        .containsExactly(
            "budget[0].score",
            "overallGoal.score",
            "indicators[0].score",
            "indicators[1].score",
            "indicators[2].score",
            "indicators[3].score",
            "indicators[4].score");
  }

  @Test
  void allowsTheTotalItsOwnRounding() {
    FormSketch form = clean().row(0, r -> r.score("19.5"));
    assertThat(form.total("99.5").seenBy(RULE)).isEmpty();
    assertThat(form.total("100").seenBy(RULE)).isEmpty();
    assertThat(form.total("99").seenBy(RULE)).isEmpty();
    assertThat(form.total("99.4").seenBy(RULE)).containsExactly(seen("form", "99.4", "99.5"));
  }

  @Test
  void holdsScoresWithOneDecimalForExact() {
    FormSketch form = clean().row(0, r -> r.score("19.5"));
    assertThat(form.total("99.51").seenBy(RULE)).containsExactly(seen("form", "99.51", "99.5"));
  }

  @Test
  void saysSoWhereRoundedScoresExplainTheDifference() {
    FormSketch form = clean().row(0, r -> r.score("19.87")).row(3, r -> r.score("19.87"));
    assertThat(form.total("99.75").seenBy(RULE)).containsExactly(notice("form", "99.75", "99.74"));
    assertThat(form.total("99.75").foundBy(RULE).get(0).roundingExplains()).isTrue();
  }

  @Test
  void reportsWhatRoundedScoresCannotExplain() {
    FormSketch form = clean().row(0, r -> r.score("19.87"));
    assertThat(form.total("99.89").seenBy(RULE)).containsExactly(seen("form", "99.89", "99.87"));
  }

  @Test
  void countsOnlyTheTotalRowOfTheBudget() {
    LineSketch part = LineSketch.part("财政拨款", "项目资金", "100.00", "100.00");
    assertThat(clean().add(part.points("20").score("20")).total("100").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutATotalOrScores() {
    assertThat(clean().total(null).seenBy(RULE)).isEmpty();
    assertThat(clean().total("").seenBy(RULE)).isEmpty();
    assertThat(clean().total("优").seenBy(RULE)).isEmpty();
    FormSketch unscored = clean().budget(b -> b.score(null)).rows(r -> r.score(null));
    assertThat(unscored.total("90").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereAPartOfTheFormWasNotUnderstood() {
    assertThat(clean().incomplete().total("90").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhenAScoreIsWords() {
    assertThat(clean().row(0, r -> r.score("满分")).total("90").seenBy(RULE)).isEmpty();
  }

  @Test
  void addsUpWhatIsThereWhenAScoreIsBlankOrADash() {
    FormSketch form = clean().row(0, r -> r.score(""));
    assertThat(clean().row(0, r -> r.score("—")).total("80").seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("—")).total("85").seenBy(RULE)).hasSize(1);
    assertThat(form.total("80").seenBy(RULE)).isEmpty();
    assertThat(form.total("85").seenBy(RULE)).containsExactly(seen("form", "85", "80"));
  }

  @ParameterizedTest
  @CsvSource({"75.00,89", "70.00,89", "65.00,79", "55.00,69", "50.00,69", "40.00,59"})
  void acceptsATotalThatTheLayoutCaps(String executed, String cappedTotal) {
    FormSketch form = clean().budget(b -> b.executed(executed)).total(cappedTotal);
    assertThat(form.seenBy(RULE, Policies.capped(TotalScoreMismatch.TOTAL_CAPS))).isEmpty();
    assertThat(form.seenBy(RULE)).containsExactly(seen("form", cappedTotal, "100"));
  }

  @Test
  void reportsATotalThatTheCapDoesNotExplain() {
    FormSketch form = clean().budget(b -> b.executed("75.00"));
    assertThat(form.total("88").seenBy(RULE, Policies.capped(TotalScoreMismatch.TOTAL_CAPS)))
        .containsExactly(seen("form", "88", "100"));
    FormSketch enough = clean().budget(b -> b.executed("80.00")).total("89");
    assertThat(enough.seenBy(RULE, Policies.capped(TotalScoreMismatch.TOTAL_CAPS)))
        .containsExactly(seen("form", "89", "100"));
  }

  @Test
  void doesNotLetACapRaiseATotal() {
    FormSketch form =
        clean().budget(b -> b.executed("75.00").score("0")).row(0, r -> r.score("0")).total("89");
    assertThat(form.seenBy(RULE, Policies.capped(TotalScoreMismatch.TOTAL_CAPS)))
        .containsExactly(seen("form", "89", "60"));
  }

  @Test
  void allowsAWholeUnitBelowWhereFiguresAreCutOff() {
    FormSketch form = clean().row(0, r -> r.score("19.9"));
    assertThat(form.total("99").seenBy(RULE, Policies.cutOff())).isEmpty();
    assertThat(form.total("99").seenBy(RULE)).containsExactly(notice("form", "99", "99.9"));
    assertThat(form.total("98").seenBy(RULE, Policies.cutOff()))
        .containsExactly(seen("form", "98", "99.9"));
  }

  @Test
  void lawfullyCutOffScoresAreNoError() {
    FormSketch form = clean().rows(r -> r.score("9.66")).budget(b -> b.score("19.66"));
    assertThat(form.total("68.01").seenBy(RULE, Policies.cutOff()))
        .containsExactly(notice("form", "68.01", "67.96"));
    assertThat(form.total("68.01").seenBy(RULE)).containsExactly(seen("form", "68.01", "67.96"));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("total-score-mismatch", Severity.ERROR, where, declared, expected);
  }

  /** What rounding of the inputs would explain. */
  private static Seen notice(String where, String declared, String expected) {
    return new Seen("total-score-mismatch", Severity.NOTICE, where, declared, expected);
  }
}
