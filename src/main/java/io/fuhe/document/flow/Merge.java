package io.fuhe.document.flow;

/** How a cell takes part in a vertical span. */
public enum Merge {
  /** Stands alone. */
  NONE,
  /** The first cell of a span; its text is the span's. */
  START,
  /** Goes on with the cell above; its own text is not shown. */
  CONTINUE
}
