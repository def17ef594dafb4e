package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.StateChart;
import java.time.LocalDate;
import java.util.List;

/**
 * A finding as the worklist shows it.
 *
 * @param place where it stands in the order, the gravest first
 * @param files the paths of the files that it is in
 * @param due by when the unit is to answer; null where it was not asked
 * @param version of the last event
 * @param basis the event whose reason and figures hold; 0 where none does
 * @param evidence the key of its figures
 * @param decidedOn the key of the figures that were decided on; null where nothing was decided
 * @param thread what joins it with the findings of the same question
 * @param assignee whose it is to decide; empty for nobody's
 */
public record WorkRow(
    String fingerprint,
    String place,
    String unit,
    String project,
    Integer fiscalYear,
    List<String> files,
    MachineState machine,
    PersonState person,
    boolean toDo,
    LocalDate due,
    int version,
    int basis,
    String evidence,
    String decidedOn,
    String thread,
    String assignee,
    Anomaly anomaly) {

  /** As somebody who decides sees it. */
  public Chosen chosen() {
    return new Chosen(fingerprint, version, evidence);
  }

  /** Whether its figures are no longer those that were decided on. */
  public boolean isReturned() {
    return machine == MachineState.RETURNED;
  }

  /** Whether one may do something to it. */
  public boolean allows(Act act) {
    return StateChart.refusal(act, machine, person).isEmpty();
  }
}
