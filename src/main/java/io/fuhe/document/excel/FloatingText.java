package io.fuhe.document.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;

/**
 * A text that floats above the cells of a sheet: a text box, a shape with words, WordArt.
 *
 * @param row the first row that it covers, counted from 0
 * @param lastRow the last one
 * @param column the first column that it covers, counted from 0
 * @param lastColumn the last one
 */
record FloatingText(int row, int lastRow, int column, int lastColumn, String text) {

  /** All such texts, from top to bottom and left to right; none of a drawing that is damaged. */
  static List<FloatingText> on(Sheet sheet) {
    List<FloatingText> found = new ArrayList<>();
    try {
      Drawing<?> drawing = sheet.getDrawingPatriarch();
      if (drawing != null) {
        drawing.forEach(shape -> add(shape, shape, found));
      }
    } catch (RuntimeException e) {
      // What lies on a sheet never costs the sheet.
      return List.of();
    }
    found.sort(Comparator.comparingInt(FloatingText::row).thenComparingInt(FloatingText::column));
    return found;
  }

  /** The shapes of a group stand somewhere where the group stands. */
  private static void add(Shape shape, Shape placed, List<FloatingText> found) {
    if (shape instanceof XSSFShapeGroup group) {
      group.forEach(inner -> add(inner, placed, found));
    } else if (shape instanceof HSSFShapeGroup group) {
      group.getChildren().forEach(inner -> add(inner, placed, found));
    } else if (placed.getAnchor() instanceof ClientAnchor anchor) {
      String text = text(shape).strip();
      if (!text.isEmpty()) {
        found.add(
            new FloatingText(
                anchor.getRow1(), anchor.getRow2(), anchor.getCol1(), anchor.getCol2(), text));
      }
    }
  }

  private static String text(Shape shape) {
    if (shape instanceof XSSFSimpleShape x) {
      boolean hidden = x.getCTShape().getNvSpPr().getCNvPr().getHidden();
      return hidden ? "" : x.getText();
    }
    if (shape instanceof HSSFSimpleShape h && !(shape instanceof HSSFComment)) {
      RichTextString words = h.getString();
      return words == null || words.getString() == null ? "" : words.getString();
    }
    return "";
  }
}
