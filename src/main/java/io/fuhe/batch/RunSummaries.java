package io.fuhe.batch;

import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;

/** Sums up runs from the database. */
final class RunSummaries {

  private final Ledger ledger;
  private final FormStore forms;

  RunSummaries(Ledger ledger, FormStore forms) {
    this.ledger = ledger;
    this.forms = forms;
  }

  RunSummary of(long run, int read) {
    return new RunSummary(
        ledger.count(run), read, forms.countForms(run), forms.countAnomalies(run));
  }
}
