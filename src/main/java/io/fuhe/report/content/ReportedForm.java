package io.fuhe.report.content;

import io.fuhe.check.UncheckedSum;
import io.fuhe.form.Form;
import java.util.List;

/**
 * A form that counts, and what was found in it.
 *
 * @param counted what reports say of it beside its values
 * @param form null where neither it nor its file changed since the folder's reports told it
 * @param unit what its unit is called, however the form writes it; empty where it names none
 */
public record ReportedForm(
    CountedForm counted, Form form, String unit, List<ReportedAnomaly> anomalies) {

  public ReportedForm {
    anomalies = List.copyOf(anomalies);
  }

  /**
   * A form that is at hand.
   *
   * @param unchecked the sums that nobody could hold against their parts
   */
  public ReportedForm(
      Form form, String unit, List<ReportedAnomaly> anomalies, List<UncheckedSum> unchecked) {
    this(CountedForm.of(form, unchecked), form, unit, anomalies);
  }

  /** The form alone. */
  ReportedForm withoutAnomalies() {
    return new ReportedForm(counted, form, unit, List.of());
  }
}
