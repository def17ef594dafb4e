package io.fuhe.unit;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two names could be meant to be the same. */
final class LookAlike {

  /** Shorter words stand in many names. */
  private static final int TELLING = 4;

  private static final int ONE_SLIP_FROM = 5;
  private static final int TWO_SLIPS_FROM = 10;

  private LookAlike() {}

  /** Whether one stands within the other, or they are a slip of the pen apart. */
  static boolean are(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (one.equals(other) || (shorter.length() >= TELLING && longer.contains(shorter))) {
      return true;
    }
    int slips = shorter.length() >= TWO_SLIPS_FROM ? 2 : shorter.length() >= ONE_SLIP_FROM ? 1 : 0;
    return new LevenshteinDistance(slips).apply(shorter, longer) >= 0;
  }
}
