package io.fuhe.desk.web;

import io.fuhe.document.Cell;
import io.fuhe.form.Place;
import io.fuhe.report.text.ShownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
   * @param mark {@code value}, {@code addend} or nothing
   */
  public record Shown(String id, int rowSpan, int columnSpan, String text, String mark) {}

  /** Makes it of cells, some of which are those of places. */
  static GridView of(List<Cell> cells, List<Place> values, List<Place> addends) {
    TreeSet<Integer> rows = new TreeSet<>();
    int width = 0;
    Map<Long, Cell> begun = new HashMap<>();
    for (Cell cell : cells) {
      rows.add(cell.row());
      width = Math.max(width, cell.column() + cell.columnSpan());
      begun.put(key(cell.row(), cell.column()), cell);
    }
    boolean sheet = !cells.isEmpty() && cells.get(0).place().sheet() != null;
    Set<String> value = anchors(values);
    Set<String> addend = anchors(addends);
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
          line.add(new Shown(null, 1, 1, "", ""));
        } else {
          line.add(shown(cell, width, rows, covered, value, addend));
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
      Cell cell,
      int width,
      TreeSet<Integer> rows,
      Set<Long> covered,
      Set<String> value,
      Set<String> addend) {
    int columns = columns(cell, width);
    Set<Integer> spanned = rows.subSet(cell.row(), cell.row() + cell.rowSpan());
    for (int row : spanned) {
      for (int column = cell.column(); column < cell.column() + columns; column++) {
        covered.add(key(row, column));
      }
    }
    String id = CellAnchor.of(cell.place());
    String mark = value.contains(id) ? "value" : addend.contains(id) ? "addend" : "";
    return new Shown(id, Math.max(1, spanned.size()), columns, ShownText.of(cell.text()), mark);
  }

  private static Set<String> anchors(List<Place> places) {
    Set<String> anchors = new HashSet<>();
    places.forEach(place -> anchors.add(CellAnchor.of(place)));
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
