package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two pages that may show the left and the right of one table, which was wider than its paper. They
 * are held to be so only where each line between the rows of one stands where the other has one,
 * the rows are of different heights, and the right page has no words of its own above its table: a
 * page that goes on below another, and a page of the same template, are told by their columns and
 * words.
 */
final class PageStrip {

  /** Lines nearer than this, in points, are at one height. */
  static final float SAME_LINE = 1f;

  /** Fewer rows may be alike by chance. */
  private static final int LEAST_ROWS = 4;

  /** So many rows of so many heights are alike on two pages of one table only. */
  private static final int CERTAIN_ROWS = 8;

  private static final int CERTAIN_HEIGHTS = 3;

  /** Rows of two heights that so often follow one another stand so by no chance either. */
  private static final int CERTAIN_CHANGES = 4;

  /** A table that ends below this share of its page's height may go on on the next one. */
  private static final float FULL = 0.8f;

  /** So many cells with the same words at the same place are those of one template. */
  private static final int TEMPLATE = 3;

  private final PageParts left;
  private final PageParts right;
  private final PageTable leftTable;
  private final PageTable rightTable;
  private final List<Float> edges;
  private final List<Float> fewer;
  private final int repeated;

  private PageStrip(PageParts left, PageParts right) {
    this.left = left;
    this.leftTable = left.tables().get(0);
    this.right = StripTable.of(right, edges(leftTable));
    this.rightTable = this.right.tables().get(0);
    List<Float> own = edges(leftTable);
    List<Float> others = edges(rightTable);
    this.edges = own.size() >= others.size() ? own : others;
    this.fewer = own.size() >= others.size() ? others : own;
    this.repeated = repeatedColumns();
  }

  /** The two pages as strips of one table; empty where their lines say that they are none. */
  static Optional<PageStrip> of(PageParts left, PageParts right) {
    if (left.tables().size() != 1 || !StripTable.isOne(right)) {
      return Optional.empty();
    }
    PageStrip strip = new PageStrip(left, right);
    boolean fits = strip.linesAgree() && (strip.noOwnLinesAbove() || strip.certain());
    return fits && !strip.sameTemplate() ? Optional.of(strip) : Optional.empty();
  }

  /**
   * Whether there are rows enough, and something that shows that they do not agree by chance: other
   * heights, columns that were printed on both, cells that the paper cut in two, or a table that
   * ends long before its page and so does not run on below.
   */
  boolean telling() {
    boolean apart = !isTitled() && (heightsDiffer() || repeated > 0 || !isFull());
    return certain() || mostLines() && edges.size() > LEAST_ROWS && (cutInTwo() || apart);
  }

  /**
   * Whether the lines alone prove it: many of them, at heights of many kinds or with cells that the
   * paper cut in two, between other sides. The middle of a title may then stand on the right page
   * only, and labels on the left one that span many rows.
   */
  private boolean certain() {
    boolean many = heights(fewer) >= CERTAIN_HEIGHTS || changes(fewer) >= CERTAIN_CHANGES;
    boolean uneven = many && heightsDiffer();
    return fewer.size() > CERTAIN_ROWS && (uneven || cutInTwo()) && topsAgree() && !sidesAgree();
  }

  /** How many heights rows have. */
  private static long heights(List<Float> lines) {
    TreeSet<Float> heights = new TreeSet<>();
    for (int i = 1; i < lines.size(); i++) {
      float height = lines.get(i) - lines.get(i - 1);
      if (heights.subSet(height - 2 * SAME_LINE, height + 2 * SAME_LINE).isEmpty()) {
        heights.add(height);
      }
    }
    return heights.size();
  }

  /** How often a row has another height than the one above it. */
  private static int changes(List<Float> lines) {
    int changes = 0;
    for (int i = 2; i < lines.size(); i++) {
      float height = lines.get(i) - lines.get(i - 1);
      float above = lines.get(i - 1) - lines.get(i - 2);
      changes += Math.abs(height - above) > 2 * SAME_LINE ? 1 : 0;
    }
    return changes;
  }

  private boolean topsAgree() {
    return Math.abs(fewer.get(0) - edges.get(0)) <= SAME_LINE;
  }

  /** Whether the right page may show the right of the left one, and not what follows below it. */
  boolean suspect() {
    return edges.size() > LEAST_ROWS && !isTitled() && !(isFull() && sidesAgree());
  }

  private boolean heightsDiffer() {
    return heights(edges) > 1;
  }

