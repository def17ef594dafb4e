package io.fuhe.desk.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fuhe.check.Evidence;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Why;
import io.fuhe.report.content.ReportedDecision;
import java.time.Instant;

/**
 * One step in the history of a finding; as JSON without what only the desk itself goes by.
 *
 * @param afterBasis the version that what holds afterwards was decided in
 * @param batch the number of the batch that it was decided in
 * @param figures what was decided on
 * @param run the last run that had changed anything
 * @param undoes the batch that was taken back, or null
 */
public record DecisionEvent(
    @JsonIgnore String fingerprint,
    int version,
    long batch,
    String actor,
    Instant at,
    Act act,
    PersonState before,
    PersonState after,
    @JsonIgnore int afterBasis,
    @JsonUnwrapped Why why,
    Evidence figures,
    long run,
    Long undoes) {

  /** As reports tell it. */
  public ReportedDecision reported() {
    return new ReportedDecision(
        version,
        afterBasis,
        act.name(),
        before.name(),
        after.name(),
        actor,
        at,
        why.reason(),
        why.words(),
        why.due(),
        figures,
        batch,
        run,
        undoes);
  }
}
