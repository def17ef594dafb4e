package io.fuhe.document.word;

import io.fuhe.document.DocumentReader;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.flow.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

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
    List<Block> blocks = new ArrayList<>(blocks(document.getRange()));
    for (Range box : boxes.takeRest()) {
      blocks.addAll(blocks(box));
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
        lines.addAll(MarginLines.of(blocks(range)));
      }
    }
    return List.copyOf(lines);
  }

  private List<Block> blocks(Range range) throws UnreadableDocument {
    return blocks(DocPart.of(document, range), 0, false);
  }

  private List<Block> blocks(List<DocPart> parts, int level, boolean dark)
      throws UnreadableDocument {
    if (level > NESTING_LIMIT) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "tables nested " + level + " deep");
    }
    Paragraphs blocks = new Paragraphs();
    for (int i = 0; i < parts.size(); i++) {
      DocTable table = parts.get(i).isInTableBelow(level) ? DocTable.at(parts, i) : null;
      // Cells whose row never ends are no table, and their text must not be lost.
      if (table != null && !table.rows().isEmpty()) {
        blocks.add(table(table), false);
        i += table.paragraphs() - 1;
      } else {
        Paragraph paragraph = parts.get(i).paragraph();
        DocParagraph read = new DocParagraph(paragraph, document.getDataStream(), revisions, dark);
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
        floating.addAll(blocks(box));
      }
    }
    for (int number : paragraph.objects()) {
      floating.addAll(objects.blocks(number));
    }
    return floating;
  }

  private Block.Table table(DocTable table) throws UnreadableDocument {
    List<List<Block.TableCell>> rows = new ArrayList<>();
    for (List<DocTable.Cell> row : table.rows()) {
      rows.add(row(row, table.level()));
    }
    return new Block.Table(rows);
  }

  private List<Block.TableCell> row(List<DocTable.Cell> row, int level) throws UnreadableDocument {
    List<Block.TableCell> cells = new ArrayList<>();
    for (DocTable.Cell cell : row) {
      if (cell.goesOn() && !cells.isEmpty()) {
        Block.TableCell begun = cells.remove(cells.size() - 1);
        cells.add(
            new Block.TableCell(begun.left(), cell.right(), begun.merge(), begun.content(), 0));
      } else {
        List<Block> content = blocks(cell.content(), level, isDark(cell.content()));
        cells.add(new Block.TableCell(cell.left(), cell.right(), cell.merge(), content, 0));
      }
    }
    return cells;
  }

  /** Whether white letters in a cell are not seen for another of its paragraphs. */
  private boolean isDark(List<DocPart> cell) {
    if (cell.size() < 2) {
      return false;
    }
    int begin = cell.get(0).paragraph().getStartOffset();
    int end = cell.get(cell.size() - 1).paragraph().getEndOffset();
    return DocParagraph.hidesWhite(DocParagraph.runs(new Range(begin, end, document)));
  }
}
