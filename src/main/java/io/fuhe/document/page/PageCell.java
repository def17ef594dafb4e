package io.fuhe.document.page;

/**
 * A cell of a table on one page.
 *
 * @param x0 its left edge; the others likewise
 * @param text its lines joined
 * @param room how much of its width the last line leaves free
 * @param size the size of its characters
 * @param page the page on which it begins to hold text, counted from 1
 */
record PageCell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    float x0,
    float y0,
    float x1,
    float y1,
    String text,
    float room,
    float size,
    int page) {

  /** Padding, and what letters are narrower than reckoned, in sizes. */
  private static final float SLACK = 1.5f;

  boolean blank() {
    return text.isBlank();
  }

  int lastRow() {
    return row + rowSpan - 1;
  }

  /** The cell at another position of a larger grid. */
  PageCell at(int newRow, int newColumn, int newColumnSpan) {
    return new PageCell(
        newRow, newColumn, rowSpan, newColumnSpan, x0, y0, x1, y1, text, room, size, page);
  }

  /** The cell with another text. */
  PageCell saying(String other) {
    return new PageCell(row, column, rowSpan, columnSpan, x0, y0, x1, y1, other, room, size, page);
  }

  /** Whether the beginning of the next page's text had no room left in the last line. */
  boolean fullBefore(PageCell next) {
    return room < (TextLines.headWidth(next.text) + SLACK) * Math.max(size, next.size);
  }

  /**
   * The cell with what a page break cut off; the place is that of the first text. A label that is
   * printed on both pages says one thing.
   */
  PageCell continuedBy(PageCell rest, int rows) {
    PageCell first = blank() ? rest : this;
    boolean again = (rowSpan > 1 || rest.rowSpan > 1) && text.equals(rest.text);
    return new PageCell(
        row,
        column,
        rows,
        columnSpan,
        first.x0,
        first.y0,
        first.x1,
        first.y1,
        again ? text : TextLines.join(text, rest.text),
        rest.blank() ? room : rest.room,
        rest.blank() ? size : rest.size,
        first.page);
  }
}
