package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ReviewRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * On a review sheet, a row is given more after review than the unit gave itself. Silent where one
 * of the two scores is no number.
 *
 * <p>Source: 中发〔2018〕34号, the finance department checks self-evaluations; a review finds what was
 * overstated, and seldom what was understated.
 */
public final class ReviewAboveSelf extends ReviewRule {

  public ReviewAboveSelf() {
    super(arithmetic("review-above-self", Severity.WARNING, Basis.OWN_DUTY));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<BigDecimal> awarded =
        Optional.ofNullable(row.indicator().review().score()).flatMap(Figure::value);
    if (row.score().isPresent()
        && awarded.isPresent()
        && awarded.get().compareTo(row.score().get()) > 0) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .figures(awarded.get(), row.score().get())
          .points()
          .add();
    }
  }
}
