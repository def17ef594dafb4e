package io.fuhe.mapping.layout;

import io.fuhe.form.Folding;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Remembered;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How words of a form are brought to the shape that patterns are held against, and cleaned. */
public final class Wording {

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

  /** The number of a column, and how it is computed: 执行率③=②/①. */
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile(
          "(?<=\\p{IsHan}[)）]?)\\s?[\u2460-\u2473]([=＝÷/\\u2460-\\u2473+＋*×%％0-9-]{0,20})?\\s*$");

  private static final Pattern BLANKS =
      Pattern.compile(
          "(?<latin>(?<=[\\p{ASCII}&&[^\\s]]))?+(?<![\\s\\u3000\\u00a0])[\\s\\u3000\\u00a0]++(?<letter>(?=[a-zA-Z]))?+");
  private static final Pattern MARKUP = Pattern.compile("^#{1,6}\\s+");

  /**
   * The same words in another language: 项目名称 Project, in Latin letters only behind Chinese ones.
   */
  private static final Pattern TRANSLATION =
      Pattern.compile(
          "(?<=\\p{IsHan})[A-Za-z][\\p{Alnum}.,&/'-]{2,60}$|[\\p{IsTibetan}\\p{IsMongolian}\\p{IsArabic}\\p{IsHangul}\\p{IsYi}]+");

  /** Ideographs, without a question to Unicode's tables. */
  private static final char FIRST_COMMON = '\u4e00';

  private static final char LAST_COMMON = '\u9fa5';

  private static final int REMEMBERED = 4096;
  private static final Remembered<String> BARE = new Remembered<>(REMEMBERED, Wording::bared);
  private static final Remembered<String> UNCUT =
      new Remembered<>(REMEMBERED, text -> inChinese(withoutColon(fold(text))));
  private static final Remembered<String> CLEAN = new Remembered<>(REMEMBERED, Wording::cleaned);

  private Wording() {}

  /** Full-width characters folded, all white space left out. */
  public static String fold(String text) {
    return Folding.fold(text);
  }

  /** A label without spaces, remarks in brackets and a colon at the end. */
  public static String bare(String text) {
    return BARE.of(text);
  }

  private static String bared(String text) {
    String folded = fold(holdsCircled(text) ? COLUMN_NUMBER.matcher(text).replaceFirst("") : text);
    return inChinese(
        withoutColon(folded.indexOf('(') < 0 ? folded : REMARK.matcher(folded).replaceAll("")));
  }

  /** A label without spaces and a colon at the end, remarks in brackets kept. */
  public static String uncut(String text) {
    return UNCUT.of(text);
  }

  private static String inChinese(String label) {
    if (!mayBeTwice(label)) {
      return label;
    }
    String chinese = TRANSLATION.matcher(label).replaceAll("");
    return chinese.codePoints().anyMatch(Character::isIdeographic) ? chinese : label;
  }

  /** Whether there is a letter that is no Chinese character; most labels have none. */
  private static boolean mayBeTwice(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean common = (c >= FIRST_COMMON && c <= LAST_COMMON) || c < 'A';
      if (!common && isOfOtherScript(label.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfOtherScript(int letter) {
    return Character.isLetter(letter) && !Character.isIdeographic(letter);
  }

  private static boolean holdsCircled(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u2460' && text.charAt(i) <= '\u2473') {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a digit in folded words: in most there is none, and so no figure. */
  public static boolean holdsDigit(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= '0' && folded.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String withoutColon(String folded) {
    String without = folded;
    while (without.endsWith(":")) {
      without = without.substring(0, without.length() - 1);
    }
    return without;
  }

  /** Words as printed: line breaks gone, one space kept between Latin words. */
  public static String clean(String text) {
    return CLEAN.of(text);
  }

  private static String cleaned(String text) {
    if (isClean(text)) {
      return text;
    }
    if (PrintedNumber.several(text)) {
      String[] figures = text.strip().split("[\\s\\u3000]+");
      String joined = String.join(" ", figures);
      // 9, 9 and 8 below one another are not a spaced out 998.
      return PrintedNumber.several(joined) ? joined : String.join("  ", figures);
    }
    boolean broken = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    String joined = broken ? BLANKS.matcher(text).replaceAll(Wording::withoutBreak) : text;
    return MARKUP
        .matcher(joined.replace('\u00a0', ' ').replace('\u3000', ' ').strip())
        .replaceFirst("");
  }

  /** Whether there is neither a blank nor what may be the sign of a heading. */
  private static boolean isClean(String text) {
    return !text.startsWith("#") && text.chars().allMatch(c -> Folding.isPlain((char) c));
  }

  /** A run of blanks as it is, a space where it broke a line between Latin words, or nothing. */
  private static String withoutBreak(MatchResult blanks) {
    String run = blanks.group();
    if (run.indexOf('\n') >= 0 && blanks.group(1) != null && blanks.group(2) != null) {
      return " ";
    }
    return run.indexOf('\n') >= 0 || run.indexOf('\r') >= 0 ? "" : run;
  }
}
