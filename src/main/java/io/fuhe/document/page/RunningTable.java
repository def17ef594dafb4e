package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that runs on from page to page. To take in the next part costs what that part holds,
 * however long the table has become: only the cells that reach the page break can change.
 */
final class RunningTable {

  /** A row with so many texts can be told from another; a repeated one is a header. */
  private static final int TELLING_CELLS = 3;

  /** More rows than any head has. */
  private static final int TALLEST_HEAD = 4;

  /** A line of a label that hangs out of its table takes no more of the page, in sizes. */
  private static final float HANGING = 1.8f;

  /** So many characters stand in a line of a label that is written downwards. */
  private static final int FEW = 2;

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final List<PageCell> cells = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private final Labels finished = new Labels();
  private final Set<List<String>> heads = new HashSet<>();
  private final Set<List<String>> bands = new HashSet<>();
  private final float top;
  private final int firstPage;
  private final List<List<String>> opening;
  private final List<TextRow> titles;
  private ColumnEdges edges;
  private int rows;
  private float bottom;
  private int lastPage;
  private boolean ended;

  /** Begins with the part on one page. */
  RunningTable(PageTable first) {
    this(first, List.of());
  }

  /**
   * Begins with the part on one page.
   *
   * @param titles the lines above it, where nothing else stands above it on the page
   */
  RunningTable(PageTable first, List<TextRow> titles) {
    this.titles = titles;
    edges = new ColumnEdges(first.xs());
    top = first.top();
    bottom = first.bottom();
    firstPage = first.firstPage();
    lastPage = first.lastPage();
    ended = first.ended();
    cells.addAll(first.cells());
    opening = opening(first);
    rows = first.rows();
    band(cells).ifPresent(bands::add);
    finishFrom(0, 0);
  }

  /**
   * Whether a part on the next page has the same outer sides or like columns, and so may be of this
   * table.
   */
  boolean runsOnIn(PageTable below) {
    float[] xs = edges.positions();
    float[] others = edgesOf(below);
    return below.firstPage() == lastPage + 1
        && Math.abs(xs[0] - others[0]) <= 2 * ColumnEdges.SAME_EDGE
        && Math.abs(xs[xs.length - 1] - others[others.length - 1]) <= 2 * ColumnEdges.SAME_EDGE;
  }

  /**
   * Whether lines above a part on the next page are only this table's titles, which a sheet may
   * repeat on each page: they stand as high, and what stands below them are figures, and not the
   * first rows once more, as another form with the same title has them.
   */
  boolean repeats(List<TextRow> lines, PageTable below) {
    List<PageCell> row =
        below.cells().stream().filter(c -> c.row() == 0 && c.rowSpan() == 1).toList();
    List<String> words = texts(row);
    boolean figures =
        words.size() >= TELLING_CELLS && words.stream().anyMatch(Continuation::isNumber);
    return figures
        && lines.size() <= titles.size()
        && shapes(titles.subList(0, lines.size())).equals(shapes(lines));
  }

  private static List<String> shapes(List<TextRow> lines) {
    return lines.stream().map(line -> Math.round(line.baseline()) + " " + line.text()).toList();
  }

  /**
   * Takes in lines below this part as the label, or the rest of one, that hangs out of it at the
   * page's foot: they stand below one cell alone, which reaches the break and is blank behind it.
   *
   * @return whether they are one; if not, nothing has changed
   */
  boolean takesHanging(List<TextRow> lines, PageTable below) {
    if (lines.isEmpty() || !runsOnIn(below)) {
      return false;
    }
    TextRow last = lines.get(lines.size() - 1);
    if (last.page() != lastPage || last.y1() - bottom > HANGING * lines.size() * last.size()) {
      return false;
    }
    for (int index : open) {
      PageCell cell = cells.get(index);
      if (mayHang(cell, lines) && isOver(cell, lines) && isBlankBelow(cell, below)) {
        String label = lines.stream().map(TextRow::text).reduce(cell.text(), TextLines::join);
        cells.set(index, cell.saying(label));
        return true;
      }
    }
    return false;
  }

  /** Whether the rest of a cell may stand below it: it is blank, or a label cut in its middle. */
  private static boolean mayHang(PageCell cell, List<TextRow> lines) {
    boolean upright = lines.stream().allMatch(line -> line.text().length() <= FEW);
    return cell.blank() || cell.rowSpan() > 1 && (upright || Continuation.unbalanced(cell.text()));
  }

  private static boolean isOver(PageCell cell, List<TextRow> lines) {
    return lines.stream().allMatch(line -> line.x0() >= cell.x0() && line.x1() <= cell.x1());
  }

