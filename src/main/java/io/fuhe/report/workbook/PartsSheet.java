package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.FindingsPart;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.FileLink;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Leads to the workbooks of the parts of the findings: a row a part. */
final class PartsSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("part", 8),
          new Column("firstUnit", 44),
          new Column("lastUnit", 44),
          new Column("errors", 9),
          new Column("warnings", 9),
          new Column("notices", 9),
          new Column("gone", 9),
          new Column("workbook", 12));

  private PartsSheet() {}

  static void write(
      List<FindingsPart> parts, SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    ListSheet sheet = new ListSheet(workbook, styles, messages, "sheet.parts", 1, COLUMNS);
    for (FindingsPart part : parts) {
      sheet.row(
          new Ordinal(part.number()),
          unit(part.first(), messages),
          unit(part.last(), messages),
          new Count(part.standing().of(Severity.ERROR)),
          new Count(part.standing().of(Severity.WARNING)),
          new Count(part.standing().of(Severity.NOTICE)),
          new Count(part.gone()),
          new FileLink(part.folder() + "/" + Reports.WORKBOOK, messages.get("link.open")));
    }
    sheet.finish();
  }

  private static Words unit(String name, Messages messages) {
    return new Words(name.isEmpty() ? messages.get("unit.unnamed") : ShownText.brief(name));
  }
}
