package io.fuhe.check;

import io.fuhe.form.Policy;
import io.fuhe.form.Policy.LowerIsBetter;
import io.fuhe.form.Policy.Rounding;
import io.fuhe.form.Policy.TotalCap;
import io.fuhe.form.Senses;
import java.math.BigDecimal;
import java.util.List;

/** Policies that differ from the default in one thing. */
public final class Policies {

  private Policies() {}

  /** Names and labels mean so much. */
  public static Policy senses(Senses senses) {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        p.totalCaps(),
        p.lowExecutionBelow(),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        p.lowerIsBetter(),
        p.rounding(),
        senses);
  }

  /** Figures are cut off after their last printed place. */
  public static Policy cutOff() {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        p.totalCaps(),
        p.lowExecutionBelow(),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        p.lowerIsBetter(),
        Rounding.CUT_OFF,
        p.senses());
  }

  /** The total is capped by the execution rate: 70–80% at most 89, 60–70 79, 50–60 69, else 59. */
  public static Policy capped() {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        List.of(cap(80, 89), cap(70, 79), cap(60, 69), cap(50, 59)),
        p.lowExecutionBelow(),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        p.lowerIsBetter(),
        p.rounding(),
        p.senses());
  }

  /** A target counts as far exceeded from a percentage on, with or without a deduction by rule. */
  public static Policy overachievement(int from, boolean deducts) {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        p.totalCaps(),
        p.lowExecutionBelow(),
        new BigDecimal(from),
        deducts,
        p.lowerIsBetter(),
        p.rounding(),
        p.senses());
  }

  /** Where less is better, a missed target is rated by 2 − actual / target. */
  public static Policy twoMinusRatio() {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        p.totalCaps(),
        p.lowExecutionBelow(),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        LowerIsBetter.TWO_MINUS_RATIO,
        p.rounding(),
        p.senses());
  }

  /** Another share of execution from which on nobody asks. */
  public static Policy lowExecutionBelow(int percent) {
    Policy p = Policy.DEFAULT;
    return new Policy(
        p.totalPoints(),
        p.totalCaps(),
        new BigDecimal(percent),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        p.lowerIsBetter(),
        p.rounding(),
        p.senses());
  }

  /** Another total where the form prints none. */
  public static Policy totalPoints(int points) {
    Policy p = Policy.DEFAULT;
    return new Policy(
        new BigDecimal(points),
        p.totalCaps(),
        p.lowExecutionBelow(),
        p.overachievementFrom(),
        p.overachievementDeducts(),
        p.lowerIsBetter(),
        p.rounding(),
        p.senses());
  }

  private static TotalCap cap(int executionBelow, int atMost) {
    return new TotalCap(new BigDecimal(executionBelow), new BigDecimal(atMost));
  }
}
