package io.fuhe.desk.decision;

/** Why a decision about one finding was not taken; the others of its batch are. */
public enum Refusal {
  /** There is no such finding, or not for this person. */
  UNKNOWN,
  /** Somebody else decided since it was looked at. */
  DECIDED_SINCE,
  /** Whoever decides did already, since it was looked at: the button was pressed twice. */
  DECIDED_BY_YOU,
  /** Its figures changed since it was looked at. */
  FIGURES_CHANGED,
  /** The state chart knows no such step. */
  NOT_NOW,
  /** It is not found any more. */
  GONE,
  /** Nothing is dismissed without a reason. */
  NO_REASON,
  /** A reason that says nothing by itself takes words. */
  NO_WORDS,
  /** Nobody is asked without a date by which to answer. */
  NO_DATE
}
