package io.fuhe.sheet;

import io.fuhe.sheet.Filling.Count;
import io.fuhe.sheet.Filling.Formula;
import io.fuhe.sheet.Filling.Words;
import io.fuhe.sheet.Placeholder.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageSetup;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** A template that becomes a unit's workbook: its form's sheet once a form, its summary filled. */
final class UnitWorkbook {

  /** Excel takes no longer names. */
  private static final int LONGEST_NAME = 31;

  private final XSSFWorkbook workbook;
  private final XSSFSheet template;
  private final Optional<XSSFSheet> summary;
  private final CellFiller filler;

  UnitWorkbook(XSSFWorkbook workbook, XSSFSheet template, Optional<XSSFSheet> summary) {
    this.workbook = workbook;
    this.template = template;
    this.summary = summary;
    this.filler = new CellFiller(workbook);
  }

  /** Fills it, and computes its formulas, so that a program that computes nothing shows figures. */
  void fill(List<ReviewedForm> forms) {
    List<Map<Placeholder, Filling>> lines = new ArrayList<>();
    int at = workbook.getSheetIndex(template);
    for (ReviewedForm form : forms) {
      XSSFSheet sheet = workbook.cloneSheet(at, freeName(form.name()));
      printLikeTemplate(sheet);
      FormSheet filled = new FormSheet(sheet, filler);
      filled.fill(form);
      lines.add(line(form, filled, sheet, lines.size() + 1));
    }
    summary.ifPresent(sheet -> summarize(sheet, lines));
    workbook.removeSheetAt(workbook.getSheetIndex(template));
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  /** What the library leaves out of a copy. */
  private void printLikeTemplate(XSSFSheet sheet) {
    sheet.setRepeatingRows(template.getRepeatingRows());
    sheet.setRepeatingColumns(template.getRepeatingColumns());
    CTWorksheet own = template.getCTWorksheet();
    if (own.isSetPageSetup()) {
      CTPageSetup setup = (CTPageSetup) own.getPageSetup().copy();
      // It names a part that the copy does not have: settings of somebody's printer.
      if (setup.isSetId()) {
        setup.unsetId();
      }
      sheet.getCTWorksheet().setPageSetup(setup);
    }
  }

  private Map<Placeholder, Filling> line(
      ReviewedForm form, FormSheet filled, Sheet sheet, int number) {
    Map<Placeholder, Filling> line = new EnumMap<>(form.values());
    line.put(Placeholder.NUMBER, new Count(number));
    line.put(Placeholder.PROJECT, new Words(form.name()));
    line.put(Placeholder.AWARDED_TOTAL, in(sheet, filled.place(Placeholder.SUM_AWARDED)));
    line.put(Placeholder.TOTAL_DEVIATION, in(sheet, filled.place(Placeholder.SUM_DEVIATION)));
    return line;
  }

  /** What stands in a cell of another sheet, and nothing where nothing does. */
  private static Filling in(Sheet sheet, Optional<String> cell) {
    String quoted = "'" + sheet.getSheetName().replace("'", "''") + "'!";
    return cell.map(at -> quoted + at)
        .<Filling>map(at -> new Formula("IF(%s=\"\",\"\",%s)".formatted(at, at)))
        .orElse(Filling.EMPTY);
  }

  private void summarize(Sheet sheet, List<Map<Placeholder, Filling>> lines) {
    Optional<Row> repeated = SheetTemplate.rowOf(sheet, Part.SUMMARY_ROW);
    RepeatedRow rows = repeated.map(row -> new RepeatedRow(row, filler)).orElse(null);
    Map<Placeholder, Filling> values = new EnumMap<>(lines.get(0));
    values.put(Placeholder.COUNT, new Count(lines.size()));
    values.put(Placeholder.MEAN_DECLARED, Filling.EMPTY);
    values.put(Placeholder.MEAN_AWARDED, Filling.EMPTY);
    if (rows != null) {
      rows.fill(lines);
      mean(rows, Placeholder.DECLARED)
          .ifPresent(mean -> values.put(Placeholder.MEAN_DECLARED, mean));
      mean(rows, Placeholder.AWARDED_TOTAL)
          .ifPresent(mean -> values.put(Placeholder.MEAN_AWARDED, mean));
    }
    filler.fill(TemplateCell.in(sheet), values);
  }

  private static Optional<Filling> mean(RepeatedRow rows, Placeholder of) {
    return rows.range(of)
        .map(
            range ->
                new Formula("IF(COUNT(%s)=0,\"\",ROUND(AVERAGE(%s),2))".formatted(range, range)));
  }

  /** A name that no sheet has; Excel makes no difference between small and capital letters. */
  private String freeName(String wanted) {
    String name = WorkbookUtil.createSafeSheetName(wanted, '_');
    String free = name;
    for (int i = 2; taken(free); i++) {
      String mark = "(" + i + ")";
      free = name.substring(0, Math.min(name.length(), LONGEST_NAME - mark.length())) + mark;
    }
    return free;
  }

  private boolean taken(String name) {
    for (Sheet sheet : workbook) {
      if (sheet.getSheetName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
