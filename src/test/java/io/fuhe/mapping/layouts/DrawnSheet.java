package io.fuhe.mapping.layouts;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sheet that is drawn cell by cell, and what was meant by its cells. */
final class DrawnSheet {

  private static final String NAME = "表1";

  private final List<Cell> cells = new ArrayList<>();
  private final Set<Value> meant = new LinkedHashSet<>();

  /** Draws a cell of one row. */
  void cell(int row, int column, int columns, String text) {
    cell(row, column, 1, columns, text);
  }

  void cell(int row, int column, int rows, int columns, String text) {
    Place place = Place.inSheet(NAME, row, column);
    cells.add(new Cell(row, column, rows, columns, text, place));
  }

  /** Says what a cell stands for; what is blank stands for nothing. */
  void mean(String role, String words, int row, int column) {
    if (words != null && !words.isEmpty()) {
      meant.add(new Value(role, Place.a1(row, column), words));
    }
  }

  Set<Value> meant() {
    return meant;
  }

  Document document() {
    return new Document(Format.XLSX, List.of(grid()), List.of());
  }

  Grid grid() {
    return new Grid(NAME, cells, (r, c) -> Place.inSheet(NAME, r, c));
  }

  /** The sheet as text, a line a row, for whoever looks into a failure. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    Grid grid = grid();
    for (int row : grid.rowIndexes()) {
      text.append(row + 1);
      for (int c = 0; c < grid.width(); c++) {
        Cell cell = grid.at(row, c);
        boolean above = cell.row() < row;
        text.append(" | ").append(above ? "^" : cell.column() < c ? "<" : cell.text());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
