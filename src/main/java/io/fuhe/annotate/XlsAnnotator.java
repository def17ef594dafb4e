package io.fuhe.annotate;

import io.fuhe.annotate.NoteBox.Position;
import io.fuhe.annotate.RemarkText.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;

/** Colours and comments the cells of an .xls; records that POI does not know stay as they are. */
final class XlsAnnotator implements Annotator {

  /** In an .xls, offsets are parts of a cell's width and of its height. */
  private static final int PARTS_OF_WIDTH = 1023;

  private static final int PARTS_OF_HEIGHT = 255;
  private static final int GAP = 15;

  private final RemarkText words;

  XlsAnnotator(RemarkText words) {
    this.words = words;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(original.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
      XlsStyles styles = new XlsStyles(workbook);
      List<Mark> written = new ArrayList<>();
      for (Mark mark : Mark.of(remarks, Remark::anchors)) {
        HSSFSheet sheet = workbook.getSheet(String.valueOf(mark.place().sheet()));
        if (sheet != null) {
          write(mark, sheet, styles);
          written.add(mark);
        }
      }
      workbook.write(copy);
      return Annotation.of(remarks, written);
    } catch (EncryptedDocumentException e) {
      throw new ProtectedOriginal("workbook is encrypted", e);
    }
  }

  private void write(Mark mark, HSSFSheet sheet, XlsStyles styles) {
    CellRangeAddress area = area(sheet, new CellAddress(mark.place().cell()));
    Row first = CellUtil.getRow(area.getFirstRow(), sheet);
    HSSFCell cell = (HSSFCell) CellUtil.getCell(first, area.getFirstColumn());
    for (CellAddress at : area) {
      Row row = sheet.getRow(at.getRow());
      if (row != null && row.getCell(at.getColumn()) != null) {
        styles.colour((HSSFCell) row.getCell(at.getColumn()), mark.severity());
      }
    }
    List<Line> lines = words.lines(mark);
    HSSFClientAnchor anchor =
        anchor(sheet, area, NoteBox.of(lines.stream().map(Line::text).toList()));
    HSSFComment comment = cell.getCellComment();
    if (comment == null) {
      comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setAuthor(words.author());
      comment.setString(styles.text(null, words.author(), lines));
      cell.setCellComment(comment);
    } else {
      HSSFRichTextString said = comment.getString();
      comment.setString(styles.text(said, words.author(), lines));
      ((HSSFClientAnchor) comment.getAnchor())
          .setAnchor(
              anchor.getCol1(),
              anchor.getRow1(),
              anchor.getDx1(),
              anchor.getDy1(),
              anchor.getCol2(),
              anchor.getRow2(),
              anchor.getDx2(),
              anchor.getDy2());
    }
  }

  private static CellRangeAddress area(HSSFSheet sheet, CellAddress at) {
    return sheet.getMergedRegions().stream()
        .filter(area -> area.isInRange(at))
        .findFirst()
        .orElseGet(
            () -> new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
  }

  private static HSSFClientAnchor anchor(HSSFSheet sheet, CellRangeAddress area, NoteBox box) {
    int besides = area.getLastColumn() + 1;
    Position left = NoteBox.after(besides, GAP, c -> width(sheet, c));
    Position right = NoteBox.after(besides, GAP + box.width(), c -> width(sheet, c));
    Position top = NoteBox.after(area.getFirstRow(), 0, r -> height(sheet, r));
    Position bottom = NoteBox.after(area.getFirstRow(), box.height(), r -> height(sheet, r));
    return new HSSFClientAnchor(
        left.part(PARTS_OF_WIDTH),
        top.part(PARTS_OF_HEIGHT),
        right.part(PARTS_OF_WIDTH),
        bottom.part(PARTS_OF_HEIGHT),
        (short) left.index(),
        top.index(),
        (short) right.index(),
        bottom.index());
  }

  private static int width(HSSFSheet sheet, int column) {
    return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
  }

  private static int height(HSSFSheet sheet, int row) {
    Row there = sheet.getRow(row);
    if (there != null && there.getZeroHeight()) {
      return 0;
    }
    float points = there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
    return Math.round(points * 4 / 3);
  }
}
