package io.fuhe.annotate;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** A font of type 3 in the making: each glyph a drawing, its text still searched and copied. */
final class Type3Glyphs {

  private static final String UNICODE_HEAD =
      """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CMapName /Fuhe def /CMapType 2 def
      1 begincodespacerange <00> <FF> endcodespacerange
      """;

  private static final String UNICODE_END =
      "endcmap CMapName currentdict /CMap defineresource pop end end";

  private final PDDocument pdf;
  private final COSDictionary dictionary = new COSDictionary();
  private final COSDictionary drawings = new COSDictionary();
  private final COSArray differences = new COSArray();
  private final COSArray widths = new COSArray();
  private final StringBuilder unicode = new StringBuilder(UNICODE_HEAD);

  /**
   * Begins a font.
   *
   * @param scale of the glyphs' space to that of text
   */
  Type3Glyphs(PDDocument pdf, float scale, BoundingBox area) {
    this.pdf = pdf;
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE3);
    COSArray matrix = new COSArray();
    matrix.setFloatArray(new float[] {scale, 0, 0, scale, 0, 0});
    dictionary.setItem(COSName.FONT_MATRIX, matrix);
    dictionary.setItem(
        COSName.FONT_BBOX,
        new PDRectangle(
            area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(), area.getHeight()));
    differences.add(COSInteger.ZERO);
  }

  /** The next glyph. */
  void add(int character, GeneralPath path, float width) throws IOException {
    int code = widths.size();
    COSName name = COSName.getPDFName("g" + code);
    differences.add(name);
    widths.add(new COSFloat(width));
    Rectangle2D area = path.getBounds2D();
    String drawing =
        "%.0f 0 %.0f %.0f %.0f %.0f d1%n%sf"
            .formatted(
                width,
                Math.floor(area.getMinX()),
                Math.floor(area.getMinY()),
                Math.ceil(area.getMaxX()),
                Math.ceil(area.getMaxY()),
                outline(path));
    drawings.setItem(name, stream(drawing));
    String utf16 = "";
    for (char unit : Character.toChars(character)) {
      utf16 += "%04X".formatted((int) unit);
    }
    unicode.append("1 beginbfchar <%02X> <%s> endbfchar\n".formatted(code, utf16));
  }

  /** The font with all its glyphs. */
  PDType3Font font() throws IOException {
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    dictionary.setItem(COSName.ENCODING, encoding);
    dictionary.setItem(COSName.CHAR_PROCS, drawings);
    dictionary.setItem(COSName.RESOURCES, new COSDictionary());
    dictionary.setInt(COSName.FIRST_CHAR, 0);
    dictionary.setInt(COSName.LAST_CHAR, widths.size() - 1);
    dictionary.setItem(COSName.WIDTHS, widths);
    dictionary.setItem(COSName.TO_UNICODE, stream(unicode + UNICODE_END));
    return new PDType3Font(dictionary);
  }

  private COSStream stream(String content) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static String outline(GeneralPath path) {
    StringBuilder operators = new StringBuilder();
    float[] c = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> operators.append(points("m", c[0], c[1]));
        case PathIterator.SEG_LINETO -> operators.append(points("l", c[0], c[1]));
        case PathIterator.SEG_QUADTO -> {
          // PDF knows cubic curves only.
          operators.append(
              points(
                  "c",
                  x + (c[0] - x) * 2 / 3,
                  y + (c[1] - y) * 2 / 3,
                  c[2] + (c[0] - c[2]) * 2 / 3,
                  c[3] + (c[1] - c[3]) * 2 / 3,
                  c[2],
                  c[3]));
          c[0] = c[2];
          c[1] = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          operators.append(points("c", c));
          c[0] = c[4];
          c[1] = c[5];
        }
        default -> operators.append("h\n");
      }
      x = c[0];
      y = c[1];
    }
    return operators.toString();
  }

  private static String points(String operator, float... coordinates) {
    StringBuilder line = new StringBuilder();
    for (float coordinate : coordinates) {
      long tenths = Math.round(Math.abs(coordinate) * 10.0);
      line.append(coordinate < 0 ? "-" : "").append(tenths / 10).append('.').append(tenths % 10);
      line.append(' ');
    }
    return line.append(operator).append('\n').toString();
  }
}
