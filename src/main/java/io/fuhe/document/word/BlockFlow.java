package io.fuhe.document.word;

import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.EdgedCell;
import io.fuhe.document.flow.EdgedTable;
import io.fuhe.document.flow.Flow;
import io.fuhe.document.flow.Merge;
import io.fuhe.document.flow.TableCell;
import io.fuhe.document.parts.XmlCursor;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays blocks out as a flow. Tables that only blank paragraphs part and whose columns are the same
 * become one table. A nested table stays in the text of its cell unless it is large enough to be a
 * form of its own: then what its cell holds follows the outer row.
 */
final class BlockFlow {

  private final Flow flow;
  private final List<List<EdgedCell>> pending = new ArrayList<>();
  private List<List<Block.TableCell>> pendingSource = List.of();
  private final Map<EdgedCell, Integer> elements = new IdentityHashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();
  private int paragraphs;
  private int margins;

  private BlockFlow(Limits limits) {
    flow = new Flow(limits);
  }

  /**
   * The grid of a whole document.
   *
   * @throws UnreadableDocument when the document has too many cells
   */
  static Grid lay(List<Block> body, Limits limits) throws UnreadableDocument {
    return laid(body, limits).flow.toGrid();
  }

  /**
   * The element of each place of a whole document, see {@link XmlCursor#element()}.
   *
   * @throws UnreadableDocument when the document has too many cells
   */
  static Map<Place, Integer> elements(List<Block> body, Limits limits) throws UnreadableDocument {
    return laid(body, limits).places;
  }

  private static BlockFlow laid(List<Block> body, Limits limits) throws UnreadableDocument {
    BlockFlow layout = new BlockFlow(limits);
    layout.addAll(MarginLines.placed(body));
    layout.endTable();
    return layout;
  }

  private void addAll(List<Block> blocks) throws UnreadableDocument {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        addParagraph(paragraph);
      } else if (block instanceof Block.Table table) {
        addTable(table);
      } else if (block instanceof Block.Margin margin) {
        addMargin(margin);
      }
    }
  }

  private void addParagraph(Block.Paragraph paragraph) throws UnreadableDocument {
    int number = paragraphs++;
    if (!paragraph.text().isBlank()) {
      endTable();
      flow.paragraph(number, paragraph.text());
      locate(Place.inParagraph(number), paragraph.element());
    }
    addAll(paragraph.floating());
  }

  private void addMargin(Block.Margin margin) throws UnreadableDocument {
    endTable();
    for (String line : margin.lines()) {
      flow.margin(margins++, line);
    }
  }

  private void addTable(Block.Table table) throws UnreadableDocument {
    if (!pending.isEmpty() && !TableSeam.sameColumns(pendingSource, table.rows())) {
      endTable();
    }
    pendingSource = table.rows();
    boolean frame = NestedForm.isFrame(table);
    for (List<Block.TableCell> row : table.rows()) {
      addRow(row, frame);
    }
  }

  private void addRow(List<Block.TableCell> row, boolean ofFrame) throws UnreadableDocument {
    List<List<Block>> forms = new ArrayList<>();
    List<EdgedCell> cells = new ArrayList<>();
    for (Block.TableCell cell : row) {
      boolean form =
          cell.merge() != Merge.CONTINUE
              && (ofFrame
                  ? NestedForm.holdsTable(cell.content())
                  : NestedForm.within(cell.content()));
      if (form) {
        forms.add(cell.content());
      }
      String text = form ? "" : CellText.of(cell.content());
      EdgedCell edged = new EdgedCell(cell.left(), cell.right(), cell.merge(), text);
      elements.put(edged, cell.element());
      cells.add(edged);
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
      List<TableCell> cells = EdgedTable.cells(pending);
      List<EdgedCell> begun = EdgedTable.begun(pending);
      int number = flow.table(pending.size(), cells);
      for (int i = 0; i < cells.size(); i++) {
        Place place = Place.inTable(number, cells.get(i).row(), cells.get(i).column());
        locate(place, elements.get(begun.get(i)));
      }
      pending.clear();
      elements.clear();
    }
  }

  /** What an enclosed document shows is no element of this one. */
  private void locate(Place place, int element) {
    if (element > 0) {
      places.put(place, element);
    }
  }
}
