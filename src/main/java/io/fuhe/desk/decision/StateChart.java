package io.fuhe.desk.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The state chart: which decision may follow which, and what the machine's side and the person's
 * side come to together. Neither side overwrites the other.
 *
 * <pre>
 * open ─ confirm ─▶ confirmed        each of confirmed, dismissed, asked, answered may be
 *      ─ dismiss ─▶ dismissed        confirmed, dismissed or asked about again;
 *      ─ ask ─────▶ asked            a finding that is gone is decided on no more
 * asked ─ answer ─▶ answered
 * confirmed, asked, answered ─ gone through a resubmission ─▶ corrected (by Fuhe alone)
 * </pre>
 */
public final class StateChart {

  private static final Set<PersonState> PURSUED =
      EnumSet.of(PersonState.CONFIRMED, PersonState.ASKED, PersonState.ANSWERED);

  private StateChart() {}

  /**
   * Why a person may not do something to a finding.
   *
   * @return empty when it may be done
   */
  public static Optional<Refusal> refusal(Act act, MachineState machine, PersonState person) {
    if (act == Act.ANSWER) {
      return person == PersonState.ASKED ? Optional.empty() : Optional.of(Refusal.NOT_NOW);
    }
    if (machine == MachineState.GONE) {
      return Optional.of(Refusal.GONE);
    }
    boolean again = act.to() == person && machine != MachineState.RETURNED && act != Act.ASK;
    return Act.OF_PEOPLE.contains(act) && !again ? Optional.empty() : Optional.of(Refusal.NOT_NOW);
  }

  /** Whether a finding that is gone through a resubmission counts as corrected. */
  public static boolean isCorrectedByResubmission(PersonState person) {
    return PURSUED.contains(person);
  }

  /** What the machine sees, in the light of what was decided. */
  public static MachineState machine(Standing standing, Judgement judgement) {
    if (standing.gone()) {
      return MachineState.GONE;
    }
    if (judgement.state() != PersonState.OPEN
        && (restsOnOtherFigures(standing, judgement) || standing.since() > judgement.run())) {
      return MachineState.RETURNED;
    }
    return standing.since() == standing.lastChange() ? MachineState.NEW : MachineState.STILL;
  }

  /**
   * Whether somebody has to decide: nobody did, the unit answered, or what was decided on is no
   * longer what the form says. One that is back with the figures that it was decided on need not be
   * decided again: a decision stands while its figures do.
   */
  public static boolean isToDo(Standing standing, Judgement judgement) {
    if (standing.gone()) {
      return false;
    }
    return switch (judgement.state()) {
      case OPEN, ANSWERED, CORRECTED -> true;
      case CONFIRMED, DISMISSED, ASKED -> restsOnOtherFigures(standing, judgement);
    };
  }

  /** Whether the figures are no longer those that were decided on. */
  public static boolean restsOnOtherFigures(Standing standing, Judgement judgement) {
    return judgement.state() != PersonState.OPEN
        && !standing.evidence().equals(judgement.evidence());
  }
}
