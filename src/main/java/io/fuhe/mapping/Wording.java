package io.fuhe.mapping;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How words of a form are brought to the shape that patterns are held against, and cleaned. */
final class Wording {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff]+");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
  private static final Pattern BREAK_BETWEEN_LATIN =
      Pattern.compile(
          "(?<=[\\p{ASCII}&&[^\\s]])[\\s\\u3000\\u00a0]*\\n[\\s\\u3000\\u00a0]*(?=[a-zA-Z])");
  private static final Pattern LINE_BREAK =
      Pattern.compile("(?<![\\s\\u3000\\u00a0])[\\s\\u3000\\u00a0]*[\\n\\r]+[\\s\\u3000\\u00a0]*");
  private static final Pattern MARKUP = Pattern.compile("^#{1,6}\\s+");

  private Wording() {}

  /** Full-width characters folded, all white space left out. */
  static String fold(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** A label without spaces, remarks in brackets and a colon at the end. */
  static String bare(String text) {
    String folded = fold(text);
    String without = REMARK.matcher(folded).replaceAll("");
    while (without.endsWith(":")) {
      without = without.substring(0, without.length() - 1);
    }
    return without;
  }

  /** Words as printed: line breaks gone, one space kept between Latin words. */
  static String clean(String text) {
    String joined = BREAK_BETWEEN_LATIN.matcher(text).replaceAll(" ");
    joined = LINE_BREAK.matcher(joined).replaceAll("");
    return MARKUP
        .matcher(joined.replace('\u00a0', ' ').replace('\u3000', ' ').strip())
        .replaceFirst("");
  }
}
