package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<String> deductions =
        form.rows().stream().filter(Row::isDeduction).map(Row::path).collect(Collectors.toSet());
    for (Scored s : form.scored()) {
      if (deductions.contains(s.path()) && isWithinPoints(s)) {
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

  /** 扣分项 | -1 | -1: what a deduction takes off, as far as its points go where it prints any. */
  private static boolean isWithinPoints(Scored scored) {
    Optional<BigDecimal> points = Optional.ofNullable(scored.points()).flatMap(Figure::value);
    Optional<BigDecimal> score = Optional.ofNullable(scored.score()).flatMap(Figure::value);
    return points.isEmpty()
        || score.isEmpty()
        || score.get().compareTo(points.get().abs().negate()) >= 0;
  }
}
