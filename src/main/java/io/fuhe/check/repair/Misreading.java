package io.fuhe.check.repair;

import io.fuhe.form.Text;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a figure that was recognized in a picture is likely another one that was misread. */
final class Misreading {

  /** Digits that look alike, as they are printed and copied and stamped upon. */
  private static final Set<String> ALIKE =
      Set.of("17", "06", "08", "68", "38", "35", "56", "58", "09", "89");

  private static final Pattern NO_FIGURE = Pattern.compile("[^0-9.]");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private static final Pattern LAST_ZEROS = Pattern.compile("(?<=\\.\\d{0,20})0+$|\\.0*$");

  /** So many digits beside those of a figure are those of another one. */
  private static final int ANOTHER = 2;

  private Misreading() {}

  /**
   * Whether one look at the figure explains the other: a digit that looks like another one, a point
   * or a sign that was overlooked, or one digit that was, or a figure beside it that was read as
   * one with it, such as one that is struck out.
   *
   * @param read what was recognized
   * @param meant what would have to stand there
   */
  static boolean explains(Text read, String meant) {
    if (read == null || !read.source().isRecognized()) {
      return false;
    }
    String a = plain(read.value());
    String b = plain(meant);
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return false;
    }
    String digits = NO_DIGIT.matcher(a).replaceAll("");
    String others = NO_DIGIT.matcher(b).replaceAll("");
    return stripped(digits).equals(stripped(others))
        || oneAlike(a, b)
        || oneLost(digits, others)
        || isJoined(NO_DIGIT.matcher(read.value()).replaceAll(""), others);
  }

  /** One digit more may be as true as any; several are another figure. */
  private static boolean isJoined(String read, String meant) {
    return read.length() - meant.length() >= ANOTHER
        && (read.startsWith(meant) || read.endsWith(meant));
  }

  private static String plain(String figure) {
    return LAST_ZEROS.matcher(NO_FIGURE.matcher(figure).replaceAll("")).replaceAll("");
  }

  private static String stripped(String digits) {
    return digits.replaceAll("^0+|0+$", "");
  }

  private static boolean oneAlike(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int differing = 0;
    boolean alike = true;
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        differing++;
        alike &= ALIKE.contains("" + (char) Math.min(x, y) + (char) Math.max(x, y));
      }
    }
    return differing == 1 && alike;
  }

  private static boolean oneLost(String read, String meant) {
    if (read.length() + 1 != meant.length()) {
      return false;
    }
    int at = 0;
    while (at < read.length() && read.charAt(at) == meant.charAt(at)) {
      at++;
    }
    return meant.substring(at + 1).equals(read.substring(at));
  }
}
