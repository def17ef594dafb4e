package io.fuhe.desk.decision;

/** What the machine sees of a finding; no decision changes whether it stands. */
public enum MachineState {
  /** The last run that changed anything found it first. */
  NEW,
  /** Runs before found it too. */
  STILL,
  /** It was decided on, and then its figures changed, or it was gone and is found again. */
  RETURNED,
  /** It is not found any more. */
  GONE
}
