package io.fuhe.mapping;

import io.fuhe.document.Cell;
import java.util.List;

/** A part of a form that begins with a header row. */
interface Section {

  /**
   * Takes a row that follows the header.
   *
   * @param row all cells of the row, blank ones too
   * @return false when the row is not of this section
   */
  boolean take(List<Cell> row);
}
