package io.fuhe.report.workbook;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.SampledUnit;
import io.fuhe.report.content.SamplingReason.Kind;
import io.fuhe.report.text.SamplingText;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Printed;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Which units to look at first: a row a unit and year, each reason with its points and in words.
 */
final class SamplingSheet {

  private SamplingSheet() {}

  static void write(
      Stream<SampledUnit> units, SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    SamplingText text = new SamplingText(messages);
    ListSheet sheet = new ListSheet(workbook, styles, messages, "sheet.sampling", 3, columns());
    for (SampledUnit unit : (Iterable<SampledUnit>) units::iterator) {
      List<CellContent> cells = new ArrayList<>();
      cells.add(new Ordinal(unit.fiscalYear()));
      cells.add(new Ordinal(unit.rank()));
      cells.add(new Words(ShownText.brief(unit.unit())));
      cells.add(new Printed(unit.points().toPlainString()));
      for (Kind kind : Kind.values()) {
        boolean speaks = unit.of(kind).signum() > 0;
        cells.add(speaks ? new Printed(unit.of(kind).toPlainString()) : new Words(""));
      }
      cells.add(new Words(unit.reasons().stream().map(text::of).collect(Collectors.joining("\n"))));
      sheet.row(cells.toArray(CellContent[]::new));
    }
    sheet.finish();
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("year", 8));
    columns.add(new Column("rank", 8));
    columns.add(new Column("unit", 34));
    columns.add(new Column("samplingPoints", 10));
    for (Kind kind : Kind.values()) {
      columns.add(new Column("sampling." + kind.name(), 12));
    }
    columns.add(new Column("samplingReasons", 70));
    return columns;
  }
}
