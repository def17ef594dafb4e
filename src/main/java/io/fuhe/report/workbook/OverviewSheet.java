package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.Counts;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.Told;
import io.fuhe.report.workbook.CellContent.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The run at a glance: what came in, what was found by severity and by rule, and a chart of it. */
final class OverviewSheet {

  /** Of the tables on the left; the chart's columns on the right come after them. */
  private static final float TITLE_POINTS = 30;

  private static final int[] WIDTHS = {34, 10, 10, 10, 10, 3};

  private static final int LAST_COLUMN = 13;
  private static final int CHART_WIDTH = 10;

  private final SXSSFSheet sheet;
  private final SheetStyles styles;
  private final Messages messages;
  private final Counts<Status> files = new Counts<>(Status.class);
  private final Map<Severity, Counts<State>> severities = new EnumMap<>(Severity.class);
  private int forms;
  private int unchecked;
  private int next;

  OverviewSheet(SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    this.sheet = workbook.createSheet(messages.get("sheet.overview"));
    this.styles = styles;
    this.messages = messages;
    for (int i = 0; i <= LAST_COLUMN; i++) {
      int width = i < WIDTHS.length ? WIDTHS[i] : CHART_WIDTH;
      sheet.setColumnWidth(i, width * RowHeight.UNITS_PER_WIDTH);
    }
    sheet.setDisplayGridlines(false);
    PageLayout.apply(sheet, messages);
    // At a glance is on one page.
    sheet.getPrintSetup().setFitHeight((short) 1);
    for (Severity severity : Severity.values()) {
      severities.put(severity, new Counts<>(State.class));
    }
  }

  /** Counts a file and its forms, not their findings. */
  void count(ReportedFile file) {
    files.add(file.entry().status());
    forms += file.forms().size();
    unchecked +=
        (int) file.forms().stream().filter(f -> !f.counted().unchecked().isEmpty()).count();
  }

  /** Counts a finding, standing or gone. */
  void count(ReportedAnomaly finding) {
    severities.get(finding.anomaly().severity()).add(finding.state());
  }

  /**
   * Writes what was counted.
   *
   * @param units the units and years that there is something to say about
   * @param rules how many findings of each rule stand
   */
  void write(Iterable<UnitLine.Key> units, Map<String, Counts<Severity>> rules) {
    Row head = sheet.createRow(next++);
    head.setHeightInPoints(TITLE_POINTS);
    Cell title = head.createCell(0);
    title.setCellValue(messages.get("overview.title"));
    title.setCellStyle(styles.title());
    paragraph("overview.intro");
    paragraph("overview.severities");
    next++;
    int top = next;
    material(units);
    next++;
    severities();
    next++;
    rules(rules, top);
  }

  private void paragraph(String key) {
    String words = messages.get(key);
    int width = 0;
    for (int i = 0; i <= LAST_COLUMN; i++) {
      width += i < WIDTHS.length ? WIDTHS[i] : CHART_WIDTH;
    }
    Row row = sheet.createRow(next);
    row.setHeightInPoints(RowHeight.of(RowHeight.lines(words, width)));
    Cell cell = row.createCell(0);
    cell.setCellValue(words);
    cell.setCellStyle(styles.plain());
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_COLUMN));
    next++;
  }

  private void material(Iterable<UnitLine.Key> units) {
    Set<String> names = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    units.forEach(
        key -> {
          names.add(key.unit());
          years.add(Objects.requireNonNullElse(key.year(), 0));
        });
    years.remove(0);
    names.remove("");
    head("overview.material", "column.count");
    row(new Words(messages.get("overview.units")), new Count(names.size()));
    row(new Words(messages.get("overview.files")), new Count(files.total()));
    for (Status status : Status.values()) {
      if (files.of(status) > 0) {
        String name = messages.get("status." + status);
        row(new Words(messages.get("overview.ofThem", name)), new Count(files.of(status)));
      }
    }
    row(new Words(messages.get("overview.forms")), new Count(forms));
    if (unchecked > 0) {
      row(new Words(messages.get("overview.unchecked")), new Count(unchecked));
    }
    row(
        new Words(
            messages.get(
                "overview.years",
                years.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(messages.get("list.comma"))))),
        new Count(years.size()));
  }

  private void severities() {
    head("overview.bySeverity", "column.standing", "state.NEW", "state.STILL", "state.GONE");
    Counts<State> all = new Counts<>(State.class);
    severities.forEach(
        (severity, counts) -> {
          states(new Told(severity, messages.get("severity." + severity)), counts);
          all.add(counts);
        });
    states(new Words(messages.get("column.total")), all);
  }

  private void states(CellContent label, Counts<State> counts) {
    row(
        label,
        new Count(counts.of(State.NEW) + counts.of(State.STILL)),
        new Count(counts.of(State.NEW)),
        new Count(counts.of(State.STILL)),
        new Count(counts.of(State.GONE)));
  }

  private void rules(Map<String, Counts<Severity>> rules, int top) {
    head(
        "overview.byRule", "severity.ERROR", "severity.WARNING", "severity.NOTICE", "column.total");
    OverviewChart chart = new OverviewChart(messages, next);
    Counts<Severity> all = new Counts<>(Severity.class);
    List<String> order = new ArrayList<>(rules.keySet());
    order.sort(
        Comparator.<String>comparingInt(rule -> -rules.get(rule).of(Severity.ERROR))
            .thenComparingInt(rule -> -rules.get(rule).of(Severity.WARNING))
            .thenComparingInt(rule -> -rules.get(rule).of(Severity.NOTICE))
            .thenComparing(Comparator.naturalOrder()));
    for (String rule : order) {
      String name = messages.get("rule." + rule + ".title");
      counted(name, rules.get(rule));
      chart.add(name, rules.get(rule));
      all.add(rules.get(rule));
    }
    counted(messages.get("column.total"), all);
    chart.draw(sheet, WIDTHS.length, LAST_COLUMN + 1, top, next);
  }

  private void counted(String label, Counts<Severity> counts) {
    row(
        new Words(label),
        new Count(counts.of(Severity.ERROR)),
        new Count(counts.of(Severity.WARNING)),
        new Count(counts.of(Severity.NOTICE)),
        new Count(counts.total()));
  }

  private void head(String... keys) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int i = 0; i < keys.length; i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(messages.get(keys[i]));
      cell.setCellStyle(i == 0 ? styles.head() : styles.countHead());
      lines = Math.max(lines, RowHeight.lines(messages.get(keys[i]), WIDTHS[i]));
    }
    row.setHeightInPoints(RowHeight.of(lines));
  }

  private void row(CellContent... contents) {
    CellContent.fill(sheet.createRow(next++), styles, i -> WIDTHS[i], contents);
  }
}
