package io.fuhe.check;

import java.util.Collection;

/** A rule that looks at each indicator row by itself. */
public abstract class IndicatorRule extends FormRule {

  protected IndicatorRule(Declaration declaration) {
    super(declaration);
  }

  @Override
  public final void check(CheckedForm form, Anomalies anomalies) {
    form.rows().forEach(row -> check(row, form, anomalies));
  }

  /** Adds what is wrong with some of the rows. */
  public final void check(CheckedForm form, Collection<Row> rows, Anomalies anomalies) {
    rows.forEach(row -> check(row, form, anomalies));
  }

  /** Adds what is wrong with the row to the findings. */
  protected abstract void check(Row row, CheckedForm form, Anomalies anomalies);
}
