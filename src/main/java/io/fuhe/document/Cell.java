package io.fuhe.document;

import io.fuhe.form.Place;
import java.util.Objects;

/**
 * A cell of a grid. A merged cell is one cell with a span.
 *
 * @param row the first row it covers, counted from 0
 * @param column the first column it covers, counted from 0
 * @param rowSpan how many rows it covers
 * @param columnSpan how many columns it covers
 * @param text what a reader of the original sees, line breaks kept as {@code \n}; empty when blank
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {

  /** By where it stands: two cells of a grid never stand in one place. */
  @Override
  public int hashCode() {
    return 31 * row + column;
  }

  /** Most are told apart by where they stand. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Cell cell
            && row == cell.row
            && column == cell.column
            && rowSpan == cell.rowSpan
            && columnSpan == cell.columnSpan
            && text.equals(cell.text)
            && Objects.equals(place, cell.place);
  }

  /** The cell with another text. */
  public Cell with(String other) {
    return new Cell(row, column, rowSpan, columnSpan, other, place);
  }

  /** The cell of another place in the original. */
  public Cell at(Place other) {
    return new Cell(row, column, rowSpan, columnSpan, text, other);
  }

  /** The cell further down or right, over so many columns, in the same place of the original. */
  public Cell moved(int rows, int columns, int span) {
    return new Cell(row + rows, column + columns, rowSpan, span, text, place);
  }

  /** Whether nothing is printed in it. */
  public boolean blank() {
    return text.isBlank();
  }

  /** Whether it covers a column. */
  public boolean coversColumn(int c) {
    return c >= column && c < column + columnSpan;
  }
}
