package io.fuhe.desk.decision;

/** What people came to about a finding. */
public enum PersonState {
  /** Nobody decided yet. */
  OPEN,
  /** It is as the finding says. */
  CONFIRMED,
  /** It need not be pursued, for a reason. */
  DISMISSED,
  /** The unit was asked, with a date by which it is to answer. */
  ASKED,
  /** The unit answered; somebody is to decide. */
  ANSWERED,
  /** A resubmission cleared it after it was confirmed or asked about. Set by Fuhe alone. */
  CORRECTED
}
