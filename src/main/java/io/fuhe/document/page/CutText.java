package io.fuhe.document.page;

/**
 * Joins what the paper cut in two. Programs that print a sheet in strips draw a text that reaches
 * over the edge on both pages, whole or as far as characters touch the page.
 */
final class CutText {

  /** So many characters that end the first part and begin the second were printed twice. */
  private static final int TWICE = 2;

  private CutText() {}

  /** A cell that goes on to the right in another one. */
  static PageCell joined(PageCell left, PageCell right) {
    PageCell rest = right.saying(rest(left.text(), right.text()));
    return left.continuedBy(rest, left.rowSpan());
  }

  /** A line that goes on to the right in another one. */
  static TextRow joined(TextRow left, TextRow right) {
    String rest = rest(left.text(), right.text());
    return rest.isEmpty() ? left : left.and(right.saying(rest));
  }

  /** What the right part says that the left one does not. */
  private static String rest(String left, String right) {
    if (left.isBlank()) {
      return right;
    }
    for (int length = right.length(); length >= TWICE; length--) {
      if (left.endsWith(right.substring(0, length))) {
        return right.substring(length);
      }
    }
    return right;
  }
}
