package io.fuhe.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A row of a template that is repeated; what stands below it moves down. */
final class RepeatedRow {

  private static final CellCopyPolicy ALL = new CellCopyPolicy();

  private final Sheet sheet;
  private final int first;
  private final CellFiller filler;
  private final Map<Placeholder, Integer> columns = new EnumMap<>(Placeholder.class);
  private List<Map<Placeholder, Filling>> filled = List.of();

  RepeatedRow(Row row, CellFiller filler) {
    this.sheet = row.getSheet();
    this.first = row.getRowNum();
    this.filler = filler;
    TemplateCell.in(row)
        .forEach(
            cell ->
                cell.placeholders()
                    .forEach(each -> columns.putIfAbsent(each, cell.cell().getColumnIndex())));
  }

  /** Repeats the row for each of some values; without any, the one row is left empty. */
  void fill(List<Map<Placeholder, Filling>> values) {
    filled = values.isEmpty() ? List.of(Map.of()) : List.copyOf(values);
    repeat(filled.size() - 1);
    for (int i = 0; i < filled.size(); i++) {
      filler.fill(TemplateCell.in(sheet.getRow(first + i)), filled.get(i));
    }
  }

  private void repeat(int more) {
    if (more == 0) {
      return;
    }
    List<CellRangeAddress> merged =
        sheet.getMergedRegions().stream()
            .filter(region -> region.getFirstRow() == first && region.getLastRow() == first)
            .toList();
    if (sheet.getLastRowNum() > first) {
      sheet.shiftRows(first + 1, sheet.getLastRowNum(), more, true, false);
    }
    Row template = sheet.getRow(first);
    for (int i = 1; i <= more; i++) {
      ((XSSFSheet) sheet).copyRows(List.of(template), first + i, noMerging());
      for (CellRangeAddress region : merged) {
        CellRangeAddress copy = region.copy();
        copy.setFirstRow(first + i);
        copy.setLastRow(first + i);
        sheet.addMergedRegion(copy);
      }
    }
  }

  private static CellCopyPolicy noMerging() {
    return ALL.createBuilder().mergedRegions(false).build();
  }

  /** The cells of a column that say the same as those above them, and so do others, become one. */
  void merge(Placeholder column, List<Placeholder> same) {
    Integer at = columns.get(column);
    if (at == null) {
      return;
    }
    int from = 0;
    for (int i = 1; i <= filled.size(); i++) {
      boolean goesOn = i < filled.size() && agree(from, i, same);
      if (!goesOn) {
        if (i - from > 1 && isFree(from, at)) {
          mergeRows(from, i - 1, at);
        }
        from = i;
      }
    }
  }

  private boolean agree(int one, int other, List<Placeholder> same) {
    return same.stream()
        .allMatch(
            each -> {
              Filling value = filled.get(one).get(each);
              return value != null
                  && !value.equals(Filling.EMPTY)
                  && value.equals(filled.get(other).get(each));
            });
  }

  private boolean isFree(int row, int column) {
    return sheet.getMergedRegions().stream()
        .noneMatch(region -> region.isInRange(first + row, column));
  }

  private void mergeRows(int from, int to, int column) {
    for (int i = from + 1; i <= to; i++) {
      Cell below = sheet.getRow(first + i).getCell(column);
      below.setBlank();
    }
    sheet.addMergedRegion(new CellRangeAddress(first + from, first + to, column, column));
  }

  /** Where a placeholder's cell of the so-manieth row is; null where the row has none. */
  String address(Placeholder placeholder, int index) {
    Integer column = columns.get(placeholder);
    return column == null ? null : new CellAddress(first + index, column).formatAsString();
  }

  /** All cells of a placeholder; empty where the row has none. */
  Optional<String> range(Placeholder placeholder) {
    return Optional.ofNullable(columns.get(placeholder))
        .map(any -> address(placeholder, 0) + ":" + address(placeholder, filled.size() - 1));
  }
}
