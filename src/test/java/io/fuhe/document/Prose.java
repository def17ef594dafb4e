package io.fuhe.document;

import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document of paragraphs, as a reader of pages or of Word files gives it. */
public final class Prose {

  private Prose() {}

  /** A paragraph a line of the text; cells of a table between bars. */
  public static Document document(String text) {
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (String line : text.strip().split("\n")) {
      String[] printed = line.strip().split("\\|");
      for (int c = 0; c < printed.length; c++) {
        Place place = printed.length == 1 ? Place.inParagraph(row) : Place.inTable(1, row, c);
        cells.add(new Cell(row, c, 1, 1, printed[c].strip(), place));
      }
      row++;
    }
    return of(cells);
  }

  /** The same document with each paragraph broken into lines of so many characters. */
  public static Document broken(Document document, int length) {
    Grid grid = document.grids().get(0);
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (Map.Entry<Integer, List<Cell>> entry : rows(grid)) {
      List<Cell> whole = entry.getValue();
      boolean paragraph = whole.size() == 1 && whole.get(0).place().table() == null;
      int lines = paragraph ? (whole.get(0).text().length() + length - 1) / length : 1;
      for (int line = 0; line < lines; line++) {
        for (Cell cell : whole) {
          String text =
              paragraph
                  ? cell.text()
                      .substring(line * length, Math.min(cell.text().length(), (line + 1) * length))
                  : cell.text();
          cells.add(new Cell(row, cell.column(), 1, 1, text, placeOf(cell, row)));
        }
        row++;
      }
    }
    return of(cells);
  }

  private static Place placeOf(Cell cell, int row) {
    return cell.place().table() == null ? Place.inParagraph(row) : cell.place();
  }

  private static List<Map.Entry<Integer, List<Cell>>> rows(Grid grid) {
    List<Map.Entry<Integer, List<Cell>>> rows = new ArrayList<>();
    grid.rowIndexes().forEach(row -> rows.add(Map.entry(row, grid.row(row))));
    return rows;
  }

  private static Document of(List<Cell> cells) {
    Grid grid = new Grid("", cells, (r, c) -> Place.inParagraph(r));
    return new Document(Format.DOCX, List.of(grid), List.of());
  }
}
