package io.fuhe.nightly;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.inbox.Status;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a run came to, in numbers alone: no name, no path, no word of a form. */
final class Counts {

  private Counts() {}

  /** From the name of a number to the number, in a fixed order. */
  static Map<String, Object> of(RunRecord record) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("outcome", record.outcome().name());
    counts.put("started", record.started().toString());
    counts.put("seconds", record.duration().toSeconds());
    RunSummary summary = record.summary();
    if (summary != null) {
      counts.put("run", summary.run());
      counts.put("files", summary.received());
      for (Status status : Status.values()) {
        if (status != Status.RECEIVED) {
          counts.put(name(status), summary.told().getOrDefault(status, 0));
        }
      }
      counts.put("waiting", summary.waiting().size());
      counts.put("read", summary.read());
      counts.put("forms", summary.forms());
      for (Severity severity : Severity.values()) {
        counts.put(name(severity), summary.anomalies().getOrDefault(severity, 0));
      }
      for (State state : State.values()) {
        counts.put(name(state), summary.states().getOrDefault(state, 0));
      }
    }
    return counts;
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
