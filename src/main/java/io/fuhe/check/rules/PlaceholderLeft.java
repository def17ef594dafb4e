package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Narrative;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import io.fuhe.form.Value;

/**
 * The template's own text stands where an answer belongs: {@code ≥**人}, {@code （100字以内）}, {@code
 * XX}, or a list of choices of which none was made.
 *
 * <p>Source: 财预〔2021〕101号, targets and actuals are measured values.
 */
public final class PlaceholderLeft extends FormRule {

  public PlaceholderLeft() {
    super(
        judgement("placeholder-left", Severity.NOTICE, Basis.MEASURED_VALUES)
            .variants("target", "actual", "prose"));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    for (Row row : form.rows()) {
      if (isLeft(row.aim(), row.target(), form)) {
        report(row, "target", row.indicator().target(), anomalies);
      }
      if (isLeft(row.done(), row.actual(), form)) {
        report(row, "actual", row.indicator().actual(), anomalies);
      }
    }
    Narrative prose = form.form().narrative();
    prose("deviationAnalysis", prose.deviationAnalysis(), anomalies);
    prose("improvement", prose.improvement(), anomalies);
    prose("costBasis", prose.costBasis(), anomalies);
    prose("executionReason", prose.executionReason(), anomalies);
    prose("budgetReason", prose.budgetReason(), anomalies);
  }

  private static boolean isLeft(Value value, String folded, CheckedForm form) {
    return value instanceof Value.Placeholder
        || form.policy().senses().of(Sense.UNANSWERED).foundIn(folded);
  }

  private void report(Row row, String variant, Text left, Anomalies anomalies) {
    anomalies
        .of(this)
        .at(row.path() + "." + variant)
        .variant(variant)
        .subject(row.subject())
        .declared(left.value())
        .add();
  }

  private void prose(String path, Text text, Anomalies anomalies) {
    if (text != null && Value.of(Words.fold(text.value())) instanceof Value.Placeholder) {
      anomalies.of(this).at(path).variant("prose").declared(text.value()).add();
    }
  }
}
