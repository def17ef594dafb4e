package io.fuhe.desk.decision;

/**
 * What holds of a finding by the last decision about it.
 *
 * @param evidence the figures that it was decided on; empty while it is open
 * @param run the last run that had changed anything when it was decided; 0 while it is open
 */
public record Judgement(PersonState state, String evidence, long run) {

  /** Nobody decided yet. */
  public static final Judgement OPEN = new Judgement(PersonState.OPEN, "", 0);
}
