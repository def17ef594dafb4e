package io.fuhe.unit;

import io.fuhe.form.Remembered;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings names to the shape they are compared in. */
final class Folding {

  private static final Pattern NOISE =
      Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff“”\"'‘’《》〈〉「」。:;]+|\\((盖章|公章|签章|章)\\)");

  private static final Remembered<String> FOLDED = new Remembered<>(1024, Folding::folded);

  private Folding() {}

  /** Full-width characters folded; spaces, quotes and the remark that a seal belongs here gone. */
  static String fold(String name) {
    return FOLDED.of(name);
  }

  private static String folded(String name) {
    return NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }
}
