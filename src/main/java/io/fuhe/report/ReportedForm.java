package io.fuhe.report;

import io.fuhe.form.Form;
import java.util.List;

/**
 * A form that counts, and what was found in it.
 *
 * @param unit what its unit is called, however the form writes it; empty where it names none
 */
public record ReportedForm(Form form, String unit, List<ReportedAnomaly> anomalies) {

  public ReportedForm {
    anomalies = List.copyOf(anomalies);
  }
}
