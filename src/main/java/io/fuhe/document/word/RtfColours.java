package io.fuhe.document.word;

import com.rtfparserkit.rtf.Command;
import java.util.HashSet;
import java.util.Set;

/** The colours of an RTF, as far as they tell what is white on white. */
final class RtfColours {

  private static final int FULL = 255;

  private final Set<Integer> white = new HashSet<>();
  private int number;
  private int full;
  private boolean shaded;

  /** Takes a part of a colour, or a shade. */
  void take(Command command, int parameter) {
    switch (command) {
      case colortbl -> begin();
      case red, green, blue -> full += parameter == FULL ? 1 : 0;
      case cb, cbpat, chcbpat, clcbpat, highlight, trcbpat, clshdng, shading, chshdng ->
          shaded |= parameter != 0 && !white.contains(parameter);
      default -> {}
    }
  }

  private void begin() {
    white.clear();
    number = 0;
    full = 0;
  }

  /** Each semicolon ends a colour. */
  void separated(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (string.charAt(i) == ';') {
        if (full == 3) {
          white.add(number);
        }
        number++;
        full = 0;
      }
    }
  }

  /** Whether a colour does not show. Where shades are used, white may stand on one of them. */
  boolean hides(int color) {
    return !shaded && white.contains(color);
  }
}
