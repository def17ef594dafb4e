package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the columns of a table hold, words or numbers, and in which one its rows end. */
final class ColumnKinds {

  private enum Kind {
    BLANK,
    WORDS,
    NUMBER
  }

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");

  /** A column is of a kind when nearly all whole rows agree. */
  private static final int PERCENT_ALIKE = 80;

  /** The last column, or -1 where the rows do not tell. */
  private final int last;

  /** For each column its kind, or null where it has none. */
  private final List<Kind> kinds;

  private ColumnKinds(int last, List<Kind> kinds) {
    this.last = last;
    this.kinds = kinds;
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The kinds of the columns in which most rows that end in a number end; the wider ones in doubt.
   */
  static ColumnKinds of(List<List<String>> rows) {
    Map<Integer, List<List<String>>> byEnd =
        rows.stream()
            .filter(row -> end(row) >= 0 && isNumber(row.get(end(row))))
            .collect(Collectors.groupingBy(ColumnKinds::end));
    int last = -1;
    for (int end : byEnd.keySet().stream().sorted().toList()) {
      if (last < 0 || byEnd.get(end).size() >= byEnd.get(last).size()) {
        last = end;
      }
    }
    List<Kind> kinds = new ArrayList<>();
    for (int column = 0; column <= last; column++) {
      kinds.add(commonKind(byEnd.get(last), column));
    }
    return new ColumnKinds(last, kinds);
  }

  /** A row as it stands, or moved to the right where it fits better. */
  List<String> fitted(List<String> row, boolean padded) {
    int end = end(row);
    if (end < 0 || end >= last || !isNumber(row.get(end)) || (!padded && end + 1 < row.size())) {
      return row;
    }
    List<String> best = row;
    for (List<String> moved :
        List.of(movedRight(row.subList(0, end + 1)), movedRight(filled(row)))) {
      if (misfits(moved) < misfits(best)) {
        best = moved;
      }
    }
    return best;
  }

  private List<String> movedRight(List<String> cells) {
    List<String> moved = new ArrayList<>(Collections.nCopies(last + 1 - cells.size(), ""));
    moved.addAll(cells);
    return moved;
  }

  private int misfits(List<String> row) {
    int misfits = 0;
    for (int column = 0; column <= last; column++) {
      Kind kind = kinds.get(column);
      if (kind != null && kind != Kind.BLANK && kind != kind(row, column)) {
        misfits++;
      }
    }
    return misfits;
  }

  private static List<String> filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private static int end(List<String> row) {
    int end = row.size() - 1;
    while (end >= 0 && row.get(end).isEmpty()) {
      end--;
    }
    return end;
  }

  private static Kind commonKind(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> kind(row, column))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(e -> e.getValue() * 100 >= (long) rows.size() * PERCENT_ALIKE)
        .map(Map.Entry::getKey)
        .findAny()
        .orElse(null);
  }

  private static Kind kind(List<String> row, int column) {
    if (column >= row.size() || row.get(column).isEmpty()) {
      return Kind.BLANK;
    }
    return isNumber(row.get(column)) ? Kind.NUMBER : Kind.WORDS;
  }
}
