package io.fuhe.document.number;

/** The digits of {@code [DBNum1]} (一), {@code [DBNum2]} (壹) and {@code [DBNum3]} (１). */
enum Numerals {
  LOWER("〇一二三四五六七八九", "十百千"),
  CAPITAL("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
  WIDE("０１２３４５６７８９", "");

  private static final String[] MYRIADS = {"", "万", "亿", "万亿", "亿亿"};
  private static final int MYRIAD = 4;

  private final String digits;
  private final String units;

  Numerals(String digits, String units) {
    this.digits = digits;
    this.units = units;
  }

  /** What a number of {@code DBNum} means; null for 0 and for what is not known. */
  static Numerals of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : null;
  }

  /** Each digit by itself: 2024 is 二〇二四; other signs stay. */
  String digits(String text) {
    StringBuilder written = new StringBuilder();
    for (char c : text.toCharArray()) {
      written.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
    }
    return written.toString();
  }

  /** A plain decimal as it is spoken: 120 is 一百二十; places after the point by themselves. */
  String spoken(String decimal) {
    int point = decimal.indexOf('.');
    String whole = point < 0 ? decimal : decimal.substring(0, point);
    boolean plain = whole.matches("\\d{1,20}") && !units.isEmpty();
    return (plain ? whole(whole) : digits(whole))
        + (point < 0 ? "" : digits(decimal.substring(point)));
  }

  /** A day or a month: 12 is 十二 and not 一十二. */
  String ofDate(int number) {
    String spoken = spoken(String.valueOf(number));
    return this == LOWER && number >= 10 && number < 20 ? spoken.substring(1) : spoken;
  }

  private String whole(String number) {
    StringBuilder written = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < number.length(); i++) {
      int place = number.length() - 1 - i;
      char digit = number.charAt(i);
      gap |= digit == '0';
      if (digit != '0') {
        if (gap && !written.isEmpty()) {
          written.append(digits.charAt(0));
        }
        gap = false;
        written.append(digits.charAt(digit - '0'));
        written.append(place % MYRIAD == 0 ? "" : units.charAt(place % MYRIAD - 1));
      }
      if (place % MYRIAD == 0 && anyIn(number, i)) {
        written.append(MYRIADS[place / MYRIAD]);
      }
    }
    return written.isEmpty() ? digits.substring(0, 1) : written.toString();
  }

  /** Whether one of the four digits that end here is no zero. */
  private static boolean anyIn(String number, int end) {
    int begin = Math.max(0, end - MYRIAD + 1);
    return number.substring(begin, end + 1).chars().anyMatch(c -> c != '0');
  }
}
