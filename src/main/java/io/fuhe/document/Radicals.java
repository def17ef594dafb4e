package io.fuhe.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the radicals and strokes of CJK as the characters that they look like. Programs that make
 * PDFs, Chromium among them, leave radicals in the place of characters, since a font draws both
 * alike; nobody can tell them apart on paper, and copies of the text carry them on.
 *
 * <p>What looks like what is the property Equivalent_Unified_Ideograph of the Unicode Character
 * Database.
 */
public final class Radicals {

  private static final char FIRST = '\u2e80';
  private static final char LAST = '\u31ef';
  private static final Map<Character, String> IDEOGRAPHS = table();

  private Radicals() {}

  /** A text without radicals; the same text where there are none. */
  public static String folded(String text) {
    int at = 0;
    while (at < text.length() && !isRadical(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      folded.append(isRadical(c) ? IDEOGRAPHS.get(c) : String.valueOf(c));
    }
    return folded.toString();
  }

  private static boolean isRadical(char c) {
    return c >= FIRST && c <= LAST && IDEOGRAPHS.containsKey(c);
  }

  private static Map<Character, String> table() {
    Map<Character, String> table = new HashMap<>();
    try (InputStream in = Radicals.class.getResourceAsStream("equivalent-unified-ideographs.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int blank = line.indexOf(' ');
          table.put(
              (char) Integer.parseInt(line.substring(0, blank), 16),
              Character.toString(Integer.parseInt(line.substring(blank + 1), 16)));
        }
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
