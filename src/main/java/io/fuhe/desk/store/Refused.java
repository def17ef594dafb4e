package io.fuhe.desk.store;

import io.fuhe.desk.decision.Refusal;

/** A finding about which nothing was decided, and why. */
public record Refused(String fingerprint, Refusal why) {}
