package io.fuhe.check;

import java.math.BigDecimal;

/** How one figure comes to be written for another, the likeliest first. */
public enum Slip {
  /** A decimal point lost or put elsewhere: 15 for 1.5. */
  DECIMAL_POINT,
  /** Nothing, or no figure, stands where a figure belongs. */
  LEFT_OUT,
  /** Two digits side by side are swapped: 91 for 19. */
  DIGITS_SWAPPED,
  /** 元 written as 万元, or the other way round. */
  UNIT,
  /** A minus sign too many or too few. */
  SIGN,
  /** A part was forgotten in the sum. */
  ROW_FORGOTTEN,
  /** A character that stands there twice: 90%%. */
  DOUBLED,
  /** One digit is another one. */
  ONE_DIGIT,
  /** A digit too many or too few. */
  DIGIT_COUNT,
  /** Nothing in particular. */
  OTHER;

  private static final int MOST_SHIFTED = 3;
  private static final int UNIT_FACTOR = 4;

  /** Nobody prints less than one 万元 in 元, and points never reach it. */
  private static final BigDecimal LEAST_YUAN = BigDecimal.TEN.pow(UNIT_FACTOR);

  /** What makes the written figure of the meant one. */
  public static Slip of(BigDecimal meant, BigDecimal written) {
    if (meant.signum() != 0 && meant.negate().compareTo(written) == 0) {
      return SIGN;
    }
    Slip shifted = shift(meant, written);
    if (shifted != OTHER) {
      return shifted;
    }
    int places = Math.max(0, Math.max(plain(meant).scale(), plain(written).scale()));
    String a = digits(meant, places);
    String b = digits(written, places);
    if (meant.signum() != written.signum() || a.equals(b)) {
      return OTHER;
    }
    if (a.length() == b.length()) {
      return sameLength(a, b);
    }
    return oneMore(digits(meant), digits(written)) || oneMore(digits(written), digits(meant))
        ? DIGIT_COUNT
        : OTHER;
  }

  private static Slip shift(BigDecimal meant, BigDecimal written) {
    if (meant.signum() != 0) {
      for (int by = 1; by <= UNIT_FACTOR; by++) {
        if (meant.movePointLeft(by).compareTo(written) == 0
            || meant.movePointRight(by).compareTo(written) == 0) {
          boolean money = meant.abs().max(written.abs()).compareTo(LEAST_YUAN) >= 0;
          return by <= MOST_SHIFTED || !money ? DECIMAL_POINT : UNIT;
        }
      }
    }
    return OTHER;
  }

  private static Slip sameLength(String a, String b) {
    int first = 0;
    while (a.charAt(first) == b.charAt(first)) {
      first++;
    }
    int last = a.length() - 1;
    while (a.charAt(last) == b.charAt(last)) {
      last--;
    }
    boolean swapped =
        last == first + 1 && a.charAt(first) == b.charAt(last) && a.charAt(last) == b.charAt(first);
    return first == last ? ONE_DIGIT : swapped ? DIGITS_SWAPPED : OTHER;
  }

  /** Whether the longer has the digits of the shorter and one more among them. */
  private static boolean oneMore(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1 || shorter.isEmpty()) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    return longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static String digits(BigDecimal value) {
    return digits(value, Math.max(0, plain(value).scale()));
  }

  private static String digits(BigDecimal value, int places) {
    return plain(value).abs().setScale(places).unscaledValue().toString();
  }
}