  /** Whether rows that no line ends on the left page are begun by none on the right one. */
  private boolean cutInTwo() {
    Set<Integer> begun = new TreeSet<>();
    List<Float> own = edges(leftTable);
    leftTable.openRight().stream().forEach(row -> begun.add(indexOf(own.get(row))));
    List<Float> others = edges(rightTable);
    return rightTable.openLeft().stream().anyMatch(row -> begun.contains(indexOf(others.get(row))));
  }

  private boolean isFull() {
    return leftTable.bottom() > FULL * left.height();
  }

  /** Whether the right page begins with a line of words of its own. */
  private boolean isTitled() {
    return rightTable.cells().stream()
        .anyMatch(
            cell ->
                cell.row() == 0
                    && cell.columnSpan() == rightTable.xs().length - 1
                    && !cell.blank());
  }

  private boolean sidesAgree() {
    float[] xs = leftTable.xs();
    float[] others = rightTable.xs();
    return Math.abs(xs[0] - others[0]) <= ColumnEdges.SAME_EDGE
        && Math.abs(xs[xs.length - 1] - others[others.length - 1]) <= ColumnEdges.SAME_EDGE;
  }

  /** The left page with what the right one shows beside it. */
  PageParts joined() {
    int columns = leftTable.xs().length - 1;
    int more = rightTable.xs().length - 1 - repeated;
    List<PageCell> cells = new ArrayList<>();
    leftTable.cells().forEach(cell -> cells.add(inRows(cell, cell.column())));
    for (PageCell cell : rightTable.cells()) {
      if (cell.column() >= repeated) {
        put(inRows(cell, cell.column() - repeated + columns), columns, cells);
      }
    }
    right.lines().stream()
        .filter(this::isInside)
        .forEach(line -> put(cellOf(line, columns, more), columns, cells));
    PageTable table =
        new PageTable(
            edgesOfBoth(columns, more),
            edges.size() - 1,
            cells,
            Math.min(leftTable.top(), rightTable.top()),
            Math.max(leftTable.bottom(), rightTable.bottom()),
            leftTable.firstPage(),
            Math.max(leftTable.lastPage(), adjacent()),
            leftTable.openLeft(),
            openRight(),
            leftTable.begun(),
            leftTable.ended());
    return new PageParts(
        left.number(), left.height(), left.bodySize(), linesOfBoth(), List.of(table));
  }

  /** The rows of both that go on to the right once more. */
  private BitSet openRight() {
    List<Float> others = edges(rightTable);
    BitSet open = new BitSet();
    rightTable.openRight().stream().forEach(row -> open.set(indexOf(others.get(row))));
    return open;
  }

  /** The right page where it follows the left one, so that the table runs on behind it. */
  private int adjacent() {
    return rightTable.firstPage() == leftTable.lastPage() + 1 ? rightTable.lastPage() : 0;
  }

  private float[] edgesOfBoth(int columns, int more) {
    float[] xs = Arrays.copyOf(leftTable.xs(), columns + more + 1);
    float shift = xs[columns] - rightTable.xs()[repeated];
    for (int i = 1; i <= more; i++) {
      xs[columns + i] = rightTable.xs()[repeated + i] + shift;
    }
    return xs;
  }

  /** A cell on the rows of both; one that the paper cut in two goes on where it was begun. */
  private void put(PageCell cell, int columns, List<PageCell> cells) {
    if (cell.column() == columns && leftTable.openRight().get(rowOfLeft(cell))) {
      for (int i = 0; i < cells.size(); i++) {
        PageCell begun = cells.get(i);
        boolean beside = begun.column() + begun.columnSpan() == columns;
        if (beside && begun.row() == cell.row() && begun.rowSpan() == cell.rowSpan()) {
          PageCell whole = CutText.joined(begun, cell);
          int span = begun.columnSpan() + cell.columnSpan();
          cells.set(i, whole.at(begun.row(), begun.column(), span));
          return;
        }
      }
    }
    cells.add(cell);
  }

  /** The row of the left table, as it was counted there, that a cell stands beside; or none. */
  private int rowOfLeft(PageCell cell) {
    float middle = (edges.get(cell.row()) + edges.get(cell.row() + 1)) / 2;
    List<Float> own = edges(leftTable);
    int row = 0;
    while (row + 1 < own.size() && own.get(row + 1) < middle) {
      row++;
    }
    return row;
  }

