package io.fuhe.check;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step in the history of a finding: what somebody decided about it.
 *
 * @param version counts the steps of a finding from 1
 * @param basis the version of the step that holds after this one; 0 where none does
 * @param act what was done, as the desk calls it
 * @param before what held before, by its name
 * @param after what holds afterwards, by its name
 * @param actor whoever decided
 * @param reason the key of one of the bureau's reasons; empty for none
 * @param words in somebody's own words; empty for none
 * @param due by when an answer is asked for; null where none is
 * @param figures what was decided on
 * @param batch the number of the batch that it was decided in
 * @param run the last run that had changed anything
 * @param undoes the batch that was taken back; null where none was
 */
public record Decision(
    String fingerprint,
    int version,
    int basis,
    String act,
    String before,
    String after,
    String actor,
    Instant at,
    String reason,
    String words,
    LocalDate due,
    Evidence figures,
    long batch,
    long run,
    Long undoes) {}