  private static boolean isBlankBelow(PageCell cell, PageTable below) {
    return below.cells().stream()
        .filter(next -> next.row() == 0)
        .filter(next -> Math.abs(next.x0() - cell.x0()) <= ColumnEdges.SAME_EDGE)
        .filter(next -> Math.abs(next.x1() - cell.x1()) <= ColumnEdges.SAME_EDGE)
        .anyMatch(PageCell::blank);
  }

  /** Takes in the part on the next page. */
  void add(PageTable below) {
    float[] others = edgesOf(below);
    widen(others);
    TreeMap<Integer, List<PageCell>> rest = new TreeMap<>();
    for (PageCell cell : below.cells()) {
      PageCell placed = edges.place(cell, others);
      rest.computeIfAbsent(placed.row(), any -> new ArrayList<>()).add(placed);
    }
    int repeated = repeatedRows(rest, below.rows());
    List<PageCell> lower =
        rest.tailMap(repeated).values().stream()
            .flatMap(List::stream)
            .map(c -> c.at(c.row() - repeated, c.column(), c.columnSpan()))
            .toList();
    bottom = below.bottom();
    lastPage = below.lastPage();
    if (below.rows() > repeated) {
      join(lower, below.rows() - repeated, ended || repeated == 0 && below.begun());
    }
    ended = below.ended();
  }

  /** The table as far as it has come. */
  PageTable table() {
    return new PageTable(
        edges.positions(), rows, List.copyOf(cells), top, bottom, firstPage, lastPage);
  }

  /** The edges of the next part as this table has them. */
  private float[] edgesOf(PageTable below) {
    List<PageCell> last = open.stream().map(cells::get).toList();
    return LikeColumns.stretched(below, last, edges.positions());
  }

  private void join(List<PageCell> lower, int height, boolean whole) {
    int last = rows - 1;
    List<PageCell> upper = open.stream().map(cells::get).toList();
    Continuation continuation = new Continuation(upper, lower, finished);
    boolean cut = !whole && continuation.rowIsCut();
    Set<PageCell> taken = new HashSet<>();
    Map<Long, Integer> owners = new HashMap<>();
    for (int index : open) {
      PageCell cell = cells.get(index);
      PageCell next = continuation.below(cell);
      if (next != null && (cut || continuation.goesOn(cell, next))) {
        taken.add(next);
        cells.set(index, cell.continuedBy(next, cell.rowSpan() + next.rowSpan() - (cut ? 1 : 0)));
      }
      own(index, last, owners);
    }
    int offset = cut ? last : rows;
    int before = cells.size();
    for (PageCell cell : lower) {
      if (!taken.contains(cell)) {
        stand(cell.at(cell.row() + offset, cell.column(), cell.columnSpan()), last, owners);
      }
    }
    rows = offset + height;
    finishFrom(before, last);
  }

  /** Adds a cell; text that has no cell of its own stays with the cell that stands there. */
  private void stand(PageCell cell, int from, Map<Long, Integer> owners) {
    for (long position : positions(cell, from)) {
      Integer owner = owners.get(position);
      if (owner != null) {
        if (!cell.blank()) {
          PageCell there = cells.get(owner);
          cells.set(owner, there.continuedBy(cell, there.rowSpan()));
        }
        return;
      }
    }
    cells.add(cell);
    own(cells.size() - 1, from, owners);
  }

  private void own(int index, int from, Map<Long, Integer> owners) {
    for (long position : positions(cells.get(index), from)) {
      owners.put(position, index);
    }
  }

