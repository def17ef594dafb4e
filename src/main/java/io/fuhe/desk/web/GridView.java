package io.fuhe.desk.web;

import io.fuhe.desk.store.Mark;
import io.fuhe.document.Cell;
import io.fuhe.form.Place;
import io.fuhe.report.text.ShownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A grid as a page shows it: with the same merges, what the finding is about outlined.
 *
 * @param columns the letters above the columns; empty where the original has none
 */
public record GridView(List<String> columns, List<Row> rows) {

  /**
   * A row.
   *
   * @param name its number in a sheet; empty elsewhere
   */
  public record Row(String name, List<Shown> cells) {}

  /**
   * A cell.
   *
   * @param mark the kind of what it is marked as, in small letters, or nothing
   * @param to the id of what it belongs to on the page; empty where it leads nowhere
   */
  public record Shown(
      String id, int rowSpan, int columnSpan, String text, String mark, String to) {}

  /** Makes it of cells, some of which are marked. */
  static GridView of(List<Cell> cells, List<Mark> marks) {
    TreeSet<Integer> rows = new TreeSet<>();
    int width = 0;
    Map<Long, Cell> begun = new HashMap<>();
    for (Cell cell : cells) {
      rows.add(cell.row());
      width = Math.max(width, cell.column() + cell.columnSpan());
      begun.put(key(cell.row(), cell.column()), cell);
    }
    boolean sheet = !cells.isEmpty() && cells.get(0).place().sheet() != null;
    Map<String, Mark> marked = anchors(marks);
    Set<Long> covered = new HashSet<>();
    List<Row> shown = new ArrayList<>();
    for (int row : rows) {
      List<Shown> line = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        if (covered.contains(key(row, column))) {
          continue;
        }
        Cell cell = begun.get(key(row, column));
        if (cell == null) {
          line.add(new Shown(null, 1, 1, "", "", ""));
        } else {
          line.add(shown(cell, width, rows, covered, marked));
        }
      }
      shown.add(new Row(sheet ? String.valueOf(row + 1) : "", line));
    }
    return new GridView(sheet ? letters(width) : List.of(), shown);
  }

  /** A paragraph outside of tables is as wide as the page. */
  private static int columns(Cell cell, int width) {
    return cell.place().isParagraph() ? width - cell.column() : cell.columnSpan();
  }

  private static Shown shown(
      Cell cell, int width, TreeSet<Integer> rows, Set<Long> covered, Map<String, Mark> marked) {
    int columns = columns(cell, width);
    Set<Integer> spanned = rows.subSet(cell.row(), cell.row() + cell.rowSpan());
    for (int row : spanned) {
      for (int column = cell.column(); column < cell.column() + columns; column++) {
        covered.add(key(row, column));
      }
    }
    String id = CellAnchor.of(cell.place());
    Mark mark = marked.get(id);
    return new Shown(
        id,
        Math.max(1, spanned.size()),
        columns,
        ShownText.of(cell.text()),
        mark == null ? "" : mark.kind().name().toLowerCase(Locale.ROOT),
        mark == null ? "" : mark.to());
  }

  /** Of several of one cell the first kind. */
  private static Map<String, Mark> anchors(List<Mark> marks) {
    Map<String, Mark> anchors = new HashMap<>();
    for (Mark mark : marks) {
      anchors.merge(
          CellAnchor.of(mark.place()),
          mark,
          (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
    }
    return anchors;
  }

  private static List<String> letters(int width) {
    List<String> letters = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      letters.add(Place.a1(0, column).replaceAll("\\d", ""));
    }
    return letters;
  }

  private static long key(int row, int column) {
    return ((long) row << 32) + column;
  }
}
