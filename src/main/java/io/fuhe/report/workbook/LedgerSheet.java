package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.LedgerText;
import io.fuhe.report.text.LedgerText.Said;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.Told;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Every received file: what became of it, and why. */
final class LedgerSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("file", 40),
          new Column("status", 12),
          new Column("forms", 8),
          new Column("reason", 40),
          new Column("notes", 52),
          new Column("code", 17),
          new Column("size", 12),
          new Column("sha256", 35));

  private final ListSheet list;
  private final LedgerText text;

  LedgerSheet(SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    this.list = new ListSheet(workbook, styles, messages, "sheet.ledger", 2, COLUMNS);
    this.text = new LedgerText(messages);
  }

  void add(ReportedFile file) {
    LedgerEntry entry = file.entry();
    String notes = text.notes(file).stream().map(Said::message).collect(Collectors.joining("\n"));
    list.row(
        new Words(entry.path()),
        entry.status() == Status.QUARANTINED
            ? new Told(Severity.ERROR, text.status(entry))
            : new Words(text.status(entry)),
        new Count(entry.forms()),
        new Words(text.reason(entry)),
        new Words(notes),
        new Words(LedgerText.code(entry)),
        new Count(entry.size()),
        new Words(entry.sha256()));
  }

  void finish() {
    list.finish();
  }
}
