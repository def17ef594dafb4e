package io.fuhe.desk.api;

/** How many rows a call answers at once. */
final class PageSize {

  private static final int MOST = 200;

  private PageSize() {}

  /**
   * Takes what was asked for.
   *
   * @throws Unfulfilled when it is none, or too many
   */
  static int of(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    return limit;
  }
}
