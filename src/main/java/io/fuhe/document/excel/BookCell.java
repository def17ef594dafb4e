package io.fuhe.document.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Font;

/**
 * What a workbook holds for a cell that is not blank. Where a value is asked for that the file does
 * not hold as it should, a method throws a {@link RuntimeException}.
 */
interface BookCell {

  /** The row in the sheet, counted from 0. */
  int row();

  /** The column in the sheet, counted from 0. */
  int column();

  /** What it is; never {@link CellType#BLANK}. */
  CellType type();

  /** What the value is that the file holds for a formula. */
  CellType cachedType();

  /** The value of a number, or of a formula whose value is one. */
  double number();

  /** The value of a truth, or of a formula whose value is one. */
  boolean logical();

  /** The sign of an error, such as {@code #DIV/0!}. */
  String error();

  /** The value of a text, or of a formula whose value is one. */
  String text();

  /** The runs of a text that have fonts of their own; none where the whole has the cell's. */
  List<TextRun> runs();

  /** A formula as it is written, without its equals sign. */
  String formula();

  /** Whether the file leaves the value of a formula open. */
  boolean open();

  /** Whether the file holds no value of a formula at all, not even a zero that may be meant. */
  boolean unknown();

  /** The value of a formula that is left open; empty where it cannot be computed. */
  Optional<CellValue> computed();

  /** The cell's looks. */
  CellStyle style();

  /** The font of its style. */
  Font font();

  /** The colour of a font of the workbook; null where the font says none. */
  Color ink(Font font);

  /**
   * A part of a text.
   *
   * @param font null where it is the cell's own
   */
  record TextRun(String text, Font font) {}
}
