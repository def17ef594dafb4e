package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A score is below zero.
 *
 * <p>Source: the points that the form itself prints; a row earns between none and all of them.
 */
public final class ScoreNegative extends FormRule {

  public ScoreNegative() {
    super(arithmetic("score-negative", Severity.ERROR, Basis.FORM_ITSELF));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    for (Scored s : form.scored()) {
      if (isDeduction(s)) {
        continue;
      }
      Optional.ofNullable(s.score())
          .filter(score -> score.value().filter(v -> v.signum() < 0).isPresent())
          .map(Figure::printed)
          .ifPresent(
              printed ->
                  anomalies.of(this).at(s.path()).subject(s.label()).declared(printed).add());
    }
  }

  /** 扣分项 | -1 | -1: points below zero are taken off, as far as they go. */
  private static boolean isDeduction(Scored scored) {
    Optional<BigDecimal> points = Optional.ofNullable(scored.points()).flatMap(Figure::value);
    Optional<BigDecimal> score = Optional.ofNullable(scored.score()).flatMap(Figure::value);
    return points.isPresent()
        && score.isPresent()
        && points.get().signum() < 0
        && score.get().compareTo(points.get()) >= 0;
  }
}
