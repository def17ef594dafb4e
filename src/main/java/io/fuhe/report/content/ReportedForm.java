package io.fuhe.report.content;

import io.fuhe.check.UncheckedSum;
import io.fuhe.form.Form;
import java.util.List;

/**
 * A form that counts, and what was found in it.
 *
 * @param unit what its unit is called, however the form writes it; empty where it names none
 * @param unchecked the sums that nobody could hold against their parts
 */
public record ReportedForm(
    Form form, String unit, List<ReportedAnomaly> anomalies, List<UncheckedSum> unchecked) {

  public ReportedForm {
    anomalies = List.copyOf(anomalies);
    unchecked = List.copyOf(unchecked);
  }

  /** The form alone. */
  ReportedForm withoutAnomalies() {
    return new ReportedForm(form, unit, List.of(), unchecked);
  }
}
