package io.fuhe.document;

import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid drawn in text: a row a line, cells between bars. {@code <} goes on with the cell to the
 * left, {@code ^} with the cell above, a dot is a blank cell, {@code \n} a line break.
 */
public final class GridSketch {

  private GridSketch() {}

  /** The grid as the only sheet of a workbook. */
  public static Document document(String sketch) {
    return new Document(Format.XLSX, List.of(grid("表1", sketch)), List.of());
  }

  public static Grid grid(String name, String sketch) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : sketch.strip().split("\n")) {
      List<String> row = new ArrayList<>();
      for (String cell : line.strip().split("\\|", -1)) {
        row.add(cell.strip());
      }
      rows.add(row);
    }
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c);
        if (!text.equals("<") && !text.equals("^") && !text.equals(".")) {
          cells.add(cell(name, rows, r, c, text));
        }
      }
    }
    return new Grid(name, cells, (r, c) -> Place.inSheet(name, r, c));
  }

  private static Cell cell(String name, List<List<String>> rows, int r, int c, String text) {
    int width = 1;
    while (is(rows, r, c + width, "<")) {
      width++;
    }
    int height = 1;
    while (is(rows, r + height, c, "^")) {
      height++;
    }
    String printed = text.equals("_") ? "" : text.replace("\\n", "\n");
    return new Cell(r, c, height, width, printed, Place.inSheet(name, r, c));
  }

  private static boolean is(List<List<String>> rows, int r, int c, String mark) {
    return r < rows.size() && c < rows.get(r).size() && rows.get(r).get(c).equals(mark);
  }
}
