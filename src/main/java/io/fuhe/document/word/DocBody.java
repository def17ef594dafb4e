package io.fuhe.document.word;

import io.fuhe.document.DocumentReader;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.flow.CleanText;
import io.fuhe.document.flow.Merge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads what can stand in a body, a cell or a text box of a .doc. */
final class DocBody {

  /** Far deeper than an editor nests, and no danger for the stack. */
  private static final int NESTING_LIMIT = 50;

  private final Revisions revisions = new Revisions();
  private final DocNumbering numbering = new DocNumbering();
  private final HWPFDocument document;
  private final DocTextBoxes boxes;
  private final DocObjects objects;
  private final CellBudget budget;
  private boolean pictures;

  /**
   * @param enclosed reads embedded documents, or null
   */
  DocBody(HWPFDocument document, DocumentReader enclosed, Limits limits) {
    this.document = document;
    objects = new DocObjects(document, enclosed);
    boxes = new DocTextBoxes(document);
    budget = new CellBudget(limits);
  }

  /** What was met on the way so far. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>(revisions.notes());
    if (objects.embedded()) {
      notes.add(Note.of(Note.Code.EMBEDDED_READ));
    }
    return notes;
  }

  /** Why something that a person sees was not read so far, or null. */
  Reason unread() {
    return objects.unread();
  }

  /** Whether a picture was met so far. */
  boolean pictures() {
    return pictures;
  }

  /** The blocks of the body. */
  List<Block> blocks() throws UnreadableDocument {
    List<Block> blocks = new ArrayList<>(blocks(document.getRange(), 0));
    for (Range box : boxes.takeRest()) {
      blocks.addAll(blocks(box, 0));
    }
    HeaderStories pages = new HeaderStories(document);
    List<String> head = margin(pages.getFirstHeaderSubrange(), pages.getOddHeaderSubrange());
    List<String> foot = margin(pages.getFirstFooterSubrange(), pages.getOddFooterSubrange());
    blocks.add(new Block.Section(head, foot));
    return blocks;
  }

  /** The lines of a page's head or foot, those of the first page first. */
  private List<String> margin(Range... ranges) throws UnreadableDocument {
    Set<String> lines = new LinkedHashSet<>();
    for (Range range : ranges) {
      if (range != null) {
        lines.addAll(MarginLines.of(blocks(range, 0)));
      }
    }
    return List.copyOf(lines);
  }

  private List<Block> blocks(Range range, int level) throws UnreadableDocument {
    if (level > NESTING_LIMIT) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "tables nested " + level + " deep");
    }
    Paragraphs blocks = new Paragraphs();
    int count = range.numParagraphs();
    boolean dark = range instanceof TableCell && DocParagraph.hidesWhite(range);
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = range.getParagraph(i);
      Table table = paragraph.getTableLevel() > level ? range.getTable(paragraph) : null;
      // Cells whose row never ends are no table, and their text must not be lost.
      if (table != null && table.numRows() > 0) {
        blocks.add(table(table), false);
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        boolean hidesWhite = dark || DocParagraph.hidesWhite(paragraph);
        DocParagraph read =
            new DocParagraph(paragraph, document.getDataStream(), revisions, hidesWhite);
        pictures |= read.pictures();
        String text = CleanText.of(numbering.label(paragraph) + read.text());
        budget.take(text, 1);
        blocks.add(new Block.Paragraph(text, floating(read), 0), read.runsIntoNext());
      }
    }
    return blocks.list();
  }

  private List<Block> floating(DocParagraph paragraph) throws UnreadableDocument {
    List<Block> floating = new ArrayList<>();
    for (int anchor : paragraph.anchors()) {
      Range box = boxes.takeAt(anchor);
      if (box != null) {
        floating.addAll(blocks(box, 0));
      }
    }
    for (int number : paragraph.objects()) {
      floating.addAll(objects.blocks(number));
    }
    return floating;
  }

  private Block.Table table(Table table) throws UnreadableDocument {
    List<List<Block.TableCell>> rows = new ArrayList<>();
    for (int r = 0; r < table.numRows(); r++) {
      rows.add(row(table.getRow(r), table.getTableLevel()));
    }
    return new Block.Table(rows);
  }

  private List<Block.TableCell> row(TableRow row, int level) throws UnreadableDocument {
    List<Block.TableCell> cells = new ArrayList<>();
    for (int c = 0; c < row.numCells(); c++) {
      TableCell cell = row.getCell(c);
      int left = cell.getLeftEdge();
      int right = left + Math.max(0, cell.getWidth());
      if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
        Block.TableCell begun = cells.remove(cells.size() - 1);
        cells.add(new Block.TableCell(begun.left(), right, begun.merge(), begun.content(), 0));
      } else {
        cells.add(new Block.TableCell(left, right, merge(cell), blocks(cell, level), 0));
      }
    }
    return cells;
  }

  private static Merge merge(TableCell cell) {
    if (cell.isFirstVerticallyMerged()) {
      return Merge.START;
    }
    return cell.isVerticallyMerged() ? Merge.CONTINUE : Merge.NONE;
  }
}
