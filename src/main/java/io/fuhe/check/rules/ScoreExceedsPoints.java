package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A score is above what its row can earn: a 0.5-point row scored 1.5.
 *
 * <p>Source: the points that the form itself prints.
 */
public final class ScoreExceedsPoints extends FormRule {

  public ScoreExceedsPoints() {
    super(arithmetic("score-exceeds-points", Severity.ERROR, Basis.FORM_ITSELF));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    for (Scored s : form.scored()) {
      Optional<BigDecimal> points = Optional.ofNullable(s.points()).flatMap(Figure::value);
      Optional<BigDecimal> score = Optional.ofNullable(s.score()).flatMap(Figure::value);
      if (points.isPresent()
          && score.isPresent()
          && score.get().compareTo(points.get()) > 0
          && !isDeduction(points.get(), score.get())) {
        anomalies
            .of(this)
            .at(s.path())
            .subject(s.label())
            .figures(score.get(), points.get())
            .points()
            .onlyWorthALook(roundingExplains(s, score.get().subtract(points.get())))
            .add();
      }
    }
  }

  /** 12.5 of 12.5 points, where a workbook shows the points as 12 or the score as 13. */
  private static boolean roundingExplains(Scored scored, BigDecimal above) {
    BigDecimal lost =
        Stream.of(scored.points(), scored.score())
            .filter(Figure::rounded)
            .flatMap(figure -> figure.number().stream())
            .map(number -> PrintedNumber.halfUnit(number.places()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return above.compareTo(lost) <= 0;
  }

  /** 扣分项 | -6 | -2: less was taken off than may be. */
  private static boolean isDeduction(BigDecimal points, BigDecimal score) {
    return points.signum() < 0 && score.signum() <= 0;
  }
}
