package io.fuhe.desk.api;

import io.fuhe.check.Evidence;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.DecisionEvent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step in the history of a finding.
 *
 * @param figures what was decided on
 * @param run the last run that had changed anything
 * @param undoes the batch that was taken back, or null
 */
record EventJson(
    int version,
    long batch,
    String actor,
    Instant at,
    Act act,
    PersonState before,
    PersonState after,
    String reason,
    String words,
    LocalDate due,
    Evidence figures,
    long run,
    Long undoes) {

  static EventJson of(DecisionEvent event) {
    return new EventJson(
        event.version(),
        event.batch(),
        event.actor(),
        event.at(),
        event.act(),
        event.before(),
        event.after(),
        event.why().reason(),
        event.why().words(),
        event.why().due(),
        event.figures(),
        event.run(),
        event.undoes());
  }
}
