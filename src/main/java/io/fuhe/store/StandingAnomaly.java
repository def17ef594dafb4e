package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.State;

/** An anomaly that stands, and what it is against the run before. */
public record StandingAnomaly(Anomaly anomaly, State state) {}
