package io.fuhe.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How computed figures are written. */
public final class Figures {

  private static final int PLACES = 4;

  private Figures() {}

  /** Plain digits, at most four decimals unless more were printed, no zeros at the end. */
  public static String plain(BigDecimal value) {
    BigDecimal rounded =
        value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.HALF_UP) : value;
    BigDecimal bare = rounded.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
