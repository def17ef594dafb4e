package io.fuhe.report;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The run at a glance: files by what became of them, findings by rule and by unit. */
final class OverviewSheet {

  private static final int[] WIDTHS = {46, 12, 12, 12, 12};

  private final SXSSFSheet sheet;
  private final SheetStyles styles;
  private final Messages messages;
  private final Map<Status, Integer> files = new EnumMap<>(Status.class);
  private final Map<String, Map<Severity, Integer>> byRule = new LinkedHashMap<>();
  private final Map<String, Map<Severity, Integer>> byUnit = new TreeMap<>();
  private int forms;
  private int next;

  OverviewSheet(SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    this.sheet = workbook.createSheet(messages.get("sheet.overview"));
    this.styles = styles;
    this.messages = messages;
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  void count(ReportedFile file) {
    files.merge(file.entry().status(), 1, Integer::sum);
    forms += file.forms().size();
    file.forms().forEach(form -> form.anomalies().forEach(this::count));
  }

  /** Counts an anomaly. */
  void count(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    add(byRule, new AnomalyText(messages).rule(anomaly), anomaly.severity());
    add(byUnit, reported.unit(), anomaly.severity());
  }

  void write() {
    Row title = sheet.createRow(next++);
    title.setHeightInPoints(30);
    cell(title, 0, messages.get("overview.title"), styles.title());
    next++;
    row(styles.head(), messages.get("overview.files"), messages.get("column.count"));
    files.forEach((status, n) -> row(styles.body(), messages.get("status." + status), n));
    row(styles.body(), messages.get("overview.forms"), forms);
    next++;
    table(messages.get("overview.byRule"), byRule);
    next++;
    table(messages.get("overview.byUnit"), byUnit);
  }

  private void table(String name, Map<String, Map<Severity, Integer>> counts) {
    row(
        styles.head(),
        name,
        messages.get("severity.ERROR"),
        messages.get("severity.WARNING"),
        messages.get("severity.NOTICE"),
        messages.get("column.total"));
    Map<Severity, Integer> all = new EnumMap<>(Severity.class);
    counts.forEach(
        (label, n) -> {
          counted(label, n);
          n.forEach((severity, i) -> all.merge(severity, i, Integer::sum));
        });
    counted(messages.get("column.total"), all);
  }

  private void counted(String label, Map<Severity, Integer> n) {
    row(
        styles.body(),
        label,
        n.getOrDefault(Severity.ERROR, 0),
        n.getOrDefault(Severity.WARNING, 0),
        n.getOrDefault(Severity.NOTICE, 0),
        n.values().stream().mapToInt(Integer::intValue).sum());
  }

  private void row(CellStyle style, Object... values) {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.length; i++) {
      cell(
          row,
          i,
          values[i],
          values[i] instanceof Number ? styles.number() : i > 0 ? styles.numberHead() : style);
    }
  }

  private static void cell(Row row, int column, Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    if (value instanceof Number n) {
      cell.setCellValue(n.doubleValue());
    } else {
      cell.setCellValue(ListSheet.shortened(value.toString()));
    }
    cell.setCellStyle(style);
  }

  private static void add(
      Map<String, Map<Severity, Integer>> counts, String key, Severity severity) {
    counts
        .computeIfAbsent(key, any -> new EnumMap<>(Severity.class))
        .merge(severity, 1, Integer::sum);
  }
}
