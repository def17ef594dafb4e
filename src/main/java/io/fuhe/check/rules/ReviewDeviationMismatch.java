package io.fuhe.check.rules;

import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ReviewRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Quantity;
import io.fuhe.form.Text;
import io.fuhe.form.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On a review sheet, the deviation is not (self − review) ÷ self. What deviates is the score on
 * most sheets and what was completed on some, some print it without its sign, and some as a
 * fraction: a deviation that agrees with any of these is right. Silent where the self score is 0 or
 * a figure is missing.
 *
 * <p>Source: the sheet's own words.
 */
public final class ReviewDeviationMismatch extends ReviewRule {

  private static final int TO_PERCENT = 2;

  public ReviewDeviationMismatch() {
    super(
        arithmetic("review-deviation-mismatch", Severity.ERROR, Basis.FORM_ITSELF)
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<PrintedNumber> declared = number(row.indicator().review().deviation());
    Optional<PrintedNumber> self = number(row.indicator().score());
    Optional<PrintedNumber> awarded = number(row.indicator().review().score());
    if (declared.isEmpty()
        || self.isEmpty()
        || awarded.isEmpty()
        || self.get().value().signum() <= 0) {
      return;
    }
    List<BigDecimal> lawful = new ArrayList<>();
    lawful.add(deviation(self.get().value(), awarded.get().value()));
    completed(row).ifPresent(lawful::add);
    Agreement agreement =
        lawful.stream()
            .map(computed -> compare(form, declared.get(), computed))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    anomalies
        .of(this)
        .at(row.path())
        .subject(row.subject())
        .figures(declared.get().value(), lawful.get(0))
        .declared(row.indicator().review().deviation().printed())
        .with(row.indicator().score().printed(), row.indicator().review().score().printed())
        .add(agreement);
  }

  /** In percent; the sign is left out of it where the sheet prints none. */
  private static Agreement compare(CheckedForm form, PrintedNumber declared, BigDecimal computed) {
    BigDecimal own = declared.value();
    BigDecimal meant = own.signum() >= 0 ? computed.abs() : computed;
    Agreement asPercent = compare(form, own, declared.places(), meant);
    Agreement turned = compare(form, own.negate(), declared.places(), meant);
    Agreement asFraction =
        declared.percent()
            ? Agreement.CONTRADICTS
            : compare(form, own.movePointRight(TO_PERCENT), declared.places() - TO_PERCENT, meant);
    return List.of(asPercent, turned, asFraction).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Agreement compare(
      CheckedForm form, BigDecimal declared, int places, BigDecimal computed) {
    return Agreement.of(
        declared, places, computed, Interval.exact(computed), form.policy().get(Policy.ROUNDING));
  }

  /** How far what the reviewer found completed lies from what the unit says. */
  private static Optional<BigDecimal> completed(Row row) {
    Text found = row.indicator().review().actual();
    Optional<Quantity> self = row.done().quantity();
    Optional<Quantity> review =
        Optional.ofNullable(found).flatMap(text -> Value.of(text.value()).quantity());
    return self.isPresent()
            && review.isPresent()
            && self.get().comparesWith(review.get())
            && self.get().value().signum() > 0
        ? Optional.of(deviation(self.get().value(), review.get().value()))
        : Optional.empty();
  }

  private static BigDecimal deviation(BigDecimal self, BigDecimal review) {
    return self.subtract(review).movePointRight(TO_PERCENT).divide(self, MathContext.DECIMAL128);
  }

  private static Optional<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number);
  }
}
