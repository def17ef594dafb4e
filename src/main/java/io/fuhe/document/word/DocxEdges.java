package io.fuhe.document.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the edges of a table's cells are. The table's grid and the cells' spans say it, as
 * editors write them. Where the rows' spans do not add up to the same grid but the cells' own
 * widths do, those are believed: some programs write widths and leave the spans out.
 */
final class DocxEdges {

  /** Stands in for a width that the file does not say. */
  private static final int SOME_WIDTH = 1000;

  /** Widths are rounded cell by cell, so that rows of one width differ by some twips. */
  private static final int ROUNDING = 100;

  private DocxEdges() {}

  /**
   * The rows with their cells' edges.
   *
   * @param widths the widths of the table's grid columns
   */
  static List<List<Block.TableCell>> of(List<Integer> widths, List<DocxRow> rows) {
    boolean byWidths = !spansAgree(rows) && widthsAgree(rows);
    int[] grid = grid(widths, rows);
    return rows.stream().map(row -> cells(row, byWidths ? null : grid)).toList();
  }

  private static List<Block.TableCell> cells(DocxRow row, int[] grid) {
    List<Block.TableCell> cells = new ArrayList<>();
    int column = row.skipped();
    int left = grid == null ? row.indent() : grid[column];
    for (DocxRow.Filled filled : row.cells()) {
      column += filled.cell().span();
      int right = grid == null ? left + filled.cell().width() : grid[column];
      if (filled.cell().joinedLeft() && !cells.isEmpty()) {
        Block.TableCell begun = cells.remove(cells.size() - 1);
        cells.add(
            new Block.TableCell(
                begun.left(), right, begun.merge(), begun.content(), begun.element()));
      } else {
        cells.add(
            new Block.TableCell(
                left, right, filled.cell().merge(), filled.content(), filled.cell().element()));
      }
      left = right;
    }
    return cells;
  }

  /** The position of each grid column's edge; even ones where a width is missing. */
  private static int[] grid(List<Integer> widths, List<DocxRow> rows) {
    int columns = rows.stream().mapToInt(DocxRow::columns).max().orElse(0);
    boolean known = columns <= widths.size() && widths.stream().allMatch(width -> width > 0);
    int[] edges = new int[columns + 1];
    for (int i = 0; i < columns; i++) {
      edges[i + 1] = edges[i] + (known ? widths.get(i) : SOME_WIDTH);
    }
    return edges;
  }

  private static boolean spansAgree(List<DocxRow> rows) {
    return rows.stream().mapToInt(DocxRow::columns).distinct().count() <= 1;
  }

  private static boolean widthsAgree(List<DocxRow> rows) {
    int widest = rows.stream().mapToInt(DocxRow::width).max().orElse(-1);
    return widest > 0 && rows.stream().allMatch(row -> widest - row.width() <= ROUNDING);
  }
}
