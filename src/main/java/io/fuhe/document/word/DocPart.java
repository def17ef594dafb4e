package io.fuhe.document.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * A paragraph of a .doc. The library makes one anew whenever it is asked for, which takes longer
 * than anything else in reading one.
 *
 * @param stored what the file stores for it
 */
record DocPart(Paragraph paragraph, PAPX stored) {

  private static final String CELL_MARK = "\u0007";

  /** The paragraphs of a part of a document. */
  static List<DocPart> of(HWPFDocument document, Range range) {
    List<DocPart> parts = new ArrayList<>();
    for (PAPX stored : document.getParagraphTable().getParagraphs()) {
      if (stored.getEnd() > range.getStartOffset() && stored.getStart() < range.getEndOffset()) {
        parts.add(new DocPart(Paragraph.newParagraph(range, stored), stored));
      }
    }
    return parts;
  }

  /** Whether it is a part of a table that is nested deeper than a level; 0 is that of the body. */
  boolean isInTableBelow(int level) {
    return paragraph.isInTable() && paragraph.getTableLevel() > level;
  }

  /** Whether it ends a row of a table of a level. */
  boolean endsRow(int level) {
    return paragraph.isTableRowEnd() && paragraph.getTableLevel() == level;
  }

  /** Whether it ends a cell of a table of a level. */
  boolean endsCell(int level) {
    return paragraph.getTableLevel() == level
        && (paragraph.isEmbeddedCellMark() || paragraph.text().endsWith(CELL_MARK));
  }
}
