package io.fuhe.document.word;

import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;

/**
 * A table of a .doc, put together from its paragraphs: what a row and its cells look like is stored
 * for the paragraph that ends the row. The library's model of tables is the same, and makes each
 * paragraph four times.
 *
 * @param level how deep it is nested; 1 is that of a table in the body
 * @param rows those that end; none where no row does
 * @param paragraphs how many paragraphs it takes
 */
record DocTable(int level, List<List<Cell>> rows, int paragraphs) {

  /**
   * A cell.
   *
   * @param left its left edge, in twentieths of a point
   * @param goesOn whether it only goes on from the one to its left
   */
  record Cell(int left, int right, boolean goesOn, Merge merge, List<DocPart> content) {}

  /** The table that begins with one of some paragraphs. */
  static DocTable at(List<DocPart> parts, int first) {
    int level = parts.get(first).paragraph().getTableLevel();
    List<List<Cell>> rows = new ArrayList<>();
    int begin = first;
    int end = first;
    while (end < parts.size() && (end == first || parts.get(end).isInTableBelow(level - 1))) {
      end++;
      if (parts.get(end - 1).endsRow(level)) {
        rows.add(cells(parts.subList(begin, end), level));
        begin = end;
      }
    }
    return new DocTable(level, rows, end - first);
  }

  private static List<Cell> cells(List<DocPart> row, int level) {
    DocPart last = row.get(row.size() - 1);
    TableProperties look = TableSprmUncompressor.uncompressTAP(last.stored().getSprmBuf());
    List<Cell> cells = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).endsCell(level)) {
        cells.add(cell(look, cells.size(), row.subList(begin, i + 1)));
        begin = i + 1;
      }
    }
    if (begin < row.size() - 1) {
      cells.add(cell(look, cells.size(), row.subList(begin, row.size() - 1)));
    }
    // The mark of the row's end looks like one more cell, unless it is counted as one.
    boolean uncounted = !cells.isEmpty() && cells.size() != look.getItcMac();
    if (uncounted && isRowEnd(cells.get(cells.size() - 1).content())) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static boolean isRowEnd(List<DocPart> content) {
    return content.size() == 1 && content.get(0).paragraph().isTableRowEnd();
  }

  private static Cell cell(TableProperties row, int index, List<DocPart> content) {
    TableCellDescriptor[] looks = row.getRgtc();
    TableCellDescriptor look =
        looks != null && index < looks.length ? looks[index] : new TableCellDescriptor();
    int left = edge(row.getRgdxaCenter(), index);
    int right = left + Math.max(0, edge(row.getRgdxaCenter(), index + 1) - left);
    boolean goesOn = look.isFMerged() && !look.isFFirstMerged();
    return new Cell(left, right, goesOn, merge(look), content);
  }

  private static int edge(short[] edges, int index) {
    return edges != null && index < edges.length ? edges[index] : 0;
  }

  private static Merge merge(TableCellDescriptor look) {
    if (look.isFVertRestart()) {
      return Merge.START;
    }
    return look.isFVertMerge() ? Merge.CONTINUE : Merge.NONE;
  }
}
