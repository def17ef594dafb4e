package io.fuhe.desk.store;

import io.fuhe.check.Evidence;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Why;
import java.time.Instant;

/**
 * One step in the history of a finding.
 *
 * @param batch the number of the batch that it was decided in
 * @param figures what was decided on
 * @param run the last run that had changed anything
 * @param undoes the batch that was taken back, or null
 */
public record DecisionEvent(
    String fingerprint,
    int version,
    long batch,
    String actor,
    Instant at,
    Act act,
    PersonState before,
    PersonState after,
    int afterBasis,
    Why why,
    Evidence figures,
    long run,
    Long undoes) {}
