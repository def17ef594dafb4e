package io.fuhe.letter;

import io.fuhe.files.DiskName;
import io.fuhe.files.HarmlessName;
import io.fuhe.i18n.Messages;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the files of letters: one for each, whatever units are called. */
final class LetterNames {

  /** File systems allow 255 bytes, of which a Chinese character takes three. */
  private static final int LONGEST = 50;

  private final Messages messages;
  private final Set<String> taken = new HashSet<>();

  LetterNames(Messages messages) {
    this.messages = messages;
  }

  /** The same for the same unit, and another one for another unit. */
  String of(String unit, int fiscalYear) {
    String name = HarmlessName.of(unit);
    name = name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, points(name))));
    // What was changed must not fall on the name of another unit.
    String file = file(name.equals(unit) ? name : marked(name, unit), fiscalYear);
    for (int i = 2; !taken.add(file.toLowerCase(Locale.ROOT)); i++) {
      file = file(marked(name, unit + i), fiscalYear);
    }
    return file;
  }

  /** What such names look like in this language; not those that are kept under a number. */
  Pattern pattern() {
    return Pattern.compile("\\Q" + messages.get("letter.file", "\\E.+\\Q", "\\E[0-9]+\\Q") + "\\E");
  }

  private String file(String name, int fiscalYear) {
    return DiskName.of(messages.get("letter.file", name, String.valueOf(fiscalYear)));
  }

  private static String marked(String name, String unit) {
    return name + "-%08x".formatted(unit.hashCode());
  }

  private static int points(String name) {
    return name.codePointCount(0, name.length());
  }
}
