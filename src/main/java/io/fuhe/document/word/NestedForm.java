package io.fuhe.document.word;

import java.util.List;

/** Tells a whole form that stands in a cell of another table from a small table inside a cell. */
final class NestedForm {

  /** A form's head alone has this many rows; a box for notes or a signature has fewer. */
  private static final int ROWS = 4;

  private static final int COLUMNS = 3;

  /** Fewer rows with so many columns are a table of figures: 年初预算数 | … | 得分 above its amounts. */
  private static final int WIDE = 5;

  private NestedForm() {}

  /** Whether a table of a form's size stands in a cell, however deep. */
  static boolean within(List<Block> content) {
    return content.stream().anyMatch(NestedForm::isOrHolds);
  }

  /** Whether a table is no more than a frame, a cell to a row, around a form. */
  static boolean isFrame(Block.Table table) {
    return table.rows().stream().allMatch(row -> row.size() == 1)
        && table.rows().stream().anyMatch(row -> within(row.get(0).content()));
  }

  /** Whether a table of any size stands in a cell. */
  static boolean holdsTable(List<Block> content) {
    return content.stream().anyMatch(Block.Table.class::isInstance) || within(content);
  }

  private static boolean isOrHolds(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return within(paragraph.floating());
    }
    if (!(block instanceof Block.Table table)) {
      return false;
    }
    List<List<Block.TableCell>> rows = table.rows();
    boolean large =
        (rows.size() >= ROWS && rows.stream().anyMatch(row -> row.size() >= COLUMNS))
            || (rows.size() > 1 && rows.stream().allMatch(row -> row.size() >= WIDE));
    return large || rows.stream().flatMap(List::stream).anyMatch(cell -> within(cell.content()));
  }
}
