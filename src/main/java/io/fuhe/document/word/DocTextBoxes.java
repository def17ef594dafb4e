package io.fuhe.document.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;

/**
 * The text boxes of a .doc. Their texts stand one after another behind the body; a table that the
 * library does not read (PlcftxbxTxt) says where each begins and which shape shows it.
 */
final class DocTextBoxes {

  /** Where the file's head says the table's place and size. */
  private static final int PLACE_OF_TABLE = 0x25A;

  private static final int RECORD = 22;
  private static final int SHAPE_IN_RECORD = 14;

  private final HWPFDocument document;
  private final Map<Integer, Range> byShape = new LinkedHashMap<>();

  DocTextBoxes(HWPFDocument document) {
    this.document = document;
    Range all = document.getMainTextboxRange();
    if (all.getEndOffset() <= all.getStartOffset()) {
      return;
    }
    int begin = LittleEndian.getInt(document.getMainStream(), PLACE_OF_TABLE);
    int size =
        LittleEndian.getInt(document.getMainStream(), PLACE_OF_TABLE + LittleEndian.INT_SIZE);
    int boxes = (size - LittleEndian.INT_SIZE) / (RECORD + LittleEndian.INT_SIZE);
    byte[] table = document.getTableStream();
    for (int i = 0; i < boxes; i++) {
      int position = begin + i * LittleEndian.INT_SIZE;
      int record = begin + (boxes + 1) * LittleEndian.INT_SIZE + i * RECORD;
      int from = all.getStartOffset() + LittleEndian.getInt(table, position);
      int to = all.getStartOffset() + LittleEndian.getInt(table, position + LittleEndian.INT_SIZE);
      if (from < to && to <= all.getEndOffset()) {
        int shape = LittleEndian.getInt(table, record + SHAPE_IN_RECORD);
        byShape.put(shape, new Range(from, to, document));
      }
    }
  }

  /** The text of the box that is anchored at a position, once; null where none is. */
  Range takeAt(int position) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(position);
    return drawing == null ? null : byShape.remove(drawing.getShapeId());
  }

  /** The texts of the boxes that no anchor showed: those in groups of shapes. */
  List<Range> takeRest() {
    List<Range> rest = List.copyOf(byShape.values());
    byShape.clear();
    return rest;
  }
}
