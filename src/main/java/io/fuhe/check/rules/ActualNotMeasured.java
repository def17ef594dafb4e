package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Quantity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target is a quantity, the actual is prose without a number; for a target in percent, without
 * a percentage.
 *
 * <p>Source: 财预〔2021〕101号, actuals are measured values.
 */
public final class ActualNotMeasured extends IndicatorRule {

  /** A digit, or a numeral in characters before a measure word: 三次, but not 进一步. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}|(?<![一二两三四五六七八九十百千万])[一二两三四五六七八九十百千万]++[次个人名场家户套台份项件期天年月元篇处批轮支座条辆亩吨册本块株栋间所队组届季周倍座起门节课]");

  private static final Pattern PERCENTAGE = Pattern.compile("\\d[%‰]|\\d/\\d|百分之|[一二三四五六七八九十]成");

  public ActualNotMeasured() {
    super(arithmetic("actual-not-measured", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<Quantity> target = row.aim().quantity();
    String actual = row.actual();
    if (target.isEmpty()
        || row.indicator().actual() == null
        || row.done().isNothing()
        || row.done().quantity().isPresent()
        || PrintedNumber.parse(actual).isPresent()) {
      return;
    }
    if (asksForNone(target.get()) && row.noneHappened()) {
      return;
    }
    Pattern measured = target.get().isPercent() ? PERCENTAGE : NUMBER;
    if (!measured.matcher(actual).find()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .add();
    }
  }

  private static boolean asksForNone(Quantity target) {
    return target.bound() == Quantity.Bound.UPPER || target.value().signum() == 0;
  }
}
