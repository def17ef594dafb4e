package io.fuhe.nightly;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;

/** What a run came to, in one line for people. */
final class RunLine {

  private final Messages messages;

  RunLine(Messages messages) {
    this.messages = messages;
  }

  String of(RunRecord record) {
    RunSummary summary = record.summary();
    if (summary == null) {
      return messages.get("night." + record.outcome(), String.valueOf(record.problem()));
    }
    return messages.get(
        "night." + record.outcome(),
        text(summary.received()),
        text(summary.files().getOrDefault(Status.QUARANTINED, 0)),
        text(summary.waiting().size()),
        text(summary.anomalies().getOrDefault(Severity.ERROR, 0)),
        text(summary.anomalies().getOrDefault(Severity.WARNING, 0)),
        text(summary.anomalies().getOrDefault(Severity.NOTICE, 0)),
        text(summary.states().getOrDefault(State.NEW, 0)),
        text(summary.states().getOrDefault(State.GONE, 0)),
        text(record.duration().toSeconds()),
        text(summary.missed()));
  }

  private static String text(long number) {
    return String.valueOf(number);
  }
}
