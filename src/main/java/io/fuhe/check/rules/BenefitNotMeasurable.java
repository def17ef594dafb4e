package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows on benefit whose target and whose actual say no more than that something is better: 明显, 有效
 * 提升. Told once a form, with its rows.
 *
 * <p>Source: 财预〔2021〕101号, targets are values that can be measured.
 */
public final class BenefitNotMeasurable extends FormRule {

  private static final String BENEFIT = "效益";

  public BenefitNotMeasurable() {
    super(judgement("benefit-not-measurable", Severity.NOTICE, Basis.MEASURED_VALUES));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    List<Row> vague = form.rows().stream().filter(BenefitNotMeasurable::isVague).toList();
    if (form.form().kind().scored() && !vague.isEmpty()) {
      anomalies
          .of(this)
          .showing(
              vague.stream()
                  .flatMap(row -> List.of(row.path() + ".target", row.path() + ".actual").stream())
                  .toArray(String[]::new))
          .with(
              String.valueOf(vague.size()),
              vague.stream().map(Row::subject).collect(Collectors.joining("、")))
          .add();
    }
  }

  private static boolean isVague(Row row) {
    Text branch = row.indicator().level1();
    return branch != null
        && Words.fold(branch.value()).contains(BENEFIT)
        && row.senses().of(Sense.VAGUE).foundIn(row.target())
        && row.senses().of(Sense.VAGUE).foundIn(row.actual());
  }
}
