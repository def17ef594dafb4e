package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import java.math.RoundingMode;

/**
 * The target was missed, and the row was given full points all the same.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached earns points in the proportion reached.
 */
public final class FullScoreTargetMissed extends IndicatorRule {

  /** Scores are printed with at most two decimals. */
  private static final int PLACES = 2;

  public FullScoreTargetMissed() {
    super(arithmetic("full-score-target-missed", Severity.WARNING, Basis.PROPORTIONAL_POINTS));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (!row.fullScore() || !row.scoredAboveZero()) {
      return;
    }
    Achievement achievement = Achievement.of(row);
    if (achievement.missed() && !roundsToFull(row, achievement)) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().score().printed())
          .with(row.indicator().target().value(), row.indicator().actual().value())
          .onlyWorthALook(OwnScoring.of(form).givesAll(achievement))
          .add();
    }
  }

  /** 99.99% executed earns 9.999 of 10 points, which is 10.00: all of them, and nothing to ask. */
  private static boolean roundsToFull(Row row, Achievement achievement) {
    return row.isExecutionRate()
        && achievement
            .ratio()
            .map(ratio -> ratio.multiply(row.points().orElseThrow()))
            .map(earned -> earned.setScale(PLACES, RoundingMode.HALF_UP))
            .filter(earned -> earned.compareTo(row.points().orElseThrow()) >= 0)
            .isPresent();
  }
}