  private PageCell inRows(PageCell cell, int column) {
    int row = indexOf(cell.y0());
    return new PageCell(
        row,
        column,
        Math.max(1, indexOf(cell.y1()) - row),
        cell.columnSpan(),
        cell.x0(),
        cell.y0(),
        cell.x1(),
        cell.y1(),
        cell.text(),
        cell.room(),
        cell.size(),
        cell.page());
  }

  private PageCell cellOf(TextRow line, int columns, int more) {
    int row = 0;
    while (edges.get(row + 1) < middle(line)) {
      row++;
    }
    return new PageCell(
        row,
        columns,
        1,
        more,
        line.x0(),
        line.y0(),
        line.x1(),
        line.y1(),
        line.text(),
        0,
        line.size(),
        line.page());
  }

  private boolean isInside(TextRow line) {
    return middle(line) > edges.get(0) && middle(line) < edges.get(edges.size() - 1);
  }

  private static float middle(TextRow line) {
    return (line.y0() + line.y1()) / 2;
  }

  private int indexOf(float y) {
    int nearest = 0;
    for (int i = 1; i < edges.size(); i++) {
      nearest = Math.abs(edges.get(i) - y) < Math.abs(edges.get(nearest) - y) ? i : nearest;
    }
    return nearest;
  }

  private List<TextRow> linesOfBoth() {
    List<TextRow> lines = new ArrayList<>(left.lines());
    for (TextRow line : right.lines()) {
      if (!isInside(line)) {
        Optional<TextRow> beside = left.lines().stream().filter(l -> sameLine(l, line)).findFirst();
        if (beside.isEmpty()) {
          lines.add(line);
        } else if (!beside.get().text().equals(line.text())) {
          lines.replaceAll(l -> l == beside.get() ? CutText.joined(l, line) : l);
        }
      }
    }
    return lines;
  }

  /** Whether two lines stand at one height. */
  static boolean sameLine(TextRow a, TextRow b) {
    return Math.abs(a.baseline() - b.baseline()) <= SAME_LINE;
  }

  private boolean noOwnLinesAbove() {
    return right.lines().stream()
        .filter(line -> middle(line) < edges.get(0))
        .allMatch(line -> left.lines().stream().anyMatch(l -> sameLine(l, line)));
  }

  private boolean linesAgree() {
    return fewer.size() > 1
        && Math.abs(fewer.get(fewer.size() - 1) - edges.get(edges.size() - 1)) <= SAME_LINE
        && fewer.stream().allMatch(y -> Math.abs(edges.get(indexOf(y)) - y) <= SAME_LINE)
        && (mostLines() || topsAgree() && !sidesAgree());
  }

  private boolean mostLines() {
    return 4 * fewer.size() >= 3 * edges.size();
  }

  /**
   * Whether the words that stand at the same place on both are those of one template; beside
   * columns that are the same on both, a single head is.
   */
  private boolean sameTemplate() {
    return rightTable.cells().stream()
            .filter(cell -> cell.column() >= repeated)
            .filter(cell -> cell.text().codePoints().anyMatch(Character::isLetter))
            .filter(this::standsOnTheLeft)
            .count()
        >= (repeated > 0 ? 1 : TEMPLATE);
  }

  private boolean standsOnTheLeft(PageCell cell) {
    return leftTable.cells().stream()
        .anyMatch(
            other ->
                other.text().equals(cell.text())
                    && near(other.x0(), cell.x0())
                    && near(other.x1(), cell.x1())
                    && near(other.y0(), cell.y0())
                    && near(other.y1(), cell.y1()));
  }

  /** How many of the first columns were printed on both pages, cell for cell. */
  private int repeatedColumns() {
    int most = rightTable.xs().length - 2;
    int found = 0;
    Set<String> words = new HashSet<>();
    while (found < most) {
      int column = found;
      List<PageCell> own =
          rightTable.cells().stream().filter(cell -> cell.column() == column).toList();
      if (own.isEmpty() || !own.stream().allMatch(this::standsOnTheLeft)) {
        break;
      }
      own.stream().filter(cell -> !cell.blank()).forEach(cell -> words.add(cell.text()));
      found++;
    }
    return words.size() >= TEMPLATE ? found : 0;
  }

  private static boolean near(float a, float b) {
    return Math.abs(a - b) <= SAME_LINE;
  }

  private static List<Float> edges(PageTable table) {
    return StripTable.edges(table.cells());
  }
}
