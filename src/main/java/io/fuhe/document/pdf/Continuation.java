package io.fuhe.document.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which cells of a table go on over a page break. */
final class Continuation {

  /** What LibreOffice and Word leave of a label that was cut before its points. */
  private static final Pattern POINTS = Pattern.compile("[(（].{0,12}[)）].{0,4}");

  private static final Pattern SENTENCE_END = Pattern.compile(".*[。；！？!?]");

  private final List<PageCell> upper;
  private final List<PageCell> lower;
  private final int last;
  private final Set<List<Integer>> spans = new HashSet<>();

  /**
   * Takes the two parts of a table.
   *
   * @param upper the cells above the break, columns counted on the edges of both parts
   * @param lower the cells below, likewise, rows counted from 0
   * @param last the last row above
   */
  Continuation(List<PageCell> upper, List<PageCell> lower, int last) {
    this.upper = upper;
    this.lower = lower;
    this.last = last;
    Stream.concat(upper.stream(), lower.stream())
        .filter(c -> c.rowSpan() > 1)
        .forEach(c -> spans.add(sides(c)));
  }

  /** The cell below the break with the same sides; null where there is none. */
  PageCell below(PageCell cell) {
    if (cell.lastRow() != last) {
      return null;
    }
    return lower.stream()
        .filter(c -> c.row() == 0 && sides(c).equals(sides(cell)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether the page break cut the last row. The rest of a cut row holds what did not fit above: it
   * goes on only from cells whose last line is full, and is blank where everything did fit.
   */
  boolean rowIsCut() {
    int complete = 0;
    boolean full = true;
    List<PageCell> goneOn = new ArrayList<>();
    for (PageCell cell : upper) {
      PageCell next = below(cell);
      if (next == null || cell.rowSpan() > 1) {
        continue;
      }
      if (!next.blank() && cell.blank()) {
        return false;
      }
      if (!next.blank()) {
        goneOn.add(cell);
        full &= cell.fullBefore(next) || unbalanced(cell.text());
      } else if (!cell.blank()) {
        complete++;
      }
    }
    if (complete > 0) {
      return full;
    }
    return full
        && !goneOn.isEmpty()
        && goneOn.stream().noneMatch(c -> SENTENCE_END.matcher(c.text()).matches());
  }

  /** Whether a cell goes on over the break though no row is cut. */
  boolean goesOn(PageCell cell, PageCell next) {
    if (next.blank()) {
      return spans.contains(sides(cell));
    }
    return POINTS.matcher(next.text()).matches()
        || unbalanced(cell.text())
        || (spans.contains(sides(cell)) && splitLabel(cell, next));
  }

  /**
   * Whether a label was split in its middle: its first part ends as no other label of its column
   * does, the second as they do.
   */
  private boolean splitLabel(PageCell cell, PageCell next) {
    boolean spanning = cell.rowSpan() > 1 || next.rowSpan() > 1;
    if (!spanning || cell.blank() || !cell.fullBefore(next)) {
      return false;
    }
    Set<String> ends = new HashSet<>();
    Stream.concat(upper.stream(), lower.stream())
        .filter(c -> sides(c).equals(sides(cell)) && !c.blank() && c != cell && c != next)
        .forEach(c -> ends.add(end(c)));
    return !ends.contains(end(cell)) && ends.contains(end(next));
  }

  private static String end(PageCell cell) {
    String text = cell.text();
    return text.substring(text.offsetByCodePoints(text.length(), -1));
  }

  /** Columns in which cells span rows hold labels; a blank cell there belongs to the one above. */
  private static List<Integer> sides(PageCell cell) {
    return List.of(cell.column(), cell.columnSpan());
  }

  private static boolean unbalanced(String text) {
    long open = text.chars().filter(c -> c == '(' || c == '（').count();
    long closed = text.chars().filter(c -> c == ')' || c == '）').count();
    return open > closed;
  }
}