  private static List<Long> positions(PageCell cell, int from) {
    List<Long> positions = new ArrayList<>();
    for (int r = Math.max(from, cell.row()); r <= cell.lastRow(); r++) {
      for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
        positions.add(((long) r << Integer.SIZE) + c);
      }
    }
    return positions;
  }

  /**
   * Keeps what the cells tell that no later page can change.
   *
   * @param added the first cell that was not there before
   * @param row the first row that was not finished before
   */
  private void finishFrom(int added, int row) {
    List<Integer> changed = new ArrayList<>(open);
    for (int index = added; index < cells.size(); index++) {
      changed.add(index);
    }
    open.clear();
    Map<Integer, List<PageCell>> finishedRows = new TreeMap<>();
    for (int index : changed) {
      PageCell cell = cells.get(index);
      if (cell.lastRow() >= rows - 1) {
        open.add(index);
      } else {
        finished.add(cell);
        if (cell.row() >= row) {
          finishedRows.computeIfAbsent(cell.row(), any -> new ArrayList<>()).add(cell);
        }
      }
    }
    finishedRows.values().forEach(this::addHead);
  }

  private void addHead(List<PageCell> row) {
    List<String> texts = texts(row);
    if (texts.size() >= TELLING_CELLS && texts.stream().noneMatch(t -> DIGIT.matcher(t).find())) {
      heads.add(texts);
    }
  }

  /**
   * How many rows at the top of the next part only repeat rows of this one. Below a row that is one
   * cell a head is a new one, although it may say the same.
   */
  private int repeatedRows(Map<Integer, List<PageCell>> next, int height) {
    List<PageCell> lastRow = open.stream().map(cells::get).toList();
    if (lastRow.stream().anyMatch(c -> c.columnSpan() == edges.columns())) {
      return 0;
    }
    addHead(lastRow);
    int row = Math.max(repeatedBand(next), repeatedOpening(next));
    while (row < height && isHead(texts(next.getOrDefault(row, List.of())))) {
      row++;
    }
    return row;
  }

  /** Whether texts are a head's; Word repeats with it the label beside it, which spans rows. */
  private boolean isHead(List<String> texts) {
    return heads.contains(texts)
        || texts.size() > TELLING_CELLS
            && !DIGIT.matcher(texts.get(0)).find()
            && heads.contains(texts.subList(1, texts.size()));
  }

  /**
   * How many of the table's first rows stand again above the next part, as where Word repeats them:
   * 项目名称 | 甲项目. As many as a form's own first rows are those of another form.
   */
  private int repeatedOpening(Map<Integer, List<PageCell>> next) {
    int row = 0;
    while (row < opening.size() && opening.get(row).equals(wholeRow(next.get(row)))) {
      row++;
    }
    boolean telling = row > 0 && opening.subList(0, row).stream().anyMatch(r -> r.size() > 1);
    return telling && row < TALLEST_HEAD ? row : 0;
  }

  /** The first rows of a part, as far as no cell in them spans rows. */
  private static List<List<String>> opening(PageTable part) {
    Map<Integer, List<PageCell>> rows =
        part.cells().stream().collect(Collectors.groupingBy(PageCell::row));
    return IntStream.range(0, Math.min(TALLEST_HEAD, part.rows() - 1))
        .mapToObj(row -> wholeRow(rows.get(row)))
        .takeWhile(row -> !row.isEmpty())
        .toList();
  }

  /** The texts of a row, blank ones too; empty where a cell spans rows. */
  private static List<String> wholeRow(List<PageCell> row) {
    return row == null || row.stream().anyMatch(cell -> cell.rowSpan() > 1)
        ? List.of()
        : row.stream()
            .sorted(Comparator.comparingInt(PageCell::column))
            .map(PageCell::text)
            .toList();
  }

  /** How many rows a head has that is repeated whole, its cells spanning rows and columns. */
  private int repeatedBand(Map<Integer, List<PageCell>> next) {
    List<PageCell> all = next.values().stream().flatMap(List::stream).toList();
    return band(all).filter(bands::contains).isPresent() ? bandHeight(all) : 0;
  }

  /** The texts of the rows into which the first row of a part reaches, where they may be a head. */
  private static Optional<List<String>> band(List<PageCell> part) {
    int height = bandHeight(part);
    List<String> texts =
        part.stream()
            .filter(c -> c.row() < height && !c.blank())
            .sorted(Comparator.comparingInt(PageCell::row).thenComparingInt(PageCell::column))
            .map(PageCell::text)
            .toList();
    boolean head =
        height > 1
            && height <= TALLEST_HEAD
            && texts.size() > TELLING_CELLS
            && texts.stream().noneMatch(t -> DIGIT.matcher(t).find());
    return head ? Optional.of(texts) : Optional.empty();
  }

  private static int bandHeight(List<PageCell> part) {
    return part.stream().filter(c -> c.row() == 0).mapToInt(PageCell::rowSpan).max().orElse(0);
  }

  private static List<String> texts(List<PageCell> row) {
    return row.stream().filter(c -> c.rowSpan() == 1 && !c.blank()).map(PageCell::text).toList();
  }

  /** Counts the columns on the edges of the next part too. */
  private void widen(float[] others) {
    float[] own = edges.positions();
    edges = edges.with(others);
    if (edges.numberAlike(own)) {
      return;
    }
    List<PageCell> placed = cells.stream().map(c -> edges.place(c, own)).toList();
    cells.clear();
    open.clear();
    finished.clear();
    heads.clear();
    Map<Long, Integer> owners = new HashMap<>();
    placed.forEach(c -> stand(c, 0, owners));
    finishFrom(0, 0);
  }
}
