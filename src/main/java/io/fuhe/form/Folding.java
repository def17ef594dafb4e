package io.fuhe.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The shape in which words are compared: full-width characters and spaces make no difference. */
public final class Folding {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff]+");

  private static final Remembered<String> FOLDED = new Remembered<>(4096, Folding::folded);

  private Folding() {}

  /** The text with full-width characters folded and all white space left out. */
  public static String fold(String text) {
    return FOLDED.of(text);
  }

  private static String folded(String text) {
    if (isFolded(text)) {
      return text;
    }
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether there is nothing but printed ASCII and common ideographs, which no folding changes. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < '\u007f') || (c >= '\u4e00' && c <= '\u9fff');
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
