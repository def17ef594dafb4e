package io.fuhe.document.page;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.flow.TableCell;
import io.fuhe.document.flow.TornRow;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts lines and tables of all pages one below the other, tables over page breaks joined. */
final class PageFlow {

  private static final String UNIT_WORDS = "(金额)?单位\\s*[:：]?\\s*(人民币)?(万|亿)?元";

  /** What stands above a table on its next pages: 续表, 接上页, 自评表（续）, the unit beside it. */
  private static final Pattern CONTINUED =
      Pattern.compile(
          "([(（]?(续表?|续上?[表页]|续前[表页]|接上[表页])[)）]?|\\S{1,40}[(（]续(表|前表)?[)）])\\s*("
              + UNIT_WORDS
              + ")?");

  private static final Pattern UNIT = Pattern.compile(UNIT_WORDS);

  private final List<Object> parts = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private int rows;

  private PageFlow() {}

  /** The pages as one grid without a name. */
  static Grid grid(List<PageParts> pages) {
    PageFlow flow = new PageFlow();
    pages.forEach(flow::add);
    flow.parts.forEach(flow::write);
    int lastPage = pages.isEmpty() ? 1 : pages.get(pages.size() - 1).number();
    return new Grid("", flow.cells, (row, column) -> Place.onPage(lastPage, row, column, null));
  }

  private void add(PageParts page) {
    record Part(boolean right, float top, Object part) {}
    float gutter = Gutter.of(page.tables());
    List<Part> ordered = new ArrayList<>();
    page.lines().forEach(line -> ordered.add(new Part(line.x0() > gutter, line.y0(), line)));
    page.tables().forEach(t -> ordered.add(new Part(t.xs()[0] > gutter, t.top(), t)));
    ordered.sort(Comparator.comparing(Part::right).thenComparingDouble(Part::top));
    if (!ordered.isEmpty() && ordered.get(0).part() instanceof PageTable table) {
      takeHanging(table);
    }
    Object last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    List<TextRow> lines = new ArrayList<>();
    boolean first = true;
    for (Part each : ordered) {
      if (!(each.part() instanceof PageTable table)) {
        lines.add((TextRow) each.part());
      } else if (first
          && last instanceof RunningTable above
          && above.runsOnIn(table)
          && (lines.isEmpty() || areContinued(lines) || above.repeats(lines, table))) {
        above.add(table);
        lines.clear();
        first = false;
      } else {
        parts.addAll(lines);
        parts.add(new RunningTable(table, first ? List.copyOf(lines) : List.of()));
        lines.clear();
        first = false;
      }
    }
    parts.addAll(lines);
  }

  /** Whether lines above a table say only that it goes on, and in which unit. */
  private static boolean areContinued(List<TextRow> lines) {
    List<String> words = lines.stream().map(TextRow::text).toList();
    return words.stream().anyMatch(text -> CONTINUED.matcher(text).matches())
        && words.stream()
            .allMatch(text -> CONTINUED.matcher(text).matches() || UNIT.matcher(text).matches());
  }

  /** Gives the lines between a table and its part on this page to the label that they are. */
  private void takeHanging(PageTable below) {
    int from = parts.size();
    List<TextRow> lines = new ArrayList<>();
    while (from > 0 && parts.get(from - 1) instanceof TextRow line) {
      lines.add(0, line);
      from--;
    }
    if (from > 0
        && parts.get(from - 1) instanceof RunningTable above
        && above.takesHanging(lines, below)) {
      parts.subList(from, parts.size()).clear();
    }
  }

  private void write(Object part) {
    if (part instanceof TextRow line) {
      Box box = box(line.x0(), line.y0(), line.x1(), line.y1());
      cells.add(new Cell(rows, 0, 1, 1, line.text(), Place.onPage(line.page(), rows, 0, box)));
      rows++;
    } else if (part instanceof RunningTable running) {
      PageTable table = LikeColumns.aligned(running.table());
      Map<List<Integer>, String> texts = texts(table);
      for (PageCell c : table.cells()) {
        String text = texts.get(List.of(c.row(), c.column()));
        int row = rows + c.row();
        Place place = Place.onPage(c.page(), row, c.column(), box(c.x0(), c.y0(), c.x1(), c.y1()));
        cells.add(new Cell(row, c.column(), c.rowSpan(), c.columnSpan(), text, place));
      }
      rows += table.rows();
    }
  }

  /** The texts of a table by position, rows whole that were torn before they became a PDF. */
  private static Map<List<Integer>, String> texts(PageTable table) {
    List<TableCell> cells =
        table.cells().stream()
            .map(c -> new TableCell(c.row(), c.column(), c.rowSpan(), c.columnSpan(), c.text()))
            .sorted(Comparator.comparingInt(TableCell::row).thenComparingInt(TableCell::column))
            .toList();
    Map<List<Integer>, String> texts = new HashMap<>();
    TornRow.mended(cells).forEach(c -> texts.put(List.of(c.row(), c.column()), c.text()));
    return texts;
  }

  private static Box box(float x0, float y0, float x1, float y1) {
    return new Box(points(x0), points(y0), points(x1), points(y1));
  }

  private static BigDecimal points(float value) {
    return new BigDecimal(Float.toString(value)).setScale(2, RoundingMode.HALF_UP);
  }
}
