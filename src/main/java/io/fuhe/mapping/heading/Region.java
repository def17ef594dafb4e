package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.FormKind;
import io.fuhe.form.Illegible;
import io.fuhe.form.PrintedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a grid that belong to one form.
 *
 * @param kind by its title; null where it has none
 * @param title the cell with the title, or null
 * @param before the first cell of the row above the title, which may name the year, or the day on
 *     which the form was filled in; null where there is none
 * @param rows the indexes of its rows, the title's row excluded
 */
public record Region(Grid grid, FormKind kind, Cell title, Cell before, List<Integer> rows) {

  private static final int SEVERAL = 3;

  private static final Pattern GAP = Pattern.compile("[\\s\\u3000]++");

  /** One cell in so many. */
  private static final int MOST_READ = 20;

  /**
   * The same of what was recognized in a picture, where each figure that was not is known as such
   * and says nothing.
   */
  private static final int MOST_RECOGNIZED = 4;

  /** No form is wider; a stray cell at the edge of a sheet makes it no wider either. */
  private static final int MOST_COLUMNS = 64;

  /** The head of a table has three rows at most; the row below tells what it heads. */
  private static final int ROWS_AHEAD = 4;

  /** This region with what stands before it: a cover, or a table of contents. */
  public Region after(Region front) {
    List<Integer> all = new ArrayList<>(front.rows());
    all.addAll(rows);
    return new Region(grid, kind, title, before, List.copyOf(all));
  }

  /** This region as one of a kind, where its title does not say. */
  public Region orOf(FormKind known) {
    return kind != null ? this : new Region(grid, known, title, before, rows);
  }

  /** This region with rows that follow it. */
  public Region with(List<Integer> more) {
    List<Integer> all = new ArrayList<>(rows);
    all.addAll(more);
    return new Region(grid, kind, title, before, List.copyOf(all));
  }

  /**
   * Whether several of its cells hold characters that cannot be read; a few in a large form are
   * signs without a meaning, such as bullets.
   */
  public boolean illegible() {
    List<Cell> printed = rows.stream().flatMap(r -> printed(r).stream()).distinct().toList();
    long unread = printed.stream().filter(c -> Illegible.isIn(c.text())).count();
    int one = isRecognized() ? MOST_RECOGNIZED : MOST_READ;
    return unread >= SEVERAL && unread * one >= printed.size();
  }

  /** Whether something of it was recognized in a picture. */
  public boolean isRecognized() {
    return rows.stream()
        .flatMap(r -> printed(r).stream())
        .anyMatch(cell -> cell.place().confidence() != null);
  }

  /**
   * Whether lines outside of tables hold figures side by side: rows of a table whose columns nobody
   * could tell.
   */
  public boolean hasTornRows() {
    return rows.stream()
        .map(this::printed)
        .filter(LineFlow::isProse)
        .anyMatch(line -> figuresIn(line.get(0).text()) >= SEVERAL);
  }

  private static long figuresIn(String line) {
    return GAP.splitAsStream(line)
        .filter(part -> PrintedNumber.parse(part).isPresent())
        .limit(SEVERAL)
        .count();
  }

  /** This region without its other rows. */
  public Region only(List<Integer> some) {
    return new Region(grid, kind, title, before, List.copyOf(some));
  }

  /** All words of the region. */
  public String text() {
    String below =
        rows.stream()
            .flatMap(r -> grid.row(r).stream())
            .map(Cell::text)
            .distinct()
            .collect(Collectors.joining("\n"));
    return title == null ? below : title.text() + "\n" + below;
  }

  /** The cells of a row from left to right, a blank one for each position that none covers. */
  public List<Cell> row(int row) {
    List<Cell> cells = new ArrayList<>();
    int width = Math.min(grid.width(), MOST_COLUMNS);
    for (int c = 0; c < width; c++) {
      Cell cell = grid.at(row, c);
      if (cells.isEmpty() || cells.get(cells.size() - 1) != cell) {
        cells.add(cell);
      }
    }
    return List.copyOf(cells);
  }

  /** The printed cells of a row, counted from 0 among those of the region, and of two more. */
  public List<List<Cell>> printedFrom(int at) {
    return rows.subList(at, Math.min(rows.size(), at + ROWS_AHEAD)).stream()
        .map(this::printed)
        .toList();
  }

  /** The printed cells of a row of a grid and of those below it that may be of one head with it. */
  public static List<List<Cell>> ahead(Grid grid, int row) {
    return grid.rowIndexes().tailSet(row, true).stream()
        .limit(ROWS_AHEAD)
        .map(grid::printed)
        .toList();
  }

  /** The cells of a row that something is printed in. */
  public List<Cell> printed(int row) {
    return grid.printed(row);
  }
}
