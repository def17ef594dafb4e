package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.rules.ScoreMissing;
import io.fuhe.form.Coverage;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import io.fuhe.form.Place;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may be said of a form of which a part was not understood. */
class DoubtTest {

  private static final Place BELOW = Place.inSheet("自评表", 9999, 0);

  private static final Form CLEAN = FormSketch.clean().build();

  @Test
  void aFigureOfTheBudgetSaysNothingAgainstItsScore() {
    Doubt budget = new Doubt(with(Block.BUDGET, "120", CLEAN.budget().get(0).executed().place()));

    assertThat(budget.silences(Severity.ERROR, "budget[0].executed")).isTrue();
    assertThat(budget.silences(Severity.WARNING, "budget[0]")).isTrue();
    assertThat(budget.silences(Severity.ERROR, "budget[0].score")).isFalse();
    assertThat(budget.silences(Severity.ERROR, "indicators[0]")).isFalse();
    assertThat(budget.silences(Severity.NOTICE, "budget[0]")).isFalse();
  }

  @Test
  void aFigureInARowSaysNothingAgainstTheOtherRows() {
    Doubt row = new Doubt(with(Block.INDICATORS, "77", CLEAN.indicators().get(3).actual().place()));

    assertThat(row.silences(Severity.ERROR, "indicators[3].score")).isTrue();
    assertThat(row.silences(Severity.ERROR, "indicators[2]")).isFalse();
    assertThat(row.silences(Severity.ERROR, "budget[0]")).isFalse();
    assertThat(row.silences(Severity.ERROR, "goals[0]")).isTrue();
    assertThat(row.silences(sum(0, 4))).isTrue();
    assertThat(row.silences(sum(0, 2))).isFalse();
    assertThat(row.mayMissRows("indicators")).isFalse();
  }

  @Test
  void aFigureInNoRowSpeaksAgainstTheSumsAroundItAlone() {
    Doubt below = new Doubt(with(Block.INDICATORS, "77", BELOW));

    assertThat(below.silences(Severity.ERROR, "indicators[4]")).isFalse();
    assertThat(below.silences(sum(0, 4))).isTrue();
    assertThat(below.silences(sum(3, 4))).isTrue();
    assertThat(below.silences(sum(0, 2))).isFalse();
    assertThat(below.mayMissRows("indicators")).isTrue();
    assertThat(below.mayMissRows("budget")).isFalse();
  }

  @Test
  void wordsAndWhatStandsOutsideOfTablesCastNone() {
    assertThat(new Doubt(with(Block.INDICATORS, "说法", BELOW)).none()).isTrue();
    assertThat(new Doubt(with(Block.HEAD, "500112", BELOW)).none()).isTrue();
  }

  @Test
  void holdsBetweenFormsToo() {
    UnitForm doubtful =
        unitForm(with(Block.INDICATORS, "77", CLEAN.indicators().get(1).score().place()));
    UnitForm whole = unitForm(CLEAN);
    UnitAnomalies anomalies =
        new UnitAnomalies(
            new UnitYear(
                new Unit("街道", "街道", List.of("街道")), 2020, List.of(), List.of(), List.of()),
            Policy.DEFAULT);
    Rule error = new ScoreMissing();

    anomalies.of(error, whole, doubtful).at("indicators[0]", "indicators[1]").add();
    assertThat(anomalies.anomalies()).isEmpty();
    anomalies.of(error, whole, doubtful).at("indicators[0]", "budget[0]").add();
    anomalies.of(error, whole, doubtful).at("indicators[1]", "indicators[0]").add();
    assertThat(anomalies.anomalies()).hasSize(2);
  }

  /** An error on the sum of the scores of some rows. */
  private static Anomaly sum(int first, int last) {
    Anomalies anomalies = new Anomalies(CLEAN, Policy.DEFAULT);
    List<Addend> addends =
        IntStream.rangeClosed(first, last)
            .mapToObj(i -> new Addend("indicators[" + i + "].score", "", BigDecimal.TEN))
            .toList();
    anomalies.of(new ScoreMissing()).sumOf(addends).add();
    return anomalies.anomalies().get(0);
  }

  private static UnitForm unitForm(Form form) {
    return new UnitForm(new CheckedForm(form, Policy.DEFAULT), "项目");
  }

  private static Form with(Block block, String unread, Place place) {
    Form form = CLEAN;
    Text text = new Text(unread, place);
    return new Form(
        form.id(),
        form.kind(),
        form.mapping(),
        form.container(),
        form.heading(),
        form.totals(),
        form.expenditure(),
        form.budget(),
        form.overallGoal(),
        form.goals(),
        form.indicators(),
        form.fundingSources(),
        form.lineItems(),
        form.statements(),
        form.narrative(),
        form.explanationColumn(),
        form.complete(),
        form.report(),
        new Coverage(List.of(), List.of(new Unread(block, text))));
  }
}
