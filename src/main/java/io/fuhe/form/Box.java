package io.fuhe.form;

import java.math.BigDecimal;

/** A rectangle on a page in PDF points, measured from the page's top left corner. */
public record Box(BigDecimal x0, BigDecimal y0, BigDecimal x1, BigDecimal y1) {

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(x0.min(other.x0), y0.min(other.y0), x1.max(other.x1), y1.max(other.y1));
  }
}
