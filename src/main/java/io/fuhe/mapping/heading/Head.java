package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands at the head of a column: its headings from the uppermost to the one right above the
 * column, as in {@code 年度指标值 › 指标性质}.
 *
 * @param path the headings, never empty
 * @param from the first grid column below it
 * @param to the grid column after the last one
 * @param leftOut whether it is known that the column means nothing to the form
 */
public record Head(List<Cell> path, int from, int to, boolean leftOut) {

  private static final String STEP = " › ";

  public Head {
    path = List.copyOf(path);
  }

  /** Most are told apart by the columns below them. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Head head
            && from == head.from
            && to == head.to
            && leftOut == head.leftOut
            && path.equals(head.path);
  }

  @Override
  public int hashCode() {
    return 31 * from + to;
  }

  /** The heads of a band of rows from left to right. */
  public static List<Head> of(List<List<Cell>> band) {
    Map<Integer, List<Cell>> columns = new java.util.TreeMap<>();
    for (List<Cell> row : band) {
      for (Cell cell : row) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          List<Cell> path = columns.computeIfAbsent(c, any -> new ArrayList<>());
          if (!cell.blank() && !path.contains(cell)) {
            path.add(cell);
          }
        }
      }
    }
    Map<List<Cell>, Head> heads = new LinkedHashMap<>();
    columns.forEach(
        (c, path) -> {
          if (!path.isEmpty()) {
            heads.merge(
                path,
                new Head(path, c, c + 1, false),
                (a, b) -> new Head(path, a.from, b.to, false));
          }
        });
    return List.copyOf(heads.values());
  }

  /** This column as one that means nothing to the form. */
  Head known() {
    return new Head(path, from, to, true);
  }

  /** The heading right above the column. */
  public Cell cell() {
    return path.get(path.size() - 1);
  }

  /** The heading above that one; null where there is none. */
  public Cell parent() {
    return path.size() > 1 ? path.get(path.size() - 2) : null;
  }

  /** How many grid columns of a cell stand below it. */
  public int overlap(Cell cell) {
    return Math.min(to, cell.column() + cell.columnSpan()) - Math.max(from, cell.column());
  }

  /** All headings, as people write a path. */
  public String words() {
    return path.stream().map(c -> Wording.clean(c.text())).collect(Collectors.joining(STEP));
  }
}
