package io.fuhe.document.flow;

/**
 * A cell of a table, its position counted from 0 inside the table.
 *
 * @param text what a reader sees, see {@link CleanText}
 */
public record TableCell(int row, int column, int rowSpan, int columnSpan, String text) {}
