package io.fuhe.document.page;

import java.util.BitSet;
import java.util.List;

/**
 * A table, or the part of it that one page shows.
 *
 * @param xs the columns' edges
 * @param rows how many rows it has
 * @param firstPage the page on which it begins
 * @param lastPage the page on which it ends
 * @param openLeft the rows that no line begins on the left, where lines begin others
 * @param openRight the rows that no line ends on the right, where lines end others
 * @param begun whether lines begin the cells of its first row and not the labels beside them
 * @param ended whether lines end the cells of its last row and not the labels beside them
 */
record PageTable(
    float[] xs,
    int rows,
    List<PageCell> cells,
    float top,
    float bottom,
    int firstPage,
    int lastPage,
    BitSet openLeft,
    BitSet openRight,
    boolean begun,
    boolean ended) {

  /** A table whose rows all end at its right side. */
  PageTable(
      float[] xs,
      int rows,
      List<PageCell> cells,
      float top,
      float bottom,
      int firstPage,
      int lastPage) {
    this(
        xs,
        rows,
        cells,
        top,
        bottom,
        firstPage,
        lastPage,
        new BitSet(),
        new BitSet(),
        false,
        false);
  }
}
