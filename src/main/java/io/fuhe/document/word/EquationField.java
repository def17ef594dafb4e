package io.fuhe.document.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field of the kind EQ shows, as far as forms use it: fractions, and a character in a frame
 * or in a circle (ECMA-376, part 1, 17.16.5.20 and the switches of Word).
 */
final class EquationField {

  private static final Pattern FRACTION =
      Pattern.compile("(?i)\\s*eq\\s*\\\\f\\s*\\(([^(),;\\\\]*)[,;]([^(),;\\\\]*)\\)\\s*");

  private static final Pattern OVERLAY =
      Pattern.compile(
          "(?i)\\s*eq\\s*\\\\o\\s*(?:\\\\a[lcr]\\s*)?\\((?:\\\\s\\\\[^(]*\\()?([^(),;\\\\]*)\\)?"
              + "[,;](?:\\\\s\\\\[^(]*\\()?([^(),;\\\\]*)\\)*\\s*");

  private static final Map<String, String> FRAMED =
      Map.of("√", "☑", "✓", "☑", "✔", "☑", "×", "☒", "✕", "☒");

  private EquationField() {}

  /** What a person sees, or an empty text where the instruction is of another kind. */
  static String shown(String instruction) {
    Matcher fraction = FRACTION.matcher(instruction);
    if (fraction.matches()) {
      return fraction.group(1).strip() + "/" + fraction.group(2).strip();
    }
    Matcher overlay = OVERLAY.matcher(instruction);
    if (overlay.matches()) {
      String frame = overlay.group(1).strip();
      String inner = overlay.group(2).strip();
      return "□口".contains(frame) ? FRAMED.getOrDefault(inner, inner) : inner;
    }
    return "";
  }
}
