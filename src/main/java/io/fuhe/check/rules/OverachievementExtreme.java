package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Parameter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The target was met so far above its measure (150% by default) that it was set too low.
 *
 * <p>Source: 财预〔2020〕10号, the reason is to be analysed.
 */
public final class OverachievementExtreme extends IndicatorRule {

  /** From how many percent of the target on it counts as far exceeded. */
  public static final Parameter<BigDecimal> OVERACHIEVEMENT_FROM =
      Parameter.number("overachievementFrom", Parameter.Unit.PERCENT, 150, 100);

  public OverachievementExtreme() {
    super(
        arithmetic("overachievement-extreme", Severity.NOTICE, Basis.FAR_ABOVE_TARGET)
            .measuredBy(OVERACHIEVEMENT_FROM));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Achievement achievement = Achievement.of(row);
    if (!achievement.met() || achievement.lowerIsBetter()) {
      return;
    }
    Optional<BigDecimal> percent = achievement.ratio().map(ratio -> ratio.movePointRight(2));
    if (percent
        .filter(p -> p.compareTo(form.policy().get(OVERACHIEVEMENT_FROM)) >= 0)
        .isPresent()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .with(
              Figures.plain(percent.get()), Figures.plain(form.policy().get(OVERACHIEVEMENT_FROM)))
          .add();
    }
  }
}
