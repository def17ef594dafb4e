package io.fuhe.document.flow;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the paragraphs and tables of a text document in their order: a paragraph becomes a row
 * with one cell, and the rows of a table follow one another.
 */
public final class Flow {

  private final CellBudget budget;
  private final List<Cell> cells = new ArrayList<>();
  private final List<RowOrigin> rows = new ArrayList<>();
  private int tables;

  public Flow(Limits limits) {
    budget = new CellBudget(limits);
  }

  /**
   * Adds a paragraph; a blank one is no row.
   *
   * @param number the paragraph's number among those outside of tables, counted from 0
   * @throws UnreadableDocument when the document has too many cells
   */
  public void paragraph(int number, String text) throws UnreadableDocument {
    if (text.isBlank()) {
      return;
    }
    budget.take(text, 1);
    cells.add(new Cell(rows.size(), 0, 1, 1, text, Place.inParagraph(number)));
    rows.add(new ParagraphOrigin(number));
  }

  /**
   * Asks for room for a table before its cells are spread out.
   *
   * @param area how many positions they cover
   * @throws UnreadableDocument when the document would have too many
   */
  public void expect(long area) throws UnreadableDocument {
    budget.expect(area);
  }

  /**
   * Adds a line from the top or the bottom of pages.
   *
   * @param number the line's number among those, counted from 0
   * @throws UnreadableDocument when the document has too many cells
   */
  public void margin(int number, String text) throws UnreadableDocument {
    budget.take(text, 1);
    cells.add(new Cell(rows.size(), 0, 1, 1, text, Place.inMargin(number)));
    rows.add(new MarginOrigin(number));
  }

  /**
   * Adds a table below what is there.
   *
   * @param height how many rows it has
   * @param table its cells in any order; none may overlap another
   * @return the table's number in its places
   * @throws UnreadableDocument when the document has too many cells
   */
  public int table(int height, List<TableCell> table) throws UnreadableDocument {
    int number = ++tables;
    int top = rows.size();
    for (TableCell cell : TornRow.mended(table)) {
      budget.take(cell.text(), (long) cell.rowSpan() * cell.columnSpan());
      cells.add(
          new Cell(
              top + cell.row(),
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              cell.text(),
              Place.inTable(number, cell.row(), cell.column())));
    }
    for (int row = 0; row < height; row++) {
      rows.add(new TableOrigin(number, row));
    }
    return number;
  }

  /** Everything that was added, as one grid without a name. */
  public Grid toGrid() {
    List<RowOrigin> origins = List.copyOf(rows);
    return new Grid("", cells, (row, column) -> originOf(origins, row).place(column));
  }

  private static RowOrigin originOf(List<RowOrigin> origins, int row) {
    return row < origins.size() ? origins.get(row) : new ParagraphOrigin(row);
  }

  /** Where a row of the flow stands in the original. */
  private sealed interface RowOrigin {
    Place place(int column);
  }

  private record ParagraphOrigin(int number) implements RowOrigin {
    @Override
    public Place place(int column) {
      return Place.inParagraph(number);
    }
  }

  private record MarginOrigin(int number) implements RowOrigin {
    @Override
    public Place place(int column) {
      return Place.inMargin(number);
    }
  }

  private record TableOrigin(int table, int row) implements RowOrigin {
    @Override
    public Place place(int column) {
      return Place.inTable(table, row, column);
    }
  }
}
