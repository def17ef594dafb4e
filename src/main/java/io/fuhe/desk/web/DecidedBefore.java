package io.fuhe.desk.web;

import io.fuhe.check.Decision;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was decided on a question before the rule found other words for it. */
final class DecidedBefore {

  private final Worklist worklist;
  private final Decisions decisions;
  private final Threads threads;

  DecidedBefore(Worklist worklist, Decisions decisions, Threads threads) {
    this.worklist = worklist;
    this.decisions = decisions;
    this.threads = threads;
  }

  /** In words, by the fingerprints of those of some findings for which there is such a decision. */
  Map<String, String> of(List<WorkRow> rows, Actor actor, FindingText text) {
    Map<String, String> formers = threads.decidedBefore(rows);
    Map<String, WorkRow> found = worklist.find(actor, formers.values());
    Map<String, List<Decision>> histories = decisions.histories(found.values());
    Map<String, String> all = new HashMap<>();
    formers.forEach(
        (fingerprint, former) -> {
          if (found.containsKey(former)) {
            all.put(fingerprint, text.before(found.get(former), histories.get(former)));
          }
        });
    return all;
  }
}
