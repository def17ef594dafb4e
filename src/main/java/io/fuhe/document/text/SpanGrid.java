package io.fuhe.document.text;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import io.fuhe.document.flow.TableCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds each cell's column as a browser does, without letting cells overlap. */
final class SpanGrid {

  /** What browsers allow. */
  static final int WIDEST = 1000;

  private final List<BitSet> taken = new ArrayList<>();
  private final Flow flow;
  private long area;

  /**
   * An empty grid.
   *
   * @param flow whose room it takes
   */
  SpanGrid(int rows, Flow flow) {
    this.flow = flow;
    for (int r = 0; r < rows; r++) {
      taken.add(new BitSet());
    }
  }

  /**
   * Places the next cell of a row at the first free column.
   *
   * @param height its span over rows; 0 or one that is too large reaches to the last row
   * @param width its span over columns; it ends where a cell from above stands
   * @throws UnreadableDocument when the cells so far cover more than the flow has room for
   */
  TableCell place(int row, int height, int width, String text) throws UnreadableDocument {
    BitSet columns = taken.get(row);
    int column = columns.nextClearBit(0);
    int wanted = Math.min(WIDEST, Math.max(1, width));
    int next = columns.nextSetBit(column);
    int end = next < 0 ? column + wanted : Math.min(next, column + wanted);
    int below = taken.size() - row;
    int tall = height <= 0 ? below : Math.min(height, below);
    area += (long) tall * (end - column);
    flow.expect(area);
    for (int r = row; r < row + tall; r++) {
      taken.get(r).set(column, end);
    }
    return new TableCell(row, column, tall, end - column, text);
  }
}
