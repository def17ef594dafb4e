package io.fuhe.batch.years;

import io.fuhe.store.NotedForms;
import io.fuhe.store.NotedForms.Told;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How reports of all that stands are written over those that a folder holds: forms that did not
 * change since are told from what was noted of them.
 *
 * @param noted what was told of forms
 * @param basis what telling rests on beside the forms and their files
 * @param before the run that wrote the reports that the folder holds; less than any run where they
 *     say nothing that can be said again
 * @param run that writes
 */
public record Retelling(
    NotedForms noted, TransactionOperations transactions, String basis, long before, long run) {

  /** Of reports that hold nothing that can be said again. */
  public static final long NOTHING_BEFORE = -1;

  /** Whether what is noted of a form holds under a path. */
  boolean holds(Told told, String path) {
    return told != null && told.basis().equals(basis) && told.path().equals(path);
  }

  /** Whether a form's line is in what the folder holds. */
  boolean isThere(Told told) {
    return told.run() <= before;
  }

  /** Notes what is told of forms by this run, by their ids: what and under which path. */
  void note(Map<String, Told> told) {
    if (!told.isEmpty()) {
      transactions.executeWithoutResult(any -> noted.put(told));
    }
  }
}
