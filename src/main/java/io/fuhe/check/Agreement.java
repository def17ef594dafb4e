package io.fuhe.check;

import io.fuhe.form.Interval;
import io.fuhe.form.Policy.Rounding;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a declared figure stands to a computed one. */
public enum Agreement {
  /** The declared figure is the computed one within its own rounding. */
  AGREES,
  /** It is not, but would be if the inputs had been rounded, or if it was cut off itself. */
  ROUNDING_EXPLAINS,
  /** No rounding can explain the difference. */
  CONTRADICTS;

  /**
   * Compares two figures.
   *
   * @param places how many decimals of the declared figure count as printed
   * @param computed from the inputs as printed
   * @param range what the computed figure may be when the inputs were rounded
   */
  public static Agreement of(
      BigDecimal declared, int places, BigDecimal computed, Interval range, Rounding rounding) {
    Interval own = rounding.interval(declared, places);
    if (own.meets(Interval.exact(computed))) {
      return AGREES;
    }
    boolean cutOff = computed.setScale(places, RoundingMode.DOWN).compareTo(declared) == 0;
    return own.meets(range) || cutOff ? ROUNDING_EXPLAINS : CONTRADICTS;
  }

  /** Compares a declared figure with one computed from exact inputs. */
  public static Agreement exact(PrintedNumber declared, BigDecimal computed, Rounding rounding) {
    return of(declared.value(), declared.places(), computed, Interval.exact(computed), rounding);
  }
}
