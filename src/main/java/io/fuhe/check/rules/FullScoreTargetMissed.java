package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;

/**
 * The target was missed, and the row was given full points all the same.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached earns points in the proportion reached.
 */
public final class FullScoreTargetMissed extends IndicatorRule {

  public FullScoreTargetMissed() {
    super(arithmetic("full-score-target-missed", Severity.WARNING, Basis.PROPORTIONAL_POINTS));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (row.fullScore() && row.scoredAboveZero() && Achievement.of(row).missed()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().score().printed())
          .with(row.indicator().target().value(), row.indicator().actual().value())
          .add();
    }
  }
}
