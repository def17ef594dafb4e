package io.fuhe.document.pdf;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws small PDFs. Lengths are points from the top left corner of the page as people see it. A
 * table is drawn in text: a row a line, cells between bars, {@code <} goes on with the cell to the
 * left, {@code ^} with the cell above, a dot is a blank cell, {@code /} a line break.
 */
final class PdfSketch implements Closeable {

  static final float WIDTH = 595;
  static final float HEIGHT = 842;
  static final float LEFT = 60;
  static final float COLUMN = 100;

  private static final float SIZE = 10;
  private static final float LEADING = 12;
  private static final float PADDING = 5;

  private final PDDocument pdf = new PDDocument();
  private PDPageContentStream content;

  /** The next page, upright. */
  PdfSketch page() throws IOException {
    return page(0, 0);
  }

  /**
   * The next page.
   *
   * @param turn how far a viewer is told to turn it
   * @param lean how far what is printed is turned against that
   */
  PdfSketch page(int turn, int lean) throws IOException {
    finishPage();
    int degrees = (turn + lean) % 360;
    boolean across = degrees % 180 != 0;
    float width = across ? HEIGHT : WIDTH;
    float height = across ? WIDTH : HEIGHT;
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setRotation(turn);
    pdf.addPage(page);
    content = new PDPageContentStream(pdf, page);
    content.setLineWidth(0.5f);
    switch (degrees) {
      case 90 -> content.transform(new Matrix(0, 1, -1, 0, width, 0));
      case 180 -> content.transform(new Matrix(-1, 0, 0, -1, width, height));
      case 270 -> content.transform(new Matrix(0, -1, 1, 0, 0, height));
      default -> {
        return this;
      }
    }
    return this;
  }

  /** A line of text on a baseline. */
  PdfSketch text(float x, float baseline, String text) throws IOException {
    content.beginText();
    content.setFont(PDType1Font.HELVETICA, SIZE);
    content.newLineAtOffset(x, HEIGHT - baseline);
    content.showText(text);
    content.endText();
    return this;
  }

  /** A picture that fills the page. */
  PdfSketch picture() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, WIDTH, HEIGHT);
    return this;
  }

  /** A table whose columns are all {@link #COLUMN} wide, with all sides. */
  PdfSketch table(float top, Drawing drawing, String sketch) throws IOException {
    return table(top, drawing, true, sketch);
  }

  /**
   * A table whose columns are all {@link #COLUMN} wide.
   *
   * @param closed whether it has a left and a right side
   */
  PdfSketch table(float top, Drawing drawing, boolean closed, String sketch) throws IOException {
    List<String[]> rows = new ArrayList<>();
    sketch.strip().lines().forEach(line -> rows.add(line.strip().split("\\s*\\|\\s*")));
    float y = top;
    for (int r = 0; r < rows.size(); r++) {
      String[] row = rows.get(r);
      float bottom = y + height(row);
      for (int c = 0; c < row.length; c++) {
        float x = LEFT + c * COLUMN;
        if (!row[c].matches("[<^.]")) {
          write(x + PADDING, y + LEADING, row[c]);
        }
        if (r == 0 || !row[c].equals("^") && !insideSpan(rows, r, c)) {
          side(drawing, x, y, x + COLUMN, y);
        }
        if (c == 0 ? closed : !row[c].equals("<")) {
          side(drawing, x, y, x, bottom);
        }
        if (r == rows.size() - 1) {
          side(drawing, x, bottom, x + COLUMN, bottom);
        }
      }
      if (closed) {
        side(drawing, LEFT + row.length * COLUMN, y, LEFT + row.length * COLUMN, bottom);
      }
      y = bottom;
    }
    return this;
  }

  /** Where a table ends that begins at a top. */
  static float bottom(float top, String sketch) {
    float y = top;
    for (String line : sketch.strip().split("\n")) {
      y += height(line.split("\\|"));
    }
    return y;
  }

  /** The document, its pages finished. */
  PDDocument pdf() throws IOException {
    finishPage();
    return pdf;
  }

  Path save(Path file) throws IOException {
    pdf().save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }

  private void finishPage() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  /** Whether a cell goes on to the left with one that goes on above. */
  private static boolean insideSpan(List<String[]> rows, int row, int column) {
    int c = column;
    while (c > 0 && rows.get(row)[c].equals("<")) {
      c--;
    }
    return rows.get(row)[c].equals("^");
  }

  private void write(float x, float baseline, String text) throws IOException {
    float y = baseline;
    for (String line : text.split("/")) {
      text(x, y, line);
      y += LEADING;
    }
  }

  private void side(Drawing drawing, float x0, float top, float x1, float bottom)
      throws IOException {
    drawing.side(content, x0, HEIGHT - bottom, x1, HEIGHT - top);
  }

  private static float height(String[] row) {
    int lines = 1;
    for (String cell : row) {
      lines = Math.max(lines, cell.split("/").length);
    }
    return lines * LEADING + PADDING;
  }
}
