package io.fuhe.report.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit's place in the order in which the units of a year should be looked at.
 *
 * @param rank counted from 1; units of equal points have the same
 * @param points the sum of those of its reasons
 * @param reasons the weightiest first; empty where nothing speaks for looking at it
 */
public record SampledUnit(
    int fiscalYear, int rank, String unit, BigDecimal points, List<SamplingReason> reasons) {

  public SampledUnit {
    reasons = List.copyOf(reasons);
  }

  /** The points of one reason; 0 where it does not speak. */
  public BigDecimal of(SamplingReason.Kind kind) {
    return reasons.stream()
        .filter(reason -> reason.kind() == kind)
        .map(SamplingReason::points)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
