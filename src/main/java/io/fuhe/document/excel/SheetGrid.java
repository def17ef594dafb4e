package io.fuhe.document.excel;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Turns a sheet into a grid: merged regions as one cell, values as Excel displays them. */
final class SheetGrid {

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final CellBudget budget;

  /** Reads the sheets of one workbook, which together may have what the budget allows. */
  SheetGrid(CellBudget budget) {
    this.budget = budget;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  Grid read(Sheet sheet) throws UnreadableDocument {
    Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    Set<CellAddress> covered = new HashSet<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      merge(sheet, region, merged, covered);
    }
    List<Cell> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        CellAddress address = cell.getAddress();
        String text = covered.contains(address) ? "" : shown(cell);
        if (!text.isEmpty() && !merged.containsKey(address)) {
          budget.take(text, 1);
          cells.add(
              cell(
                  sheet,
                  new CellRangeAddress(
                      address.getRow(), address.getRow(), address.getColumn(), address.getColumn()),
                  text));
        }
      }
    }
    for (CellRangeAddress region : merged.values()) {
      String text = textOf(sheet, region);
      budget.take(text, region.getNumberOfCells());
      cells.add(cell(sheet, region, text));
    }
    String name = sheet.getSheetName();
    return new Grid(name, cells, (r, c) -> Place.inSheet(name, r, c));
  }

  /** What Excel shows; POI leaves the quotes of {@code yyyy"年"m"月"} in its dates. */
  private String shown(org.apache.poi.ss.usermodel.Cell cell) {
    String text = formatter.formatCellValue(cell).strip();
    boolean number = text.contains("\"") && cell.getCellType() != CellType.STRING;
    return number ? text.replace("\"", "") : text;
  }

  /** Keeps a region unless it overlaps one before; a broken file may have such. */
  private static void merge(
      Sheet sheet,
      CellRangeAddress region,
      Map<CellAddress, CellRangeAddress> merged,
      Set<CellAddress> covered) {
    CellRangeAddress used =
        new CellRangeAddress(
            region.getFirstRow(), Math.min(region.getLastRow(), Math.max(sheet.getLastRowNum(), 0)),
            region.getFirstColumn(),
                Math.min(region.getLastColumn(), region.getFirstColumn() + 255));
    if (used.getFirstRow() > used.getLastRow()) {
      return;
    }
    List<CellAddress> inside = new ArrayList<>();
    used.forEach(inside::add);
    boolean free = inside.stream().noneMatch(a -> covered.contains(a) || merged.containsKey(a));
    if (free && inside.size() > 1) {
      merged.put(inside.get(0), used);
      covered.addAll(inside.subList(1, inside.size()));
    }
  }

  private String textOf(Sheet sheet, CellRangeAddress region) {
    Row row = sheet.getRow(region.getFirstRow());
    org.apache.poi.ss.usermodel.Cell cell =
        row == null ? null : row.getCell(region.getFirstColumn());
    return cell == null ? "" : shown(cell);
  }

  private static Cell cell(Sheet sheet, CellRangeAddress at, String text) {
    Row row = sheet.getRow(at.getFirstRow());
    boolean hidden =
        (row != null && row.getZeroHeight()) || sheet.isColumnHidden(at.getFirstColumn());
    return new Cell(
        at.getFirstRow(),
        at.getFirstColumn(),
        at.getLastRow() - at.getFirstRow() + 1,
        at.getLastColumn() - at.getFirstColumn() + 1,
        text,
        Place.inSheet(sheet.getSheetName(), at.getFirstRow(), at.getFirstColumn()),
        hidden);
  }
}
