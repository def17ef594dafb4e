package io.fuhe.document.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field of the kinds EQ and SYMBOL shows, as far as forms use it: fractions, a character in
 * a frame or in a circle, and a glyph of a symbol font (ECMA-376, part 1, 17.16.5, and the switches
 * of Word).
 */
final class EquationField {

  private static final Pattern FRACTION =
      Pattern.compile("(?i)\\s*eq\\s*\\\\f\\s*\\(([^(),;\\\\]*)[,;]([^(),;\\\\]*)\\)\\s*");

  private static final Pattern OVERLAY =
      Pattern.compile(
          "(?i)\\s*eq\\s*\\\\o\\s*(?:\\\\a[lcr]\\s*)?\\((?:\\\\s\\\\[^(]*\\()?([^(),;\\\\]*)\\)?"
              + "[,;](?:\\\\s\\\\[^(]*\\()?([^(),;\\\\]*)\\)*\\s*");

  private static final Pattern SYMBOL =
      Pattern.compile("(?i)\\s*symbol\\s+(\\d{1,5})\\b[^\"]*\"([^\"]{1,60})\".*");

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
    Matcher symbol = SYMBOL.matcher(instruction);
    return symbol.matches()
        ? Symbols.of(symbol.group(2), Integer.toHexString(Integer.parseInt(symbol.group(1))))
        : "";
  }
}
