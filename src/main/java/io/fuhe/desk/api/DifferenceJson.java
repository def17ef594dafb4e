package io.fuhe.desk.api;

import io.fuhe.check.Evidence;
import io.fuhe.check.Severity;
import io.fuhe.desk.store.RunComparison.Difference;
import io.fuhe.desk.store.RunComparison.Differing;
import io.fuhe.report.text.AnomalyText;

/**
 * How a finding of one run differs from another's.
 *
 * @param unitId what the filter calls the unit
 * @param message what it says, in the language that was asked for
 * @param before the figures after the earlier run; null where it was not found or they are the same
 * @param now the figures after the later run; null where those before are
 */
public record DifferenceJson(
    Difference difference,
    String fingerprint,
    Severity severity,
    String rule,
    String unitId,
    String unit,
    String project,
    Integer fiscalYear,
    String message,
    Evidence before,
    Evidence now) {

  /** In words of some language. */
  public static DifferenceJson of(Differing each, AnomalyText text) {
    return new DifferenceJson(
        each.difference(),
        each.fingerprint(),
        each.anomaly().severity(),
        each.anomaly().rule(),
        each.unitId(),
        each.unit(),
        each.project(),
        each.year(),
        text.message(each.anomaly()),
        each.before(),
        each.now());
  }
}
