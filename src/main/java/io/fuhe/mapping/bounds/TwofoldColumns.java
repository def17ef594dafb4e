package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes columns apart that print points and scores together: 分值/得分 above 10/9.5, or 10（9.5）. */
public final class TwofoldColumns {

  private static final int LONGEST = 24;

  /** One of these is between the two, as printed. */
  private static final String BETWEEN = "/／、(（|｜及和与";

  private static final Pattern HEADING =
      Pattern.compile("([^/、(|及和与]{1,8})[/、(|及和与]([^/、()|]{1,8})\\)?");

  private static final Pattern VALUE =
      Pattern.compile(
          "(\\d{1,3}(?:\\.\\d{1,3})?)分?[/、(|](?:得|自评)?(-?\\d{1,3}(?:\\.\\d{1,3})?)分?\\)?");

  private static final Pattern NOTHING = Pattern.compile("[-—–/、|]*");

  private final Vocabulary words;

  /** Takes columns apart by these words. */
  public TwofoldColumns(Vocabulary words) {
    this.words = words;
  }

  /** The grid with a column for each; the same one where none holds both. */
  public Grid apart(Grid grid) {
    Map<Cell, List<String>> parted = new HashMap<>();
    for (Cell cell : grid.cells()) {
      heading(cell).ifPresent(heads -> part(grid, cell, heads, parted));
    }
    TreeSet<Integer> ends = new TreeSet<>();
    parted.keySet().forEach(cell -> ends.add(end(cell)));
    Grid found = grid;
    for (int column : ends.descendingSet()) {
      Map<Cell, List<String>> here = new HashMap<>(parted);
      here.keySet().removeIf(cell -> end(cell) != column);
      found = found.withColumn(column, here);
    }
    return found;
  }

  private static int end(Cell cell) {
    return cell.column() + cell.columnSpan();
  }

  private Optional<List<String>> heading(Cell cell) {
    if (cell.text().length() > LONGEST || !holdsBetween(cell.text())) {
      return Optional.empty();
    }
    Matcher m = HEADING.matcher(Wording.fold(cell.text()));
    boolean both =
        m.matches()
            && ((isPoints(m.group(1)) && isScore(m.group(2)))
                || (isScore(m.group(1)) && isPoints(m.group(2))));
    return both ? Optional.of(List.of(m.group(1), m.group(2))) : Optional.empty();
  }

  private static boolean holdsBetween(String text) {
    return text.chars().anyMatch(c -> BETWEEN.indexOf(c) >= 0);
  }

  private boolean isPoints(String label) {
    return words.indicators().of(IndicatorColumn.POINTS).match(label)
        || words.budget().of(BudgetColumn.POINTS).match(label);
  }

  private boolean isScore(String label) {
    return words.indicators().of(IndicatorColumn.SCORE).match(label)
        || words.budget().of(BudgetColumn.SCORE).match(label);
  }

  /** Parts a heading and the values below it, up to the first cell that is neither. */
  private static void part(
      Grid grid, Cell heading, List<String> heads, Map<Cell, List<String>> parted) {
    Map<Cell, List<String>> values = new HashMap<>();
    for (int row : grid.rowIndexes().tailSet(heading.row() + heading.rowSpan(), true)) {
      Cell cell = grid.at(row, end(heading) - 1);
      Matcher m = VALUE.matcher(Wording.fold(cell.text()));
      if (cell.column() < heading.column() || NOTHING.matcher(cell.text().strip()).matches()) {
        continue;
      }
      if (end(cell) != end(heading) || !m.matches()) {
        break;
      }
      values.put(cell, List.of(m.group(1), m.group(2)));
    }
    if (!values.isEmpty()) {
      parted.putAll(values);
      parted.put(heading, heads);
    }
  }
}
