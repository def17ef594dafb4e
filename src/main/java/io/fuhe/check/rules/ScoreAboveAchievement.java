package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.AnomalyBuilder;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The target was missed, points were taken off, and yet fewer than the share of the target that was
 * missed, beyond the score's own rounding.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached earns points in the proportion reached.
 */
public final class ScoreAboveAchievement extends IndicatorRule {

  /** How a missed target is rated where less is better. */
  public static final Parameter<LowerIsBetter> LOWER_IS_BETTER =
      Parameter.choice("lowerIsBetter", LowerIsBetter.TARGET_BY_ACTUAL);

  /** What a quotient was cut off by is not missing in its product: 92 ÷ 96 × 15 is 14.375. */
  private static final MathContext WHOLE = new MathContext(30);

  public ScoreAboveAchievement() {
    super(
        arithmetic("score-above-achievement", Severity.WARNING, Basis.PROPORTIONAL_POINTS)
            .measuredBy(LOWER_IS_BETTER));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Achievement achievement = Achievement.of(row);
    boolean ofSeveral = !form.sharing(row).isEmpty();
    if (!row.pointsTakenOff() || !achievement.missed() || ofSeveral) {
      return;
    }
    Optional<BigDecimal> earned =
        share(achievement, form.policy().get(LOWER_IS_BETTER))
            .map(share -> share.multiply(row.points().orElseThrow(), WHOLE));
    BigDecimal atLeast = row.indicator().score().number().orElseThrow().interval().low();
    if (earned.isPresent() && atLeast.compareTo(earned.get()) > 0) {
      AnomalyBuilder found = anomalies.of(this);
      (achievement.lowerIsBetter() ? found : found.without(LOWER_IS_BETTER))
          .at(row.path())
          .subject(row.subject())
          .figures(row.score().orElseThrow(), earned.get())
          .points()
          .with(
              row.indicator().target().value(),
              row.indicator().actual().value(),
              row.indicator().points().printed())
          .onlyWorthALook(OwnScoring.of(form).gives(atLeast, earned.get()))
          .add();
    }
  }

  /** The share of the points that a missed target earns where less is better. */
  public enum LowerIsBetter {
    /** target / actual. */
    TARGET_BY_ACTUAL,
    /** 2 − actual / target. */
    TWO_MINUS_RATIO
  }

  private static Optional<BigDecimal> share(Achievement achievement, LowerIsBetter method) {
    return achievement
        .ratio()
        .filter(ratio -> ratio.signum() >= 0)
        .map(
            ratio -> {
              if (!achievement.lowerIsBetter()) {
                return ratio;
              }
              return switch (method) {
                case TARGET_BY_ACTUAL -> BigDecimal.ONE.divide(ratio, MathContext.DECIMAL128);
                case TWO_MINUS_RATIO -> new BigDecimal(2).subtract(ratio).max(BigDecimal.ZERO);
              };
            });
  }
}
