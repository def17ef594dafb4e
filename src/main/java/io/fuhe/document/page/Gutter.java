package io.fuhe.document.page;

import java.util.List;

/** The blank between two forms that are printed side by side on one sheet of paper. */
final class Gutter {

  /** Smaller tables are parts of one form. */
  private static final int LEAST_ROWS = 6;

  private static final int LEAST_COLUMNS = 4;

  private Gutter() {}

  /** Where it is: right of everything where no two forms stand beside one another. */
  static float of(List<PageTable> tables) {
    for (PageTable left : tables) {
      for (PageTable right : tables) {
        float middle = (right(left) + left(right)) / 2;
        if (areBeside(left, right)
            && tables.stream().allMatch(t -> right(t) < middle || left(t) > middle)) {
          return middle;
        }
      }
    }
    return Float.MAX_VALUE;
  }

  private static boolean areBeside(PageTable left, PageTable right) {
    return isForm(left)
        && isForm(right)
        && right(left) < left(right)
        && left.top() < right.bottom()
        && right.top() < left.bottom();
  }

  private static boolean isForm(PageTable table) {
    return table.rows() >= LEAST_ROWS && table.xs().length > LEAST_COLUMNS;
  }

  private static float left(PageTable table) {
    return table.xs()[0];
  }

  private static float right(PageTable table) {
    return table.xs()[table.xs().length - 1];
  }
}
