package io.fuhe.document.flow;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;

/** Counts what a document holds while it is read, and stops the reading when it is too much. */
public final class CellBudget {

  /** Blank cells cost memory too; a form has a few for each that is filled in. */
  private static final int POSITIONS_PER_CELL = 10;

  /** A form's longest prose has a few thousand characters. */
  private static final int CHARACTERS_PER_CELL = 200;

  private final Limits limits;
  private long filled;
  private long positions;
  private long characters;

  public CellBudget(Limits limits) {
    this.limits = limits;
  }

  /**
   * Counts one cell or paragraph.
   *
   * @param area how many positions of the grid it covers
   * @throws UnreadableDocument when the document has more than the limits allow
   */
  public void take(String text, long area) throws UnreadableDocument {
    positions += area;
    characters += text.length();
    if (!text.isBlank()) {
      filled++;
    }
    expect(0);
  }

  /**
   * Asks for room before something is spread out; it is counted when it is taken.
   *
   * @param area how many positions of the grid will be covered
   * @throws UnreadableDocument when there would be more than the limits allow
   */
  public void expect(long area) throws UnreadableDocument {
    long cells = limits.cells();
    if (filled > cells
        || positions + area > POSITIONS_PER_CELL * cells
        || characters > Math.max(1 << 20, CHARACTERS_PER_CELL * cells)) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "more than " + cells + " cells");
    }
  }
}
