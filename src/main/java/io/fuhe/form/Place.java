package io.fuhe.form;

import java.util.Objects;

/**
 * Where in the original a value stands. What does not apply is null.
 *
 * @param sheet the sheet of a workbook
 * @param table the table of a text document, counted from 1
 * @param page the page of a paginated document, counted from 1
 * @param cell the A1 name in the sheet, or in the grid that was reconstructed from the table
 * @param box the area on the page, for PDF
 * @param confidence how sure what stands there was recognized in a picture, in percent; null for
 *     what the file itself holds. It is no part of where the place is.
 * @param rounded true where the file holds a number of more decimals than are shown; else null. It
 *     is no part of where the place is.
 */
public record Place(
    String sheet,
    Integer table,
    Integer page,
    String cell,
    Box box,
    Integer confidence,
    Boolean rounded) {

  private static final String PARAGRAPH = "¶";

  /** A place whose characters the file itself holds. */
  public Place(String sheet, Integer table, Integer page, String cell, Box box) {
    this(sheet, table, page, cell, box, null, null);
  }

  /** What it is called among the places on the pages of its file: {@code 2!B7}. */
  public String onPage() {
    return page + "!" + cell;
  }

  /** The same place, its characters recognized in a picture with so much confidence in percent. */
  public Place recognized(int sure) {
    return new Place(sheet, table, page, cell, box, sure, rounded);
  }

  /** The same place, the number there shown with fewer decimals than the file holds. */
  public Place shownRounded() {
    return new Place(sheet, table, page, cell, box, confidence, true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place p
        && Objects.equals(sheet, p.sheet)
        && Objects.equals(table, p.table)
        && Objects.equals(page, p.page)
        && Objects.equals(cell, p.cell)
        && Objects.equals(box, p.box);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, table, page, cell, box);
  }

  /** A cell of a sheet, both indexes counted from 0. */
  public static Place inSheet(String sheet, int row, int column) {
    return new Place(sheet, null, null, a1(row, column), null);
  }

  /** A cell of a table of a text document; the table counted from 1, row and column from 0. */
  public static Place inTable(int table, int row, int column) {
    return new Place(null, table, null, a1(row, column), null);
  }

  /** A paragraph outside of tables, counted from 0. */
  public static Place inParagraph(int paragraph) {
    return new Place(null, null, null, PARAGRAPH + (paragraph + 1), null);
  }

  /** A line at the top or at the bottom of pages, counted from 0. */
  public static Place inMargin(int line) {
    return new Place(null, null, null, PARAGRAPH + "H" + (line + 1), null);
  }

  /** Whether it is a paragraph outside of tables. */
  public boolean isParagraph() {
    return cell != null && cell.startsWith(PARAGRAPH);
  }

  /** A cell of a grid that was reconstructed from a page. */
  public static Place onPage(int page, int row, int column, Box box) {
    return new Place(null, null, page, a1(row, column), box);
  }

  /** The spreadsheet name of a position counted from 0: (5, 2) is C6. */
  public static String a1(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row + 1).toString();
  }
}
