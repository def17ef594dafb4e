package io.fuhe.document.word;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns the grid of an enclosed document into the blocks of the one that encloses it. */
final class GridBlocks {

  /** Any width of which a person's table could have columns. */
  private static final int WIDTH = 1000;

  private final Grid grid;
  private final List<Block> blocks = new ArrayList<>();
  private List<List<Block.TableCell>> rows = new ArrayList<>();
  private Integer table;

  private GridBlocks(Grid grid) {
    this.grid = grid;
  }

  static List<Block> of(Grid grid) {
    GridBlocks made = new GridBlocks(grid);
    grid.rowIndexes().forEach(made::add);
    made.endTable();
    return made.blocks;
  }

  private void add(int row) {
    List<Cell> cells = grid.row(row);
    Cell first = cells.get(0);
    if (first.place().isParagraph()) {
      endTable();
      blocks.add(new Block.Paragraph(first.text(), List.of(), 0));
      return;
    }
    if (!Objects.equals(table, first.place().table())) {
      endTable();
    }
    table = first.place().table();
    rows.add(row(row, cells));
  }

  private static List<Block.TableCell> row(int row, List<Cell> cells) {
    List<Block.TableCell> made = new ArrayList<>();
    int free = 0;
    for (Cell cell : cells) {
      for (; free < cell.column(); free++) {
        made.add(cell(free, 1, Merge.NONE, ""));
      }
      boolean tall = cell.rowSpan() > 1;
      Merge merge = !tall ? Merge.NONE : cell.row() == row ? Merge.START : Merge.CONTINUE;
      made.add(cell(free, cell.columnSpan(), merge, cell.text()));
      free += cell.columnSpan();
    }
    return made;
  }

  private static Block.TableCell cell(int column, int span, Merge merge, String text) {
    List<Block> content = List.of(new Block.Paragraph(text, List.of(), 0));
    return new Block.TableCell(column * WIDTH, (column + span) * WIDTH, merge, content, 0);
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
      rows = new ArrayList<>();
    }
  }
}
