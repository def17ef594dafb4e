package io.fuhe.annotate;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How large a cell comment must be to be read, and how far it reaches over the cells below and to
 * the right of the one it belongs to. Lengths are pixels of 1/96 inch.
 */
record NoteBox(int width, int height) {

  private static final int WIDTH = 340;
  private static final int MOST_HEIGHT = 900;
  private static final int LINE = 17;
  private static final int PADDING = 14;
  private static final int HALF_CHARACTER = 6;

  /** Excel has no row or column with a higher number. */
  private static final int LAST = 1 << 20;

  /**
   * A position among rows or columns.
   *
   * @param index counted from 0
   * @param offset from its beginning
   * @param size of that row or column
   */
  record Position(int index, int offset, int size) {

    /** How far into it, where so many parts are the whole. */
    int part(int whole) {
      return offset * whole / Math.max(1, size);
    }
  }

  /** Room for lines of text. */
  static NoteBox of(List<String> lines) {
    int perLine = (WIDTH - PADDING) / HALF_CHARACTER;
    int rows = 0;
    for (String line : lines) {
      rows += 1 + Math.max(0, halves(line) - 1) / perLine;
    }
    return new NoteBox(WIDTH, Math.min(MOST_HEIGHT, rows * LINE + PADDING));
  }

  /** The position so far behind the beginning of a row or column. */
  static Position after(int start, int distance, IntUnaryOperator sizes) {
    int left = distance;
    for (int i = start; i < LAST; i++) {
      int size = sizes.applyAsInt(i);
      if (left < size) {
        return new Position(i, left, size);
      }
      left -= size;
    }
    return new Position(start, 0, 1);
  }

  /** A Chinese character is as wide as two Latin letters. */
  private static int halves(String line) {
    return line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
