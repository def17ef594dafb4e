package io.fuhe.unit;

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
    return longer.length() - shorter.length() <= slips && distance(shorter, longer) <= slips;
  }

  /** How many characters must be put in, taken out or replaced. */
  static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
