package io.fuhe.document.word;

import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.EdgedCell;
import io.fuhe.document.flow.EdgedTable;
import io.fuhe.document.flow.Flow;
import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays blocks out as a flow. Tables that only blank paragraphs part and whose columns are the same
 * become one table. A nested table stays in the text of its cell unless it is large enough to be a
 * form of its own: then what its cell holds follows the outer row.
 */
final class BlockFlow {

  private final Flow flow;
  private final List<List<EdgedCell>> pending = new ArrayList<>();
  private List<List<Block.TableCell>> pendingSource = List.of();
  private int paragraphs;

  private BlockFlow(Limits limits) {
    flow = new Flow(limits);
  }

  /**
   * The grid of a whole document.
   *
   * @throws UnreadableDocument when the document has too many cells
   */
  static Grid lay(List<Block> body, Limits limits) throws UnreadableDocument {
    BlockFlow layout = new BlockFlow(limits);
    layout.addAll(body);
    layout.endTable();
    return layout.flow.toGrid();
  }

  private void addAll(List<Block> blocks) throws UnreadableDocument {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        addParagraph(paragraph);
      } else if (block instanceof Block.Table table) {
        addTable(table);
      }
    }
  }

  private void addParagraph(Block.Paragraph paragraph) throws UnreadableDocument {
    int number = paragraphs++;
    if (!paragraph.text().isBlank()) {
      endTable();
      flow.paragraph(number, paragraph.text());
    }
    addAll(paragraph.floating());
  }

  private void addTable(Block.Table table) throws UnreadableDocument {
    if (!pending.isEmpty() && !TableSeam.sameColumns(pendingSource, table.rows())) {
      endTable();
    }
    pendingSource = table.rows();
    for (List<Block.TableCell> row : table.rows()) {
      addRow(row);
    }
  }

  private void addRow(List<Block.TableCell> row) throws UnreadableDocument {
    List<List<Block>> forms = new ArrayList<>();
    List<EdgedCell> cells = new ArrayList<>();
    for (Block.TableCell cell : row) {
      boolean form = cell.merge() != Merge.CONTINUE && NestedForm.within(cell.content());
      if (form) {
        forms.add(cell.content());
      }
      String text = form ? "" : CellText.of(cell.content());
      cells.add(new EdgedCell(cell.left(), cell.right(), cell.merge(), text));
    }
    if (forms.isEmpty()) {
      pending.add(cells);
      return;
    }
    // A row that only wraps the form is none for the reader.
    if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
      pending.add(cells);
    }
    endTable();
    for (List<Block> form : forms) {
      addAll(form);
      endTable();
    }
  }

  private void endTable() throws UnreadableDocument {
    if (!pending.isEmpty()) {
      flow.table(pending.size(), EdgedTable.cells(pending));
      pending.clear();
    }
  }
}
