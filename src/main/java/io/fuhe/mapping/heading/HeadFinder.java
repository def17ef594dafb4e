package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.PrintedNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds how many rows the head of a table has: those into which its headings reach, and one that
 * does no more than divide them.
 */
public final class HeadFinder<E extends Enum<E>> {

  private static final int MOST_ROWS = 3;

  private final HeadRoles<E> roles;
  private final Function<List<List<Cell>>, Optional<HeaderRow<E>>> read;

  /**
   * Makes a finder.
   *
   * @param read reads a band of rows; empty when they are no head
   */
  HeadFinder(HeadRoles<E> roles, Function<List<List<Cell>>, Optional<HeaderRow<E>>> read) {
    this.roles = roles;
    this.read = read;
  }

  /** The head that begins with the first of these rows. */
  Optional<HeaderRow<E>> find(List<List<Cell>> rows) {
    if (rows.isEmpty()
        || (rows.get(0).stream().noneMatch(roles::isRole) && !roles.partsTimes(rows.get(0)))
        || holdsFigures(rows.get(0), roles)) {
      return Optional.empty();
    }
    Optional<HeaderRow<E>> found = read.apply(rows.subList(0, 1));
    for (int height = 2; height <= Math.min(MOST_ROWS, rows.size()); height++) {
      if (!goesOn(rows, height)) {
        break;
      }
      Optional<HeaderRow<E>> taller = read.apply(rows.subList(0, height));
      found = taller.isPresent() ? taller : found;
    }
    return found;
  }

  /** Whether figures stand among the headings; one in the blank corner before them is a stray. */
  public static <E extends Enum<E>> boolean holdsFigures(List<Cell> row, HeadRoles<E> roles) {
    int first =
        row.stream().filter(roles::isRole).mapToInt(Cell::column).min().orElse(Integer.MAX_VALUE);
    return row.stream()
        .anyMatch(c -> c.column() > first && PrintedNumber.parse(c.text()).isPresent());
  }

  /** Whether the head has one more row; one with figures is the first below it. */
  private boolean goesOn(List<List<Cell>> rows, int height) {
    List<Cell> above = rows.get(height - 2);
    List<Cell> row = rows.get(height - 1);
    int left = rows.get(0).stream().mapToInt(Cell::column).min().orElse(0);
    boolean reached =
        above.stream()
            .anyMatch(
                cell ->
                    cell.column() > left
                        && cell.rowSpan() <= MOST_ROWS
                        && row.contains(cell)
                        && roles.isHeading(cell));
    List<Cell> begun = row.stream().filter(c -> !c.blank() && !above.contains(c)).toList();
    if (begun.stream().anyMatch(c -> PrintedNumber.parse(c.text()).isPresent())) {
      return false;
    }
    // 单位(部门) | 甲单位 above a head is a label with its value, though 单位 heads a column, too.
    boolean several = above.stream().filter(roles::isHeading).count() > 1;
    boolean divided =
        !begun.isEmpty()
            && isOfHeadings(begun, above)
            && begun.stream().anyMatch(c -> (several && roles.divides(c)) || isBelowWide(c, above));
    return reached || divided;
  }

  /**
   * Whether a row holds headings and nothing else; an unknown word is one where it divides a wider
   * heading and most words beside it are known.
   */
  private boolean isOfHeadings(List<Cell> row, List<Cell> above) {
    long known = row.stream().filter(roles::isHeading).count();
    return known * 2 > row.size()
        && row.stream().allMatch(c -> roles.isHeading(c) || isBelowWide(c, above));
  }

  /** Whether a cell is one of several below a wider heading; a label's value is none. */
  private boolean isBelowWide(Cell cell, List<Cell> above) {
    return !isLabelled(above)
        && above.stream()
            .anyMatch(
                wide ->
                    wide.columnSpan() > cell.columnSpan()
                        && wide.coversColumn(cell.column())
                        && wide.rowSpan() == 1
                        && roles.isHeading(wide));
  }

  /** 等次 | 优 over all columns above a head is a label with its value, though 优 heads one, too. */
  private boolean isLabelled(List<Cell> row) {
    Cell label = row.get(0);
    return row.size() == 2
        && label.rowSpan() == 1
        && label.columnSpan() == 1
        && !roles.isHeading(label);
  }
}
