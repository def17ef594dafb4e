package io.fuhe.document.page;

import java.util.List;

/**
 * A table, or the part of it that one page shows.
 *
 * @param xs the columns' edges
 * @param rows how many rows it has
 * @param firstPage the page on which it begins
 * @param lastPage the page on which it ends
 */
record PageTable(
    float[] xs,
    int rows,
    List<PageCell> cells,
    float top,
    float bottom,
    int firstPage,
    int lastPage) {}
