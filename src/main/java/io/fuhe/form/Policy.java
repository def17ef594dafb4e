package io.fuhe.form;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the issuer of a layout lays down for judging it. Cities differ, and a city that is measured
 * with another city's rule is falsely accused.
 *
 * @param totalPoints what a form can earn in total where it prints no figure of its own
 * @param totalCaps bounds on the total score by execution rate; empty where none applies
 * @param lowExecutionBelow the execution rate in percent below which an auditor must ask
 * @param overachievementFrom from how many percent of the target on it counts as far exceeded
 * @param overachievementDeducts whether points are taken off by rule for a far exceeded target
 * @param lowerIsBetter how a missed target is rated where less is better
 * @param rounding how figures are brought to their printed places
 * @param senses what names of indicators mean for how they are judged
 */
public record Policy(
    BigDecimal totalPoints,
    List<TotalCap> totalCaps,
    BigDecimal lowExecutionBelow,
    BigDecimal overachievementFrom,
    boolean overachievementDeducts,
    LowerIsBetter lowerIsBetter,
    Rounding rounding,
    Senses senses) {

  /** What holds where a mapping says nothing. */
  public static final Policy DEFAULT =
      new Policy(
          new BigDecimal(100),
          List.of(),
          new BigDecimal(80),
          new BigDecimal(150),
          false,
          LowerIsBetter.TARGET_BY_ACTUAL,
          Rounding.ROUNDED,
          Senses.NONE);

  public Policy {
    totalCaps = List.copyOf(totalCaps);
  }

  /**
   * A form executed below a rate cannot have more than a certain total.
   *
   * @param executionBelow the rate in percent below which the cap applies; of several the lowest
   *     that applies counts
   */
  public record TotalCap(BigDecimal executionBelow, BigDecimal atMost) {}

  /** The share of the points that a missed target earns where less is better. */
  public enum LowerIsBetter {
    /** target / actual. */
    TARGET_BY_ACTUAL,
    /** 2 − actual / target. */
    TWO_MINUS_RATIO
  }

  /** How a figure is brought to its printed places. */
  public enum Rounding {
    /** To the nearest. */
    ROUNDED,
    /** Cut off, so that a printed figure may lie up to one unit below. */
    CUT_OFF;

    /** What a figure printed with so many decimals may stand for. */
    public Interval interval(BigDecimal printed, int places) {
      BigDecimal half = PrintedNumber.halfUnit(places);
      BigDecimal above = this == CUT_OFF ? half.add(half) : half;
      return new Interval(printed.subtract(half), printed.add(above));
    }
  }
}
