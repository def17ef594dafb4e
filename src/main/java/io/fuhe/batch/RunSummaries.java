package io.fuhe.batch;

import io.fuhe.check.Severity;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import java.util.EnumMap;
import java.util.Map;

/** Sums up runs from the database. */
final class RunSummaries {

  private final Ledger ledger;
  private final FormStore forms;
  private final CrossStore cross;

  RunSummaries(Ledger ledger, FormStore forms, CrossStore cross) {
    this.ledger = ledger;
    this.forms = forms;
    this.cross = cross;
  }

  RunSummary of(long run, int read) {
    Map<Severity, Integer> anomalies = new EnumMap<>(Severity.class);
    anomalies.putAll(forms.countAnomalies(run));
    cross.count(run).forEach((severity, n) -> anomalies.merge(severity, n, Integer::sum));
    return new RunSummary(ledger.count(run), read, forms.countForms(run), anomalies);
  }
}
