package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ReviewRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * On a review sheet, a row is given less after review than the unit gave itself, and no remark says
 * why. Silent where the sheet has no column for remarks, and where the row is explained elsewhere.
 *
 * <p>Source: 财预〔2020〕10号, a deviation is to be explained.
 */
public final class ReviewDeductionUnexplained extends ReviewRule {

  public ReviewDeductionUnexplained() {
    super(arithmetic("review-deduction-unexplained", Severity.WARNING, Basis.DEVIATION_EXPLAINED));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Text remark = row.indicator().review().remark();
    Optional<BigDecimal> awarded =
        Optional.ofNullable(row.indicator().review().score()).flatMap(Figure::value);
    if (remark != null
        && Words.saysNothing(remark.value())
        && !row.explained()
        && row.score().isPresent()
        && awarded.isPresent()
        && awarded.get().compareTo(row.score().get()) < 0) {
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
