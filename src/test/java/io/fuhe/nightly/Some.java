package io.fuhe.nightly;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.document.Reason;
import io.fuhe.inbox.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A run, for tests; the name in it must not get out. */
final class Some {

  static final String NAME = "某某某";
  static final Instant ENDED = Instant.parse("2026-01-02T02:01:30Z");

  static final RunSummary SUMMARY =
      new RunSummary(
          Map.of(Status.ACCEPTED, 7, Status.QUARANTINED, 2),
          9,
          11,
          Map.of(Severity.ERROR, 3, Severity.WARNING, 4, Severity.NOTICE, 5),
          true,
          Map.of(State.NEW, 12, State.STILL, 0, State.GONE, 6),
          true,
          42,
          Map.of(Reason.DAMAGED, 2),
          List.of(NAME + ".xlsx.part"),
          0,
          1,
          0);

  private Some() {}

  static RunRecord run(Outcome outcome) {
    boolean completed = outcome == Outcome.COMPLETED || outcome == Outcome.MISSED;
    return new RunRecord(
        outcome,
        ENDED.minusSeconds(90),
        ENDED,
        completed ? ENDED : ENDED.minusSeconds(86_400),
        completed ? null : "坏了",
        completed ? SUMMARY : null);
  }
}
