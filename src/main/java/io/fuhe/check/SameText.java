package io.fuhe.check;

/** Whether two texts are the same, though a cell may have cut one of them off. */
public final class SameText {

  /** A shorter beginning could be chance. */
  static final int CUT_OFF_FROM = 6;

  private SameText() {}

  /** Whether two folded texts are the same, or one of them is the other cut off. */
  public static boolean of(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= CUT_OFF_FROM
            && (one.startsWith(other) || other.startsWith(one)));
  }
}
