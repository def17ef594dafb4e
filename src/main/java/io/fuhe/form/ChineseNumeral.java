package io.fuhe.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in Chinese numerals, spoken or digit by digit, small or capital. */
public final class ChineseNumeral {

  private static final String DIGITS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○";

  /** Units up to a thousand, and those that a group of four digits has. */
  private static final Map<Character, Long> UNITS =
      Map.of('十', 10L, '拾', 10L, '百', 100L, '佰', 100L, '千', 1000L, '仟', 1000L);

  private static final Map<Character, Long> GROUPS = Map.of('万', 10_000L, '亿', 100_000_000L);

  private static final Pattern FORM =
      Pattern.compile(
          "(?<whole>["
              + DIGITS
              + "十拾百佰千仟万亿]{1,24}?)(?:[.点](?<places>["
              + DIGITS
              + "]{1,6}))?(?<unit>分|(?:万元|元)整?)?");

  private static final int TEN = 10;

  private ChineseNumeral() {}

  /**
   * The text in digits where it is a number and nothing else but perhaps its unit: 九十七.五分 is 97.5分;
   * any other text as it is.
   */
  public static String inDigits(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return text;
    }
    String unit = m.group("unit") == null ? "" : m.group("unit").replace("整", "");
    String places = m.group("places") == null ? "" : "." + each(m.group("places"));
    return whole(m.group("whole")) + places + unit;
  }

  private static String whole(String numeral) {
    boolean spoken =
        numeral.chars().anyMatch(c -> UNITS.containsKey((char) c) || GROUPS.containsKey((char) c));
    return spoken ? String.valueOf(spoken(numeral)) : each(numeral);
  }

  private static long spoken(String numeral) {
    long all = 0;
    long group = 0;
    long digit = 0;
    for (char c : numeral.toCharArray()) {
      if (UNITS.containsKey(c)) {
        // 十五 begins without a digit.
        group += Math.max(1, digit) * UNITS.get(c);
        digit = 0;
      } else if (GROUPS.containsKey(c)) {
        // 亿 counts all that stands before it, 万 only its own group.
        boolean highest = c == '亿';
        long counted = group + digit + (highest ? all : 0);
        all = counted * GROUPS.get(c) + (highest ? 0 : all);
        group = 0;
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return all + group + digit;
  }

  private static String each(String numeral) {
    StringBuilder digits = new StringBuilder();
    numeral.chars().forEach(c -> digits.append(digit((char) c)));
    return digits.toString();
  }

  private static int digit(char c) {
    return c == '○' ? 0 : DIGITS.indexOf(c) % TEN;
  }
}
