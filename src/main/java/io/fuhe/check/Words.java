package io.fuhe.check;

import io.fuhe.form.Folding;
import io.fuhe.form.Text;
import io.fuhe.form.WordList;
import java.util.regex.Pattern;

/** How words are compared: full-width characters, spaces and line breaks make no difference. */
public final class Words {

  private static final Pattern DASHES = Pattern.compile("[-—–―─－_/\\\\]+");
  private static final Pattern NOTHING = Pattern.compile("无[。.]?");

  private Words() {}

  /** Whether something is printed, and holds one of some words. */
  public static boolean say(Text text, WordList list) {
    return text != null && list.foundIn(fold(text.value()));
  }

  /** The text with full-width characters folded and all white space left out. */
  public static String fold(String text) {
    return Folding.fold(text);
  }

  /** Whether the text is empty or a dash. */
  public static boolean isEmptyOrDash(String text) {
    String folded = fold(text);
    return folded.isEmpty() || DASHES.matcher(folded).matches();
  }

  /** Whether the text is empty, a dash, or 无. */
  public static boolean saysNothing(String text) {
    return isEmptyOrDash(text) || NOTHING.matcher(fold(text)).matches();
  }
}
