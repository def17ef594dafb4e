package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Parameter;

/**
 * The target was met, points were taken off all the same, and the row does not say why. Silent
 * where the layout takes points off by rule for a target far exceeded, and on reports, which
 * explain in prose.
 *
 * <p>Source: 财预〔2020〕10号, a target reached earns all points.
 */
public final class DeductionUnexplained extends IndicatorRule {

  /** Whether points are taken off by rule for a far exceeded target. */
  public static final Parameter<Boolean> OVERACHIEVEMENT_DEDUCTS =
      Parameter.yes("overachievementDeducts");

  public DeductionUnexplained() {
    super(
        arithmetic("deduction-unexplained", Severity.NOTICE, Basis.PROPORTIONAL_POINTS)
            .measuredBy(OverachievementExtreme.OVERACHIEVEMENT_FROM, OVERACHIEVEMENT_DEDUCTS));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    boolean inProse = form.form().report() != null;
    boolean ofSeveral = !form.sharing(row).isEmpty();
    if (!row.pointsTakenOff() || row.explained() || inProse || ofSeveral) {
      return;
    }
    Achievement achievement = Achievement.of(row);
    if (achievement.met() && !deductedByRule(achievement, form)) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .figures(row.score().orElseThrow(), row.points().orElseThrow())
          .points()
          .with(row.indicator().target().value(), row.indicator().actual().value())
          .add();
    }
  }

  private static boolean deductedByRule(Achievement achievement, CheckedForm form) {
    return form.policy().get(OVERACHIEVEMENT_DEDUCTS)
        && achievement
            .ratio()
            .filter(
                ratio ->
                    ratio
                            .movePointRight(2)
                            .compareTo(
                                form.policy().get(OverachievementExtreme.OVERACHIEVEMENT_FROM))
                        >= 0)
            .isPresent();
  }
}
