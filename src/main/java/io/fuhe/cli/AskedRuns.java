package io.fuhe.cli;

import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunStopped;
import io.fuhe.desk.DeskWork.RunState;
import io.fuhe.i18n.Messages;
import io.fuhe.nightly.Nights;
import io.fuhe.nightly.Outcome;
import io.fuhe.nightly.RunRecord;
import io.fuhe.nightly.RunRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs that are asked for at the desk: one at a time, in turn with the nights. */
final class AskedRuns {

  private final NightlyIngest nightly;
  private final RunRecords records;
  private final Failures failures;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile Nights nights;
  private volatile Ended recheck;

  AskedRuns(NightlyIngest nightly, RunRecords records, Failures failures, Messages messages) {
    this.nightly = nightly;
    this.records = records;
    this.failures = failures;
    this.messages = messages;
  }

  /** How a run ended that the nights keep no record of. */
  private record Ended(Outcome outcome, Instant at, String problem, List<String> waiting) {

    static Ended of(RunRecord night) {
      return new Ended(
          night.outcome(),
          night.ended(),
          night.problem(),
          night.summary() == null ? List.of() : night.summary().waiting());
    }
  }

  /** What the runs are in turn with. */
  void inTurnWith(Nights known) {
    nights = known;
  }

  /** Reads the inbox; false where a run is under way or asked for already. */
  boolean ingest() {
    if (!mayAsk()) {
      return false;
    }
    nights.now();
    // One thread does both, this one after that one.
    nights.now(() -> asked.set(false));
    return true;
  }

  /** Checks a year again; false where a run is under way or asked for already. */
  boolean recheck(int year, From from) {
    if (!mayAsk()) {
      return false;
    }
    nights.now(() -> checkAgain(year, from));
    return true;
  }

  RunState state() {
    Ended last = records.last().map(Ended::of).orElse(null);
    Ended again = recheck;
    if (last == null || (again != null && again.at().isAfter(last.at()))) {
      last = again;
    }
    return new RunState(
        nightly.isRunning() || asked.get(),
        nightly.pace().expected(),
        nightly.pace().done(),
        last == null ? null : last.outcome().name(),
        last == null ? null : last.at(),
        last == null ? null : last.problem(),
        last == null ? List.of() : last.waiting());
  }

  private boolean mayAsk() {
    return nights != null && !nightly.isRunning() && asked.compareAndSet(false, true);
  }

  private void checkAgain(int year, From from) {
    try {
      boolean done = nightly.recheck(year, from).isPresent();
      recheck =
          ended(
              done ? Outcome.COMPLETED : Outcome.FAILED,
              done ? null : messages.get("error.noForms", String.valueOf(year)));
    } catch (RunStopped e) {
      recheck = ended(Outcome.STOPPED, null);
    } catch (RunFailed | RuntimeException e) {
      failures.log(e);
      recheck = ended(Outcome.FAILED, failures.kinds(e));
    } finally {
      asked.set(false);
    }
  }

  private Ended ended(Outcome outcome, String problem) {
    return new Ended(outcome, clock.instant(), problem, List.of());
  }
}
