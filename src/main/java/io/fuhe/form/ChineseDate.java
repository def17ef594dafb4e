package io.fuhe.form;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates in Chinese numerals, as people write them and as formats with {@code DBNum} show them. */
public final class ChineseDate {

  private static final String DIGITS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○";

  /** A zero that people draw. */
  private static final char CIRCLE = '○';

  private static final String NUMERAL = "[" + DIGITS + "十拾]";
  private static final Pattern YEAR = Pattern.compile("[" + DIGITS + "]{4}(?=年)");
  private static final Pattern PART = Pattern.compile(NUMERAL + "{1,3}(?=[月日号])");
  private static final int TEN = 10;

  private ChineseDate() {}

  /**
   * The text with the years, months and days in Chinese numerals in digits: 二〇二四年二月二十日 is
   * 2024年2月20日.
   */
  public static String inDigits(String text) {
    String years = YEAR.matcher(text).replaceAll(ChineseDate::year);
    return PART.matcher(years).replaceAll(part -> part(part.group()));
  }

  private static String year(MatchResult year) {
    StringBuilder digits = new StringBuilder();
    year.group().chars().forEach(c -> digits.append(digit((char) c)));
    return digits.toString();
  }

  /** What is no day and no month, such as 三三, stays. */
  private static String part(String numeral) {
    String whole = numeral.replace('拾', '十');
    String plain = whole.length() > 1 && digit(whole.charAt(0)) == 0 ? whole.substring(1) : whole;
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? String.valueOf(digit(plain.charAt(0))) : numeral;
    }
    if (ten > 1 || plain.length() > ten + 2 || plain.lastIndexOf('十') != ten) {
      return numeral;
    }
    int tens = ten == 0 ? 1 : digit(plain.charAt(0));
    int ones = ten + 1 == plain.length() ? 0 : digit(plain.charAt(ten + 1));
    return String.valueOf(TEN * tens + ones);
  }

  private static int digit(char c) {
    return c == CIRCLE ? 0 : c == '十' ? TEN : DIGITS.indexOf(c) % TEN;
  }
}
