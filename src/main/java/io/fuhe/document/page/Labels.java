package io.fuhe.document.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the finished cells of a table tell of the labels in its columns. */
final class Labels {

  /** Cells with the same sides stand below one another. */
  record Sides(int column, int span) {

    static Sides of(PageCell cell) {
      return new Sides(cell.column(), cell.columnSpan());
    }
  }

  private final Set<Sides> spanning = new HashSet<>();
  private final Set<Sides> blanks = new HashSet<>();
  private final Map<Sides, Set<String>> ends = new HashMap<>();

  void add(PageCell cell) {
    if (cell.rowSpan() > 1) {
      spanning.add(Sides.of(cell));
    }
    if (cell.blank()) {
      blanks.add(Sides.of(cell));
    } else {
      ends.computeIfAbsent(Sides.of(cell), any -> new HashSet<>()).add(end(cell));
    }
  }

  /** Whether cells with these sides span rows; such columns hold labels. */
  boolean span(Sides sides) {
    return spanning.contains(sides);
  }

  /** Whether cells with these sides span rows, and none of them is blank. */
  boolean allNamed(Sides sides) {
    return span(sides) && !blanks.contains(sides);
  }

  /** Whether no cell with these sides is blank. */
  boolean noneBlank(Sides sides) {
    return !blanks.contains(sides);
  }

  /** The last characters of the texts between two sides. */
  Set<String> ends(Sides sides) {
    return ends.getOrDefault(sides, Set.of());
  }

  void clear() {
    spanning.clear();
    blanks.clear();
    ends.clear();
  }

  /** The last character of a text that is not blank. */
  static String end(PageCell cell) {
    String text = cell.text();
    return text.substring(text.offsetByCodePoints(text.length(), -1));
  }
}
