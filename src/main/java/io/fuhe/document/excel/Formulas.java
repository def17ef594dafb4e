package io.fuhe.document.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Computes the formulas whose value the program that wrote the workbook left open. It follows no
 * link out of the workbook, and refuses where the formulas look at more cells than a form has.
 */
final class Formulas {

  private static final long MOST_CELLS = 4_000_000;
  private static final Pattern AREA =
      Pattern.compile("\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7}");
  private static final Pattern WHOLE =
      Pattern.compile("(?<![A-Z0-9$])(\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})");

  private final Workbook workbook;
  private FormulaEvaluator evaluator;
  private boolean refused;

  Formulas(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Whether the value that the file holds for a formula is none: left out, or the zero that some
   * programs write until a spreadsheet computes the workbook when it opens it.
   */
  boolean isOpen(Cell cell) {
    if (cell instanceof XSSFCell x && !x.getCTCell().isSetV()) {
      return true;
    }
    return cell.getCachedFormulaResultType() == CellType.NUMERIC && cell.getNumericCellValue() == 0;
  }

  /** Whether the file holds no value at all, not even a zero that may be meant. */
  boolean isUnknown(Cell cell) {
    return (cell instanceof XSSFCell x && !x.getCTCell().isSetV())
        || workbook.getForceFormulaRecalculation();
  }

  /** The value of a formula; empty where it cannot be computed. */
  Optional<CellValue> value(Cell cell) {
    try {
      return evaluator() == null
          ? Optional.empty()
          : Optional.ofNullable(evaluator.evaluate(cell))
              .filter(value -> value.getCellType() != CellType.ERROR);
    } catch (RuntimeException | StackOverflowError e) {
      // POI says in many ways what it does not compute: links, macros, functions it lacks.
      return Optional.empty();
    }
  }

  private FormulaEvaluator evaluator() {
    if (evaluator == null && !refused) {
      // Refused, too, where a formula cannot even be read.
      refused = true;
      refused = cellsLookedAt() > MOST_CELLS;
      evaluator = refused ? null : workbook.getCreationHelper().createFormulaEvaluator();
    }
    return evaluator;
  }

  private long cellsLookedAt() {
    long cells = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            cells += cellsIn(cell.getCellFormula());
          }
        }
      }
    }
    return cells;
  }

  private static long cellsIn(String formula) {
    long cells = 0;
    Matcher area = AREA.matcher(formula);
    while (area.find()) {
      AreaReference ends = new AreaReference(area.group(), SpreadsheetVersion.EXCEL2007);
      long rows = 1L + ends.getLastCell().getRow() - ends.getFirstCell().getRow();
      long columns = 1L + ends.getLastCell().getCol() - ends.getFirstCell().getCol();
      cells += rows * columns;
    }
    Matcher whole = WHOLE.matcher(formula);
    while (whole.find()) {
      cells += SpreadsheetVersion.EXCEL2007.getMaxRows();
    }
    return cells;
  }
}
