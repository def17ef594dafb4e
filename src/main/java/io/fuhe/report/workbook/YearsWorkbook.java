package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.ReportedYear;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.FileLink;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook that leads to the workbooks of fiscal years: a row a year. */
public final class YearsWorkbook {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("year", 16),
          new Column("forms", 12),
          new Column("errors", 12),
          new Column("warnings", 12),
          new Column("notices", 12),
          new Column("new", 12),
          new Column("still", 12),
          new Column("gone", 12),
          new Column("file", 16));

  private final Messages messages;

  public YearsWorkbook(Messages messages) {
    this.messages = messages;
  }

  /**
   * Writes it.
   *
   * @param folder where a year's reports are, seen from the workbook
   */
  public void write(Path file, List<ReportedYear> years, IntFunction<String> folder)
      throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      ListSheet sheet =
          new ListSheet(workbook, new SheetStyles(workbook), messages, "sheet.years", 1, COLUMNS);
      for (ReportedYear year : years) {
        sheet.row(
            new Words(
                year.fiscalYear() == 0
                    ? messages.get("years.none")
                    : String.valueOf(year.fiscalYear())),
            new Count(year.forms()),
            new Count(year.anomalies().getOrDefault(Severity.ERROR, 0)),
            new Count(year.anomalies().getOrDefault(Severity.WARNING, 0)),
            new Count(year.anomalies().getOrDefault(Severity.NOTICE, 0)),
            new Count(year.states().getOrDefault(State.NEW, 0)),
            new Count(year.states().getOrDefault(State.STILL, 0)),
            new Count(year.states().getOrDefault(State.GONE, 0)),
            new FileLink(
                folder.apply(year.fiscalYear()) + "/" + Reports.WORKBOOK,
                messages.get("link.open")));
      }
      sheet.finish();
      workbook.write(out);
    }
  }
}
