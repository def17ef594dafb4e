package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;

/**
 * An anomaly that stands, and what it is against the run before.
 *
 * @param previous the figures before they changed; null where they did not
 */
public record StandingAnomaly(Anomaly anomaly, State state, Evidence previous) {}
