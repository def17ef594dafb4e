package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Target and actual are quantities in different units. 万 and 亿 belong to the number and not to the
 * unit, unless it shows that they were mixed up.
 *
 * <p>Source: 财预〔2021〕101号, targets and actuals are measured values with a unit.
 */
public final class UnitMismatch extends IndicatorRule {

  private static final String MONEY = "元";
  private static final BigDecimal ALIKE = BigDecimal.TEN;
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  public UnitMismatch() {
    super(arithmetic("unit-mismatch", Severity.NOTICE, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<Quantity> target = row.aim().quantity();
    Optional<Quantity> actual = row.done().quantity();
    // A unit in a picture of which one character was misread is another unit.
    boolean recognized =
        target.isPresent() && row.indicator().target().source().isRecognized()
            || actual.isPresent() && row.indicator().actual().source().isRecognized();
    if (target.isEmpty() || actual.isEmpty() || recognized) {
      return;
    }
    if (differ(target.get().measure(), actual.get().measure())
        || mixedUp(target.get(), actual.get())) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .add();
    }
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other) && !sameMoney(one, other);
  }

  /** 45元 beside 45万元: the numbers are alike, and what they say lies thousands apart. */
  private static boolean mixedUp(Quantity target, Quantity actual) {
    boolean bothSaid = !target.unit().isEmpty() && !actual.unit().isEmpty();
    boolean alike = !apart(target.number().value(), actual.number().value(), ALIKE);
    return bothSaid
        && !target.unit().equals(actual.unit())
        && alike
        && apart(target.value(), actual.value(), THOUSAND);
  }

  private static boolean apart(BigDecimal one, BigDecimal other, BigDecimal factor) {
    return one.multiply(factor).compareTo(other) < 0 || other.multiply(factor).compareTo(one) < 0;
  }

  /** 元 beside 元/人, and 元/人 beside /人, are one unit said in full and in short. */
  private static boolean sameMoney(String one, String other) {
    return one.contains(MONEY) == other.contains(MONEY)
        ? one.contains(MONEY) && (one.startsWith(other) || other.startsWith(one))
        : one.replace(MONEY, "").equals(other.replace(MONEY, ""));
  }
}
