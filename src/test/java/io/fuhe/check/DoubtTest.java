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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be said of a form of which a part was not understood. */
class DoubtTest {

  @Test
  void isAsNarrowAsWhatWasNotUnderstood() {
    Doubt budget = new Doubt(with(Block.BUDGET, "120"));
    assertThat(budget.silences(Severity.ERROR, "budget[0].executed")).isTrue();
    assertThat(budget.silences(Severity.WARNING, "budget[0]")).isTrue();
    assertThat(budget.silences(Severity.ERROR, "budget[0].score")).isFalse();
    assertThat(budget.silences(Severity.ERROR, "indicators[0]")).isFalse();
    assertThat(budget.silences(Severity.NOTICE, "budget[0]")).isFalse();

    Doubt rows = new Doubt(with(Block.INDICATORS, "77"));
    assertThat(rows.silences(Severity.ERROR, "indicators[3].score")).isTrue();
    assertThat(rows.silences(Severity.ERROR, "goals[0]")).isTrue();
    assertThat(rows.silences(Severity.ERROR, "budget[0]")).isFalse();
  }

  @Test
  void wordsAndWhatStandsOutsideOfTablesCastNone() {
    assertThat(new Doubt(with(Block.INDICATORS, "说法")).none()).isTrue();
    assertThat(new Doubt(with(Block.HEAD, "500112")).none()).isTrue();
  }

  @Test
  void holdsBetweenFormsToo() {
    UnitForm doubtful = unitForm(with(Block.INDICATORS, "77"));
    UnitForm whole = unitForm(FormSketch.clean().build());
    UnitFindings findings = new UnitFindings();
    Rule error = new ScoreMissing();

    findings.of(error, whole, doubtful).at("indicators[0]", "indicators[1]").add();
    assertThat(findings.anomalies()).isEmpty();
    findings.of(error, whole, doubtful).at("indicators[0]", "budget[0]").add();
    assertThat(findings.anomalies()).hasSize(1);
  }

  private static UnitForm unitForm(Form form) {
    return new UnitForm(new CheckedForm(form, Policy.DEFAULT), "项目");
  }

  private static Form with(Block block, String unread) {
    Form form = FormSketch.clean().build();
    Text text = new Text(unread, Place.inSheet("表", 9, 9));
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
