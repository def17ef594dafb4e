package io.fuhe.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one table of two parts that a page break separates. */
final class PageBreak {

  /** Edges nearer than this are meant to be one. */
  private static final float SAME_EDGE = 4f;

  /** A row with so many texts can be told from another; a repeated one is a header. */
  private static final int TELLING_CELLS = 3;

  private final PageTable above;
  private final PageTable below;
  private final float[] xs;

  private PageBreak(PageTable above, PageTable below) {
    this.above = above;
    this.below = below;
    this.xs = union(above.xs(), below.xs());
  }

  /** Whether two parts have the same outer sides, and so may be one table. */
  static boolean fits(PageTable above, PageTable below) {
    return below.firstPage() == above.lastPage() + 1
        && Math.abs(above.left() - below.left()) <= 2 * SAME_EDGE
        && Math.abs(above.right() - below.right()) <= 2 * SAME_EDGE;
  }

  /** The two parts as one table. */
  static PageTable join(PageTable above, PageTable below) {
    return new PageBreak(above, below).joined();
  }

  private PageTable joined() {
    List<PageCell> upper = placed(above.cells(), above.xs(), 0);
    List<PageCell> rest = placed(below.cells(), below.xs(), 0);
    int repeated = repeatedRows(upper, rest);
    List<PageCell> lower =
        rest.stream()
            .filter(c -> c.row() >= repeated)
            .map(c -> c.at(c.row() - repeated, c.column(), c.columnSpan()))
            .toList();
    int rows = below.rows() - repeated;
    if (rows == 0) {
      return table(upper, above.rows());
    }
    int last = above.rows() - 1;
    Continuation continuation = new Continuation(upper, lower, last);
    boolean cut = continuation.rowIsCut();
    int offset = cut ? last : above.rows();
    List<PageCell> cells = new ArrayList<>();
    Set<PageCell> taken = new HashSet<>();
    for (PageCell cell : upper) {
      PageCell next = continuation.below(cell);
      if (next != null && (cut || continuation.goesOn(cell, next))) {
        taken.add(next);
        cells.add(cell.continuedBy(next, cell.rowSpan() + next.rowSpan() - (cut ? 1 : 0)));
      } else {
        cells.add(cell);
      }
    }
    for (PageCell cell : lower) {
      if (!taken.contains(cell)) {
        cells.add(cell.at(cell.row() + offset, cell.column(), cell.columnSpan()));
      }
    }
    return table(withoutOverlap(cells), offset + rows);
  }

  private List<PageCell> withoutOverlap(List<PageCell> cells) {
    Set<Long> covered = new HashSet<>();
    List<PageCell> kept = new ArrayList<>();
    for (PageCell cell : cells) {
      boolean free = true;
      for (int r = cell.row(); r <= cell.lastRow(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          free &= !covered.contains(r * 10_000L + c);
        }
      }
      if (free) {
        kept.add(cell);
        for (int r = cell.row(); r <= cell.lastRow(); r++) {
          for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
            covered.add(r * 10_000L + c);
          }
        }
      } else if (!cell.blank()) {
        addToOwner(kept, cell);
      }
    }
    return kept;
  }

  /** Text that has no cell of its own stays with the cell that stands there. */
  private static void addToOwner(List<PageCell> kept, PageCell cell) {
    for (int i = 0; i < kept.size(); i++) {
      PageCell owner = kept.get(i);
      boolean rows = owner.row() <= cell.row() && owner.lastRow() >= cell.row();
      boolean columns =
          owner.column() <= cell.column() && owner.column() + owner.columnSpan() > cell.column();
      if (rows && columns) {
        kept.set(i, owner.continuedBy(cell, owner.rowSpan()));
        return;
      }
    }
  }

  private PageTable table(List<PageCell> cells, int rows) {
    return new PageTable(
        xs, rows, cells, above.top(), below.bottom(), above.firstPage(), below.lastPage());
  }

  /**
   * How many rows at the top of the lower part only repeat rows of the upper one. Below a row that
   * is one cell a head is a new one, although it may say the same.
   */
  private int repeatedRows(List<PageCell> upper, List<PageCell> lower) {
    boolean newHead =
        upper.stream()
            .anyMatch(c -> c.lastRow() == above.rows() - 1 && c.columnSpan() == xs.length - 1);
    if (newHead) {
      return 0;
    }
    Set<List<String>> known = new HashSet<>();
    for (int r = 0; r < above.rows(); r++) {
      List<String> texts = texts(upper, r);
      if (texts.size() >= TELLING_CELLS && texts.stream().noneMatch(t -> t.matches(".*\\d.*"))) {
        known.add(texts);
      }
    }
    int row = 0;
    while (row < below.rows() && known.contains(texts(lower, row))) {
      row++;
    }
    return row;
  }

  private static List<String> texts(List<PageCell> cells, int row) {
    return cells.stream()
        .filter(c -> c.row() == row && c.rowSpan() == 1 && !c.blank())
        .map(PageCell::text)
        .toList();
  }

  /** Cells with their columns counted on the edges of both parts. */
  private List<PageCell> placed(List<PageCell> cells, float[] own, int rowOffset) {
    return cells.stream()
        .map(
            c -> {
              int from = index(own[c.column()]);
              int to = index(own[c.column() + c.columnSpan()]);
              return c.at(c.row() + rowOffset, from, Math.max(1, to - from));
            })
        .toList();
  }

  private int index(float position) {
    int nearest = 0;
    for (int i = 1; i < xs.length; i++) {
      if (Math.abs(xs[i] - position) < Math.abs(xs[nearest] - position)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static float[] union(float[] a, float[] b) {
    float[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    float[] kept = new float[all.length];
    int count = 0;
    for (float position : all) {
      if (count == 0 || position - kept[count - 1] > SAME_EDGE) {
        kept[count++] = position;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
