package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import java.util.Map;

/**
 * An anomaly that stands, and what it is against the run before.
 *
 * @param previous the figures before they changed; null where they did not
 */
public record StandingAnomaly(Anomaly anomaly, State state, Evidence previous) {

  /** The same, what it follows from called by a name of the store. */
  StandingAnomaly causeCalled(Map<String, String> namesByAbout) {
    Cause cause = anomaly.cause();
    return cause == null
        ? this
        : new StandingAnomaly(
            anomaly.explained(
                anomaly.repairs(),
                cause.called(namesByAbout.getOrDefault(cause.about(), cause.fingerprint()))),
            state,
            previous);
  }
}
