package io.fuhe.document.excel;

import java.util.Arrays;
import java.util.BitSet;

/** Rows or columns of which some are hidden. */
final class HiddenLines {

  private final int[] hidden;

  /** For each hidden line, how many seen ones stand before it. */
  private final int[] seenBefore;

  HiddenLines(BitSet hidden) {
    this.hidden = hidden.stream().toArray();
    this.seenBefore = new int[this.hidden.length];
    for (int i = 0; i < seenBefore.length; i++) {
      seenBefore[i] = this.hidden[i] - i;
    }
  }

  boolean hides(int line) {
    return Arrays.binarySearch(hidden, line) >= 0;
  }

  /** How many seen lines stand before one. */
  int seenBefore(int line) {
    int at = Arrays.binarySearch(hidden, line);
    return line - (at >= 0 ? at : -at - 1);
  }

  /** The line in the sheet of one that is counted among those that are seen. */
  int origin(int seen) {
    int low = 0;
    int high = hidden.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seenBefore[middle] <= seen) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return seen + low;
  }
}
