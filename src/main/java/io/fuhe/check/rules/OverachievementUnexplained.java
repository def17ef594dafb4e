package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Parameter;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The target was exceeded by far (130% by default) and nothing explains it: neither the row, where
 * the layout has such a column, nor the form's 偏差原因分析. Off unless a mapping asks for it, because
 * few cities demand an explanation of what is better than planned.
 *
 * <p>Source: 财预〔2020〕10号, far above target, the reason is to be analysed.
 */
public final class OverachievementUnexplained extends IndicatorRule {

  /** From how many percent of the target on an explanation is owed. */
  public static final Parameter<BigDecimal> EXPLAINED_FROM =
      Parameter.number("overachievementExplainedFrom", Parameter.Unit.PERCENT, 130, 100);

  public OverachievementUnexplained() {
    super(
        judgement("overachievement-unexplained", Severity.WARNING, Basis.FAR_ABOVE_TARGET)
            .measuredBy(EXPLAINED_FROM)
            .off());
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Achievement achievement = Achievement.of(row);
    if (!achievement.met() || achievement.lowerIsBetter() || !isSilent(row, form)) {
      return;
    }
    BigDecimal from = form.policy().get(EXPLAINED_FROM);
    Optional<BigDecimal> percent =
        achievement
            .ratio()
            .map(ratio -> ratio.movePointRight(2))
            .filter(p -> p.compareTo(from) >= 0);
    if (percent.isPresent()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .with(Figures.plain(percent.get()), Figures.plain(from))
          .add();
    }
  }

  /** Whether the form has a place for an explanation of the row, and nothing stands there. */
  private static boolean isSilent(Row row, CheckedForm form) {
    if (form.form().report() != null) {
      return false;
    }
    if (form.form().explanationColumn()) {
      return !row.explained();
    }
    Text analysis = form.form().narrative().deviationAnalysis();
    return analysis != null && Words.saysNothing(analysis.value());
  }
}
