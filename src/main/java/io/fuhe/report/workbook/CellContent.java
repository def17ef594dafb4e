package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import io.fuhe.report.text.LinkText;
import io.fuhe.report.text.SafeText;
import java.awt.Dimension;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;

/** What stands in a cell of a sheet. */
sealed interface CellContent {

  /** What a reader sees, from which the row's height is taken. */
  String shown();

  /**
   * Fills a row, as high as what is wrapped in it.
   *
   * @param widths of the columns, in half Chinese characters
   */
  static void fill(Row row, SheetStyles styles, IntUnaryOperator widths, CellContent... contents) {
    int lines = 1;
    for (int i = 0; i < contents.length; i++) {
      contents[i].fill(row.createCell(i), styles);
      lines = Math.max(lines, RowHeight.lines(contents[i].shown(), widths.applyAsInt(i)));
    }
    row.setHeightInPoints(RowHeight.of(lines));
  }

  /** Fills a cell. */
  void fill(Cell cell, SheetStyles styles);

  /** Words as they are, never a formula; null is an empty cell. */
  record Words(String words) implements CellContent {

    public Words {
      words = SafeText.of(Objects.toString(words, ""));
    }

    @Override
    public String shown() {
      return words;
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      cell.setCellValue(words);
      cell.setCellStyle(SafeText.looksLikeFormula(words) ? styles.quoted() : styles.body());
    }
  }

  /** How many there are; zero is shown pale, for it says that there is nothing to do. */
  record Count(long number) implements CellContent {

    @Override
    public String shown() {
      return String.valueOf(number);
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      cell.setCellValue(number);
      cell.setCellStyle(styles.count());
    }
  }

  /** A year or a running number: no thousands separators. */
  record Ordinal(Integer number) implements CellContent {

    @Override
    public String shown() {
      return Objects.toString(number, "");
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      if (number != null) {
        cell.setCellValue(number);
      }
      cell.setCellStyle(styles.ordinal());
    }
  }

  /** A figure of a form: a number where it is one and Excel can show it as printed, else words. */
  record Printed(String figure) implements CellContent {

    @Override
    public String shown() {
      return Objects.toString(figure, "");
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      Optional<CellFigure> number = CellFigure.of(figure);
      if (number.isPresent()) {
        cell.setCellValue(number.get().value().doubleValue());
        cell.setCellStyle(styles.figure(number.get().format()));
      } else {
        new Words(figure).fill(cell, styles);
      }
    }
  }

  /** Words on the ground of a severity. */
  record Told(Severity severity, String words) implements CellContent {

    @Override
    public String shown() {
      return words;
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      cell.setCellValue(words);
      cell.setCellStyle(styles.severity(severity));
    }
  }

  /**
   * Pictures one below the other, as PNG in base 64; the first few, where there are many.
   *
   * @param width of the column, in half Chinese characters
   */
  record Pictures(List<String> pictures, int width) implements CellContent {

    private static final int MOST = 4;

    /** Lines of text that a picture takes. */
    private static final int LINES = 2;

    /** Points to half a Chinese character. */
    private static final double POINTS = 5.2;

    public Pictures {
      pictures = pictures.stream().limit(MOST).toList();
    }

    @Override
    public String shown() {
      return "\n".repeat(Math.max(0, pictures.size() * LINES - 1));
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      cell.setCellStyle(styles.body());
      double high = RowHeight.of(LINES);
      for (int i = 0; i < pictures.size(); i++) {
        draw(Base64.getDecoder().decode(pictures.get(i)), cell, i * high, high);
      }
    }

    private void draw(byte[] png, Cell cell, double top, double high) {
      Dimension size = PngSize.of(png);
      double scale = Math.min(high * 0.9 / size.height, width * POINTS / size.width);
      Sheet sheet = cell.getSheet();
      ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
      anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
      anchor.setCol1(cell.getColumnIndex());
      anchor.setCol2(cell.getColumnIndex());
      anchor.setRow1(cell.getRowIndex());
      anchor.setRow2(cell.getRowIndex());
      anchor.setDx1(Units.toEMU(1));
      anchor.setDx2(Units.toEMU(1 + size.width * scale));
      anchor.setDy1(Units.toEMU(top + 1));
      anchor.setDy2(Units.toEMU(top + 1 + size.height * scale));
      int number = sheet.getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
      sheet.createDrawingPatriarch().createPicture(anchor, number);
    }
  }

  /** A jump to a row of this workbook; a formula for the reasons of a {@link FileLink}. */
  record Jump(String sheet, int row, String words) implements CellContent {

    @Override
    public String shown() {
      return words;
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      FileLink.to("#'%s'!A%d".formatted(sheet, row + 1), words, cell);
      cell.setCellStyle(styles.link());
    }
  }

  /**
   * A link to a file beside the workbook. It is a formula and no hyperlink of the sheet: it stays
   * with its row when the list is sorted, needs no memory, and Excel keeps at most 65,530 of the
   * others.
   */
  record FileLink(String path, String words) implements CellContent {

    /** Excel takes no longer text in a formula. */
    private static final int LONGEST = 255;

    @Override
    public String shown() {
      return words;
    }

    @Override
    public void fill(Cell cell, SheetStyles styles) {
      cell.setCellStyle(styles.body());
      String link = LinkText.of(path);
      if (link.length() <= LONGEST && link.equals(SafeText.of(link))) {
        to(link, words, cell);
        cell.setCellStyle(styles.link());
      }
    }

    private static void to(String link, String words, Cell cell) {
      cell.setCellFormula("HYPERLINK(%s,%s)".formatted(literal(link), literal(words)));
      cell.setCellValue(words);
    }

    private static String literal(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }
  }
}
