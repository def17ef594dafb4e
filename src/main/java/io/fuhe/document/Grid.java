package io.fuhe.document;

import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Cells in rows and columns: a sheet, or the flow of a text document in which a paragraph is a row
 * with one cell and the rows of each table follow one another. Rows without any cell do not count.
 */
public final class Grid {

  private final String name;
  private final BiFunction<Integer, Integer, Place> blankPlaces;
  private final TreeMap<Integer, Row> rows = new TreeMap<>();
  private final List<Cell> cells;
  private final int width;

  /**
   * @param name how people call it: the sheet's name, or an empty text for a whole document
   * @param cells the cells in any order; none may overlap another
   * @param blankPlaces the place of a position, counted from 0, that no cell covers
   */
  public Grid(
      String name, Collection<Cell> cells, BiFunction<Integer, Integer, Place> blankPlaces) {
    this.name = name;
    this.blankPlaces = blankPlaces;
    Map<String, String> texts = new HashMap<>();
    for (Cell each : cells) {
      Cell cell = shared(each, texts);
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        rows.computeIfAbsent(r, any -> new Row()).put(cell);
      }
    }
    LinkedHashSet<Cell> ordered = new LinkedHashSet<>();
    rows.values().forEach(row -> ordered.addAll(row.cells()));
    this.cells = List.copyOf(ordered);
    this.width = ordered.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
  }

  /** The cell with the very text that another one has, too, so that both are known at a glance. */
  @SuppressWarnings("ReferenceEquality")
  private static Cell shared(Cell cell, Map<String, String> texts) {
    String text = texts.putIfAbsent(cell.text(), cell.text());
    return text == null || text == cell.text() ? cell : cell.with(text);
  }

  public String name() {
    return name;
  }

  /** The indexes of all rows that have a cell, in order. */
  public NavigableSet<Integer> rowIndexes() {
    return Collections.unmodifiableNavigableSet(rows.navigableKeySet());
  }

  /** How many columns the grid has: one more than the last that a cell covers. */
  public int width() {
    return width;
  }

  /** Every cell once, in reading order. */
  public List<Cell> cells() {
    return cells;
  }

  /** The distinct cells of a row from left to right, those that began in a row above included. */
  public List<Cell> row(int row) {
    return rows.getOrDefault(row, Row.NONE).cells();
  }

  /** The cells of a row that something is printed in, from left to right. */
  public List<Cell> printed(int row) {
    return rows.getOrDefault(row, Row.NONE).printed();
  }

  /** The cell that covers a position; a blank one where none does. */
  public Cell at(int row, int column) {
    Cell cell = rows.getOrDefault(row, Row.NONE).at(column);
    return cell != null ? cell : new Cell(row, column, 1, 1, "", blankPlaces.apply(row, column));
  }

  /** The grid with other texts in its cells; the same one where none becomes another. */
  Grid withTexts(UnaryOperator<String> change) {
    if (cells.stream().allMatch(cell -> change.apply(cell.text()).equals(cell.text()))) {
      return this;
    }
    List<Cell> changed = cells.stream().map(c -> c.with(change.apply(c.text()))).toList();
    return new Grid(name, changed, blankPlaces);
  }

  /** The grid with other places of its cells, and of what no cell covers. */
  public Grid withPlaces(UnaryOperator<Place> change) {
    List<Cell> changed = cells.stream().map(c -> c.at(change.apply(c.place()))).toList();
    return new Grid(name, changed, (row, column) -> change.apply(blankPlaces.apply(row, column)));
  }

  /** The grid with the rows of another one below its own, from one of them on. */
  public Grid followedBy(Grid next, int from) {
    int shift = rows.lastKey() + 1 - from;
    List<Cell> all = new ArrayList<>(cells);
    next.cells.stream()
        .filter(cell -> cell.row() >= from)
        .map(cell -> cell.moved(shift, 0, cell.columnSpan()))
        .forEach(all::add);
    return new Grid(
        name,
        all,
        (row, column) ->
            row < from + shift
                ? blankPlaces.apply(row, column)
                : next.blankPlaces.apply(row - shift, column));
  }

  /**
   * The grid with one more column before a given one. What covers both sides becomes wider.
   *
   * @param parted the cells that become two, each with both texts; they end before that column
   */
  public Grid withColumn(int column, Map<Cell, List<String>> parted) {
    List<Cell> all = new ArrayList<>();
    for (Cell cell : cells) {
      List<String> texts = parted.get(cell);
      int end = cell.column() + cell.columnSpan();
      if (texts != null) {
        all.add(cell.with(texts.get(0)));
        all.add(cell.moved(0, column - cell.column(), 1).with(texts.get(1)));
      } else if (cell.column() >= column) {
        all.add(cell.moved(0, 1, cell.columnSpan()));
      } else {
        all.add(end >= column ? cell.moved(0, 0, cell.columnSpan() + 1) : cell);
      }
    }
    return new Grid(name, all, (row, c) -> blankPlaces.apply(row, c < column ? c : c - 1));
  }

  /** The cells of one row; which they are is worked out once, for rows are looked at many times. */
  private static final class Row {

    static final Row NONE = new Row();

    private final Map<Integer, Cell> byColumn = new HashMap<>();
    private List<Cell> cells;
    private List<Cell> printed;

    void put(Cell cell) {
      for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
        byColumn.put(c, cell);
      }
    }

    Cell at(int column) {
      return byColumn.get(column);
    }

    List<Cell> cells() {
      if (cells == null) {
        cells = List.copyOf(new LinkedHashSet<>(new TreeMap<>(byColumn).values()));
      }
      return cells;
    }

    List<Cell> printed() {
      if (printed == null) {
        printed = cells().stream().filter(cell -> !cell.blank()).toList();
      }
      return printed;
    }
  }
}
