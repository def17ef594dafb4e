package io.fuhe.batch.run;

import io.fuhe.store.Changes;
import java.time.Duration;

/** When all files of the inbox are read again, however they look from outside. */
public final class FullHash {

  private static final String STEP = "fullHash";

  private final Changes changes;
  private final Duration every;

  public FullHash(Changes changes, Duration every) {
    this.changes = changes;
    this.every = every;
  }

  /** Whether it is time. The number of a run is its time. */
  public boolean isDue(long run) {
    return changes
        .basis(STEP)
        .map(last -> run - Long.parseLong(last) >= every.toMillis())
        .orElse(true);
  }

  /** Whether a run read them all. */
  public static boolean tookPlaceIn(long run, Changes changes) {
    return changes.basis(STEP).filter(String.valueOf(run)::equals).isPresent();
  }

  /** Notes that a run read them all, if it was time. */
  public void done(long run) {
    if (isDue(run)) {
      changes.restsOnNow(STEP, String.valueOf(run));
    }
  }
}
