package io.fuhe.desk.store;

/** How many rows of the worklist the program's memory holds. */
final class WorklistRoom {

  /** Bytes that a row takes; 160 to 170 were measured. */
  private static final int A_ROW = 200;

  private static final int MEGABYTE = 20;

  private final long most;

  /**
   * With so much memory for the worklist.
   *
   * @param most in bytes
   */
  WorklistRoom(long most) {
    this.most = most;
  }

  /** Three fifths of what the program may take at most: pages and runs need the rest. */
  static WorklistRoom ofThisProgram() {
    return new WorklistRoom(Runtime.getRuntime().maxMemory() / 5 * 3);
  }

  /**
   * Refuses more than it holds.
   *
   * @throws ShortOfMemory when these are more
   */
  void require(long rows) {
    if (rows * A_ROW > most) {
      throw refused(rows, null);
    }
  }

  /** What tells that these were more than there was room for. */
  ShortOfMemory refused(long rows, OutOfMemoryError cause) {
    return new ShortOfMemory(rows, (rows * A_ROW >> MEGABYTE) + 1, most >> MEGABYTE, cause);
  }

  /** Whether there is room for these rows and for as many that take their place. */
  boolean holdsTwice(long rows) {
    return 2 * rows * A_ROW <= most;
  }
}
