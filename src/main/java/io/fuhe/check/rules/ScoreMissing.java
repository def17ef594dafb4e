package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import java.util.Optional;

/**
 * A row with points has no score.
 *
 * <p>Source: the form itself, which gives the row points and a place for its score.
 */
public final class ScoreMissing extends FormRule {

  public ScoreMissing() {
    super(arithmetic("score-missing", Severity.ERROR, Basis.FORM_ITSELF));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (!form.form().kind().scored()) {
      return;
    }
    for (Scored s : form.scored()) {
      boolean owes =
          Optional.ofNullable(s.points())
              .flatMap(Figure::value)
              .filter(points -> points.signum() > 0)
              .isPresent();
      if (owes && s.score() != null && Words.isEmptyOrDash(s.score().printed())) {
        anomalies.of(this).at(s.path()).subject(s.label()).expected(s.points().printed()).add();
      }
    }
  }
}
