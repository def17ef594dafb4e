package io.fuhe.nightly;

import io.fuhe.batch.run.RunSummary;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a run after it.
 *
 * @param lastSuccess when a run, this one or an earlier one, last came to its end; null when none
 *     did
 * @param problem why it did not come to its end, in words that hold nothing of any form; or null
 * @param summary what it came to; null when it did not come to its end
 */
public record RunRecord(
    Outcome outcome,
    Instant started,
    Instant ended,
    Instant lastSuccess,
    String problem,
    RunSummary summary) {

  /** How long it took. */
  Duration duration() {
    return Duration.between(started, ended);
  }
}
