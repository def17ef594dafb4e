package io.fuhe.report.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a unit should be looked at.
 *
 * @param points what the reason adds to the unit's points, two decimals
 * @param figures what the points are computed from, in the order of the message's arguments
 */
public record SamplingReason(Kind kind, BigDecimal points, List<String> figures) {

  /** What speaks for looking at a unit; its words are the message {@code sampling.NAME}. */
  public enum Kind {
    /** Errors found, a form. */
    ERRORS,
    /** Warnings found, a form; those that figures prove weigh more. */
    WARNINGS,
    /** Every form at the full total. */
    FULL_MARKS,
    /** The share of rows whose target nobody can measure. */
    QUALITATIVE,
    /** Forms that came after the deadline. */
    LATE,
    /** Files that a later one took the place of, and two that say different things. */
    REPEATED,
    /** Forms that the unit owes and did not hand in. */
    MISSING
  }

  public SamplingReason {
    figures = List.copyOf(figures);
  }
}
