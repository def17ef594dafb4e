package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import java.util.regex.Pattern;

/**
 * The target is empty, a dash, 无, or 无…效益, yet the row was scored above zero.
 *
 * <p>Source: 财预〔2021〕101号, an indicator's target is a value that can be measured.
 */
public final class TargetMissing extends IndicatorRule {

  private static final Pattern NO_BENEFIT = Pattern.compile("无[^，,。；;]{0,6}效益[。.]?");

  public TargetMissing() {
    super(arithmetic("target-missing", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    boolean missing =
        row.indicator().target() != null
            && (Words.saysNothing(row.target()) || NO_BENEFIT.matcher(row.target()).matches());
    boolean owed = !row.isProcess() && !row.mustNotBe() && !row.isBonus() && !isBonus(row, form);
    if (missing && owed && row.scoredAboveZero() && !form.isBrokenDown(row)) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().target().value())
          .with(row.indicator().score().printed())
          .add();
    }
  }

  /** 加分项: a row that has no points, where the others have, adds to what they earn. */
  private static boolean isBonus(Row row, CheckedForm form) {
    Figure points = row.indicator().points();
    return points != null
        && points.blank()
        && form.rows().stream().anyMatch(other -> other.points().isPresent());
  }
}
