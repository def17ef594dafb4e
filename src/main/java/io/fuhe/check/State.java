package io.fuhe.check;

/** What an anomaly is against the run before, told by its fingerprint. */
public enum State {
  /** The run before did not find it. */
  NEW,
  /** The run before found it too. */
  STILL,
  /** The run before found it, this one does not. */
  GONE
}
