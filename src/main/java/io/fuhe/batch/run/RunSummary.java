package io.fuhe.batch.run;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.document.Reason;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a run came to.
 *
 * @param files how many files it was about, by what became of them
 * @param read how many of them it read; 0 when nothing was new
 * @param forms how many forms they hold that count
 * @param anomalies how many anomalies stand, by severity
 * @param changed whether it received a file or found other anomalies than the run before
 * @param states how many anomalies this run found new, still there, gone
 * @param rewritten whether any report says something else than before
 * @param run its number; later runs have greater ones
 * @param reasons how many files were quarantined, by reason
 * @param waiting the paths of files that were left for the next run because they are still being
 *     uploaded; they are not among {@code files}
 * @param judged how many stored forms it judged again without reading them
 * @param withdrawn how many files the reports tell of that are no longer in the inbox
 * @param missed how many files the run before it met, if it met none of them; 0 otherwise
 */
public record RunSummary(
    Map<Status, Integer> files,
    int read,
    int forms,
    Map<Severity, Integer> anomalies,
    boolean changed,
    Map<State, Integer> states,
    boolean rewritten,
    long run,
    Map<Reason, Integer> reasons,
    List<String> waiting,
    int judged,
    int withdrawn,
    int missed) {

  private static final String FORMS = "forms";
  private static final String CHANGED = "changed";
  private static final String REWRITTEN = "rewritten";
  private static final String WAITING = "waiting";
  private static final String MISSED = "missed";

  /** What the ledger says of a run. */
  public record Received(
      long run, Map<Status, Integer> files, Map<Reason, Integer> reasons, int withdrawn) {}

  /** How much a run did: files that it read and forms that it judged without reading. */
  public record Done(int read, int judged) {}

  /** How many files the run was about in all. */
  public int received() {
    return files.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Keeps what reports told, so that it outlasts the step and a restart. */
  public static void keep(Tally tally, boolean changed, ExecutionContext job) {
    job.putInt(FORMS, tally.forms());
    job.put(CHANGED, changed);
    job.put(REWRITTEN, tally.rewritten());
    tally.anomalies().forEach((severity, n) -> job.putInt(severity.name(), n));
    states(tally, changed).forEach((state, n) -> job.putInt(state.name(), n));
  }

  /** To a run that changed nothing, all that stands is still there, whatever reports call new. */
  private static Map<State, Integer> states(Tally tally, boolean changed) {
    return changed
        ? tally.states()
        : Map.of(
            State.STILL, tally.anomalies().values().stream().mapToInt(Integer::intValue).sum());
  }

  /** Keeps the paths of files that wait, and how many were missed. */
  public static void keep(List<String> waiting, int missed, ExecutionContext job) {
    job.put(WAITING, waiting.toArray(String[]::new));
    job.putInt(MISSED, missed);
  }

  /** How many files there are by what became of them, those too that are no longer there. */
  public Map<Status, Integer> told() {
    Map<Status, Integer> all = new EnumMap<>(Status.class);
    all.putAll(files);
    all.put(Status.WITHDRAWN, withdrawn);
    return all;
  }

  public static RunSummary of(Received received, Done done, ExecutionContext job) {
    return new RunSummary(
        received.files(),
        done.read(),
        job.getInt(FORMS, 0),
        counts(Severity.class, job),
        Boolean.TRUE.equals(job.get(CHANGED)),
        counts(State.class, job),
        Boolean.TRUE.equals(job.get(REWRITTEN)),
        received.run(),
        received.reasons(),
        List.of(job.get(WAITING, String[].class, new String[0])),
        done.judged(),
        received.withdrawn(),
        job.getInt(MISSED, 0));
  }

  private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> type, ExecutionContext job) {
    Map<E, Integer> found = new EnumMap<>(type);
    for (E key : type.getEnumConstants()) {
      found.put(key, job.getInt(key.name(), 0));
    }
    return found;
  }
}
