package io.fuhe.worker;

import io.fuhe.document.Cell;
import io.fuhe.document.Reason;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a file as people see it.
 *
 * @param reason why it cannot be shown, or null
 * @param parts the names of the sheets; one without a name for a text, one a page for what has
 *     pages
 * @param part which of them this is, counted from 0
 * @param cells those of it, in reading order
 * @param before how many rows of it come before the first cell
 * @param after how many rows of it come after the last cell
 * @param width of the page in points; null where there is no picture of it
 * @param height of the page in points; null where there is no picture of it
 */
public record Sight(
    Reason reason,
    List<String> parts,
    int part,
    List<Cell> cells,
    int before,
    int after,
    BigDecimal width,
    BigDecimal height) {

  public Sight {
    parts = List.copyOf(parts);
    cells = List.copyOf(cells);
  }

  /** Nothing can be shown. */
  public static Sight refused(Reason reason) {
    return new Sight(reason, List.of(), 0, List.of(), 0, 0, null, null);
  }
}
