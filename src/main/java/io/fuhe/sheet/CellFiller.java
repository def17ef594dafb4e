package io.fuhe.sheet;

import io.fuhe.report.text.SafeText;
import io.fuhe.report.workbook.CellFigure;
import io.fuhe.report.workbook.RowHeight;
import io.fuhe.sheet.Filling.Count;
import io.fuhe.sheet.Filling.Formula;
import io.fuhe.sheet.Filling.Printed;
import io.fuhe.sheet.Filling.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Puts values into the cells of a workbook, which keep their looks. */
final class CellFiller {

  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  CellFiller(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Fills cells, and makes their rows as high as they need; what there is no value of is left out.
   */
  void fill(List<TemplateCell> templates, Map<Placeholder, Filling> values) {
    Set<Row> rows = new LinkedHashSet<>();
    for (TemplateCell template : templates) {
      if (!template.placeholders().isEmpty()) {
        fill(template, values);
        rows.add(template.cell().getRow());
      }
    }
    rows.forEach(CellFiller::fitHeight);
  }

  private void fill(TemplateCell template, Map<Placeholder, Filling> values) {
    Cell cell = template.cell();
    Filling alone =
        template.isAlone()
            ? values.getOrDefault(template.placeholders().get(0), Filling.EMPTY)
            : null;
    if (alone instanceof Formula formula) {
      cell.setCellFormula(formula.formula());
    } else if (alone instanceof Count count) {
      cell.setCellValue(count.number());
    } else if (alone instanceof Printed printed) {
      figure(cell, printed.figure());
    } else {
      words(cell, template.with(each -> words(values.getOrDefault(each, Filling.EMPTY))));
    }
  }

  private void figure(Cell cell, String printed) {
    Optional<CellFigure> number = CellFigure.of(printed);
    if (number.isPresent()) {
      cell.setCellValue(number.get().value().doubleValue());
      cell.setCellStyle(styled(cell, number.get().format()));
    } else {
      words(cell, printed);
    }
  }

  private void words(Cell cell, String words) {
    String safe = SafeText.of(words);
    if (safe.isEmpty()) {
      cell.setBlank();
    } else {
      cell.setCellValue(safe);
      if (SafeText.looksLikeFormula(safe)) {
        cell.setCellStyle(styled(cell, ""));
      }
    }
  }

  /** The cell's own style with a format of numbers, or as words that stay words when edited. */
  private CellStyle styled(Cell cell, String format) {
    CellStyle own = cell.getCellStyle();
    return styles.computeIfAbsent(
        own.getIndex() + " " + format,
        any -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(own);
          if (format.isEmpty()) {
            style.setQuotePrefixed(true);
          } else {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
          }
          return style;
        });
  }

  private static String words(Filling filling) {
    if (filling instanceof Words words) {
      return words.words();
    }
    if (filling instanceof Printed printed) {
      return printed.figure();
    }
    return filling instanceof Count count ? String.valueOf(count.number()) : "";
  }

  /** Makes a row higher where what is wrapped in it needs more than it has. */
  private static void fitHeight(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
        lines = Math.max(lines, RowHeight.lines(cell.getStringCellValue(), width(cell)));
      }
    }
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), RowHeight.of(lines)));
  }

  /** In half Chinese characters; that of all columns that the cell is merged over. */
  private static int width(Cell cell) {
    Sheet sheet = cell.getSheet();
    int units = 0;
    CellRangeAddress over =
        sheet.getMergedRegions().stream()
            .filter(region -> region.isInRange(cell))
            .findFirst()
            .orElse(
                new CellRangeAddress(
                    cell.getRowIndex(),
                    cell.getRowIndex(),
                    cell.getColumnIndex(),
                    cell.getColumnIndex()));
    for (int i = over.getFirstColumn(); i <= over.getLastColumn(); i++) {
      units += sheet.getColumnWidth(i);
    }
    return units / RowHeight.UNITS_PER_WIDTH;
  }
}
