package io.fuhe.desk.decision;

import java.util.EnumSet;
import java.util.Set;

/** What is done to a finding. */
public enum Act {
  CONFIRM(PersonState.CONFIRMED),
  DISMISS(PersonState.DISMISSED),
  ASK(PersonState.ASKED),
  /** The unit's answer came in. */
  ANSWER(PersonState.ANSWERED),
  /** Fuhe saw that a resubmission cleared it. */
  CORRECT(PersonState.CORRECTED),
  /** Takes back what a batch did. */
  UNDO(null);

  /** Those that a person may do to a finding, in the order in which they are offered. */
  public static final Set<Act> OF_PEOPLE = EnumSet.of(CONFIRM, DISMISS, ASK, ANSWER);

  private final PersonState to;

  Act(PersonState to) {
    this.to = to;
  }

  /** The state that it leads to; null for {@link #UNDO}, which leads back to the one before. */
  public PersonState to() {
    return to;
  }
}
