package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.Jump;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Printed;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A row a unit and year: what it declares, and what was found. */
final class UnitSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("unit", 34),
          new Column("year", 8),
          new Column("forms", 8),
          new Column("departmentScore", 12),
          new Column("departmentRate", 14),
          new Column("projectScore", 14),
          new Column("projectRate", 22),
          new Column("errors", 9),
          new Column("warnings", 9),
          new Column("notices", 9),
          new Column("total", 9),
          new Column("new", 9),
          new Column("still", 9),
          new Column("gone", 9),
          new Column("first", 12));

  private final Map<UnitLine.Key, UnitLine> lines = new TreeMap<>();

  /** Counts a form. */
  void count(ReportedForm form) {
    line(form.unit(), form.counted().fiscalYear()).count(form.counted());
  }

  /**
   * Counts a finding.
   *
   * @param row its row in the list of standing findings; null for one that is gone or is listed
   *     elsewhere
   */
  void count(ReportedAnomaly finding, Integer row) {
    line(finding.unit(), finding.fiscalYear()).count(finding, row);
  }

  private UnitLine line(String unit, Integer year) {
    return lines.computeIfAbsent(new UnitLine.Key(unit, year), any -> new UnitLine());
  }

  /** Every unit and year that there is something to say about. */
  Iterable<UnitLine.Key> keys() {
    return lines.keySet();
  }

  /**
   * Writes the sheet.
   *
   * @param list the sheet that lists the standing findings
   */
  void write(SXSSFWorkbook workbook, SheetStyles styles, Messages messages, String list) {
    ListSheet sheet = new ListSheet(workbook, styles, messages, "sheet.units", 2, COLUMNS);
    lines.forEach(
        (key, line) ->
            sheet.row(
                new Words(
                    key.unit().isEmpty()
                        ? messages.get("unit.unnamed")
                        : ShownText.brief(key.unit())),
                new Ordinal(key.year()),
                new Count(line.forms().total()),
                new Printed(line.departmentScore().shown()),
                new Printed(line.departmentRate().shown()),
                new Printed(line.projectScore().shown()),
                new Printed(line.projectRate().shown()),
                new Count(line.severities().of(Severity.ERROR)),
                new Count(line.severities().of(Severity.WARNING)),
                new Count(line.severities().of(Severity.NOTICE)),
                new Count(line.severities().total()),
                new Count(line.states().of(State.NEW)),
                new Count(line.states().of(State.STILL)),
                new Count(line.states().of(State.GONE)),
                line.firstRow() == null
                    ? new Words("")
                    : new Jump(
                        list, line.firstRow(), messages.get("link.first", line.firstRow()))));
    sheet.finish();
  }
}
