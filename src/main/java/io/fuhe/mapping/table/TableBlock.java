package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage;
import java.util.List;

/** A part of a form that begins with a header row. */
public interface TableBlock {

  /**
   * Takes a row that follows the header.
   *
   * @param row all cells of the row, blank ones too
   * @return false when the row is not of this block
   */
  boolean take(List<Cell> row);

  /**
   * What the block makes nothing of in a row that it took: cells below a heading that means nothing
   * to it, or below none.
   */
  default List<Cell> leftOver(List<Cell> row) {
    return List.of();
  }

  /** The part of the form that it is. */
  Coverage.Block block();

  /** Whether it is at its end, so that what follows is not its own. */
  default boolean ended() {
    return false;
  }
}
