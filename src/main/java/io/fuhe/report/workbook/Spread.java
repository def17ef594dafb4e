package io.fuhe.report.workbook;

import java.math.BigDecimal;

/** The lowest and the highest of some figures. */
final class Spread {

  private BigDecimal low;
  private BigDecimal high;
  private String lowest = "";
  private String highest = "";

  /**
   * Adds a figure.
   *
   * @param shown how it is written
   */
  void add(BigDecimal value, String shown) {
    if (low == null || value.compareTo(low) < 0) {
      low = value;
      lowest = shown;
    }
    if (high == null || value.compareTo(high) > 0) {
      high = value;
      highest = shown;
    }
  }

  /** Both ends, or the one figure where they are equal; empty when there is none. */
  String shown() {
    return low == null || low.compareTo(high) == 0 ? lowest : lowest + " – " + highest;
  }
}
