package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declared rate against executed by budget. */
class ExecutionRateMismatchTest {

  private static final FormRule RULE = new ExecutionRateMismatch();

  @ParameterizedTest
  @CsvSource({
    "99.37%, 20640.80, 20511.36",
    "99.4%, 20640.80, 20511.36",
    "99%, 20640.80, 20511.36",
    "99.37, 20640.80, 20511.36",
    "0.9937, 20640.80, 20511.36",
    "0.99, 20640.80, 20511.36",
    "1, 20640.80, 20511.36",
    "0.9, 100.00, 93.20",
    "66.67%, 3.00, 2.00",
    "2772.45%, 11.00, 304.97",
    "0%, 100.00, 0",
  })
  void acceptsTheRateInAnyNotation(String rate, String budget, String executed) {
    assertThat(line(rate, budget, executed).seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsAnotherRate() {
    assertThat(line("96.87%", "100.00", "99.37").seenBy(RULE))
        .containsExactly(seen("budget[0]", "96.87%", "99.37"));
    assertThat(line("0.95", "100.00", "99.37").seenBy(RULE))
        .containsExactly(seen("budget[0]", "0.95", "99.37"));
    assertThat(line("99.37%", "100.00", "99.37").seenBy(RULE)).isEmpty();
  }

  @Test
  void doesNotCapTheRate() {
    assertThat(line("100%", "100.00", "152.50").seenBy(RULE))
        .containsExactly(seen("budget[0]", "100%", "152.5"));
  }

  @Test
  void measuresAgainstTheAdjustedBudgetWhereThereIsOne() {
    FormSketch form = clean().budget(b -> b.initial("200.00").adjusted("125.00"));
    assertThat(form.budget(b -> b.rate("80%")).seenBy(RULE)).isEmpty();
    assertThat(form.budget(b -> b.rate("50%")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "50%", "80"));
    assertThat(form.budget(b -> b.adjusted("")).seenBy(RULE)).isEmpty();
  }

  @Test
  void saysSoWhereRoundedAmountsExplainTheDifference() {
    FormSketch form = line("33.40%", "0.300", "0.100");
    assertThat(form.seenBy(RULE)).containsExactly(notice("budget[0]", "33.40%", "33.3333"));
    assertThat(line("33.80%", "0.300", "0.100").seenBy(RULE))
        .containsExactly(seen("budget[0]", "33.80%", "33.3333"));
  }

  @Test
  void roundsAmountsAtTheFinestPlaceOfTheForm() {
    assertThat(line("64%", "55", "35").seenBy(RULE)).isEmpty();
    assertThat(line("64.5%", "55", "35").seenBy(RULE))
        .containsExactly(notice("budget[0]", "64.5%", "63.6364"));
    assertThat(line("64.5%", "55", "35").expenditure("81.50", null).seenBy(RULE))
        .containsExactly(seen("budget[0]", "64.5%", "63.6364"));
  }

  @Test
  void allowsAWholeUnitBelowWhereRatesAreCutOff() {
    FormSketch form = line("99.3%", "10000.00", "9939.90");
    assertThat(form.seenBy(RULE, Policies.cutOff())).isEmpty();
    assertThat(form.seenBy(RULE)).containsExactly(notice("budget[0]", "99.3%", "99.399"));
  }

  @Test
  void looksAtEveryLine() {
    LineSketch part = LineSketch.part("财政拨款", "项目资金", "50.00", "40.00").rate("90%");
    assertThat(clean().add(part).seenBy(RULE)).containsExactly(seen("budget[1]", "90%", "80"));
  }

  @Test
  void keepsSilentWithoutTheThreeFigures() {
    assertThat(line(null, "100.00", "90.00").seenBy(RULE)).isEmpty();
    assertThat(line("", "100.00", "90.00").seenBy(RULE)).isEmpty();
    assertThat(line("全部", "100.00", "90.00").seenBy(RULE)).isEmpty();
    assertThat(line("50%", null, "90.00").seenBy(RULE)).isEmpty();
    assertThat(line("50%", "0.00", "90.00").seenBy(RULE)).isEmpty();
    assertThat(line("50%", "100.00", "").seenBy(RULE)).isEmpty();
  }

  private static FormSketch line(String rate, String budget, String executed) {
    return clean().budget(b -> b.rate(rate).initial(budget).executed(executed));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("execution-rate-mismatch", Severity.ERROR, where, declared, expected);
  }

  /** What rounding of the inputs would explain. */
  private static Seen notice(String where, String declared, String expected) {
    return new Seen("execution-rate-mismatch", Severity.NOTICE, where, declared, expected);
  }
}
