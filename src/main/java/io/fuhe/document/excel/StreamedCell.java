package io.fuhe.document.excel;

import io.fuhe.document.excel.StreamedStyles.Look;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFFont;

/**
 * A cell of a workbook that is not held in memory. None of them has a formula whose value the file
 * leaves open: POI computes those, and holds the workbook for it.
 *
 * @param cachedType what its value is
 * @param value as it is written; null where there is none
 * @param words the value of a text, else null
 * @param formula null where it has none
 * @param look empty where the file names a style that it does not have
 */
record StreamedCell(
    int row,
    int column,
    CellType cachedType,
    String value,
    StreamedText words,
    String formula,
    Optional<Look> look)
    implements BookCell {

  /** What the file has for it, before any format; empty where that is nothing. */
  String written() {
    return words != null ? words.text() : Objects.toString(value, "");
  }

  @Override
  public CellType type() {
    return formula == null ? cachedType : CellType.FORMULA;
  }

  @Override
  public double number() {
    return value == null || value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  @Override
  public boolean logical() {
    return "1".equals(value);
  }

  @Override
  public String error() {
    return value == null
        ? FormulaError.NULL.getString()
        : FormulaError.forString(value).getString();
  }

  @Override
  public String text() {
    return words.text();
  }

  @Override
  public List<TextRun> runs() {
    return words.runs();
  }

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public boolean unknown() {
    return false;
  }

  @Override
  public Optional<CellValue> computed() {
    return Optional.empty();
  }

  @Override
  public CellStyle style() {
    return look.orElseThrow().style();
  }

  @Override
  public Font font() {
    return look.orElseThrow().font();
  }

  @Override
  public Color ink(Font font) {
    return ((XSSFFont) font).getXSSFColor();
  }
}
