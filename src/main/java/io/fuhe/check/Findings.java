package io.fuhe.check;

import io.fuhe.form.Form;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one form. */
public final class Findings {

  private final Evidence form;
  private final List<Anomaly> anomalies = new ArrayList<>();

  public Findings(Form form) {
    this.form = new OneForm(form);
  }

  /** Begins a finding of a rule; it counts once it is added. */
  public Finding of(Rule rule) {
    return new Finding(rule, form, anomalies::add);
  }

  /** Everything that was added, in the order it was. */
  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }
}
