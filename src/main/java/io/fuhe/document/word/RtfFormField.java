package io.fuhe.document.word;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;

/** A choice in a form of an RTF as its settings are met. */
final class RtfFormField {

  private static final int CHECK_BOX = 1;
  private static final int DROP_DOWN = 2;

  /** Says that nobody changed what the form had from the first. */
  private static final int UNCHANGED = 25;

  private final List<String> entries = new ArrayList<>();
  private int kind;
  private int result = UNCHANGED;
  private int first;

  void take(Command command, int parameter) {
    switch (command) {
      case fftype -> kind = parameter;
      case ffres -> result = parameter;
      case ffdefres -> first = parameter;
      case ffl -> entries.add("");
      default -> {}
    }
  }

  /** Takes a piece of the entry that was begun last. */
  void entry(String piece) {
    if (!entries.isEmpty()) {
      entries.set(entries.size() - 1, entries.get(entries.size() - 1) + piece);
    }
  }

  /** What it shows, or null where it is no choice. */
  String shown() {
    int set = result == UNCHANGED ? first : result;
    return switch (kind) {
      case CHECK_BOX -> FormField.box(set != 0);
      case DROP_DOWN -> set >= 0 && set < entries.size() ? entries.get(set) : null;
      default -> null;
    };
  }
}
