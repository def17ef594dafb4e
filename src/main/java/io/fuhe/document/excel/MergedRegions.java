package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged regions of a sheet as far as its content reaches. */
final class MergedRegions {

  /** No form is wider; whole rows are sometimes merged. */
  private static final int WIDEST = 256;

  private final Map<CellAddress, CellRangeAddress> regions = new LinkedHashMap<>();
  private final Map<Integer, BitSet> covered = new HashMap<>();

  private MergedRegions() {}

  /**
   * Reads them, as far down as the last row that holds something.
   *
   * @throws UnreadableDocument when they cover more than the budget allows, which is asked before
   *     anything is spread out
   */
  static MergedRegions of(BookSheet sheet, CellBudget budget) throws UnreadableDocument {
    MergedRegions merged = new MergedRegions();
    int lastRow = sheet.rows().isEmpty() ? -1 : sheet.rows().lastKey();
    for (CellRangeAddress region : sheet.merged()) {
      if (region.getFirstRow() <= lastRow) {
        CellRangeAddress used =
            new CellRangeAddress(
                region.getFirstRow(),
                Math.min(region.getLastRow(), lastRow),
                region.getFirstColumn(),
                Math.min(region.getLastColumn(), region.getFirstColumn() + WIDEST - 1));
        budget.take("", used.getNumberOfCells());
        merged.add(used);
      }
    }
    return merged;
  }

  Collection<CellRangeAddress> all() {
    return regions.values();
  }

  /** Whether a region covers a cell; its first cell counts. */
  boolean cover(int row, int column) {
    return covered.containsKey(row) && covered.get(row).get(column);
  }

  /** Keeps a region unless it overlaps one before; a broken file may have such. */
  private void add(CellRangeAddress region) {
    int from = region.getFirstColumn();
    int to = region.getLastColumn() + 1;
    for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
      int next = covered.getOrDefault(row, new BitSet()).nextSetBit(from);
      if (next >= 0 && next < to) {
        return;
      }
    }
    if (region.getNumberOfCells() > 1) {
      for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
        covered.computeIfAbsent(row, any -> new BitSet()).set(from, to);
      }
      regions.put(new CellAddress(region.getFirstRow(), from), region);
    }
  }
}
