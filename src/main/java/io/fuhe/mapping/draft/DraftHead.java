package io.fuhe.mapping.draft;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Place;
import io.fuhe.mapping.heading.Head;
import java.util.List;

/**
 * The head of a table for a draft.
 *
 * @param row the first grid row of it
 * @param roles all that a column of it can be
 * @param columns its columns from left to right
 * @param placesBelowUnknown where something is printed below columns that nothing knows
 */
record DraftHead(
    Block block,
    int row,
    List<String> roles,
    List<MappingDraft.Column> columns,
    List<Place> placesBelowUnknown) {

  /** Whether a cell is below a head, and no part of its headings. */
  static boolean isBelow(Cell cell, Head head) {
    return !cell.blank()
        && cell.row() >= head.cell().row() + head.cell().rowSpan()
        && head.overlap(cell) > 0;
  }
}
