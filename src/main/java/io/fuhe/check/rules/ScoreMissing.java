package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A row with points has no score. A form of which nothing is scored is told of once.
 *
 * <p>Source: the form itself, which gives the row points and a place for its score.
 */
public final class ScoreMissing extends FormRule {

  /** Of fewer rows each is named. */
  private static final int SEVERAL = 5;

  public ScoreMissing() {
    super(arithmetic("score-missing", Severity.ERROR, Basis.FORM_ITSELF).variants("", "form"));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (!form.form().kind().scored()) {
      return;
    }
    List<Scored> owing = form.scored().stream().filter(ScoreMissing::owes).toList();
    List<Scored> missing =
        owing.stream().filter(s -> Words.isEmptyOrDash(s.score().printed())).toList();
    if (owing.size() >= SEVERAL && missing.size() == owing.size()) {
      anomalies
          .of(this)
          .variant("form")
          .showing(missing.stream().map(s -> s.path() + ".score").toArray(String[]::new))
          .with(String.valueOf(missing.size()))
          .add();
      return;
    }
    missing.forEach(
        s ->
            anomalies
                .of(this)
                .at(s.path())
                .subject(s.label())
                .expected(s.points().printed())
                .add());
  }

  private static boolean owes(Scored s) {
    return s.score() != null
        && Optional.ofNullable(s.points())
            .flatMap(Figure::value)
            .filter(points -> points.signum() > 0)
            .isPresent();
  }
}
