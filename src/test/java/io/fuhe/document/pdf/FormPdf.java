package io.fuhe.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Draws a whole Chinese form on a page, in the ways in which programs draw forms. Its figures add
 * up and nothing in it is to be found. Lengths are points from the top left corner.
 */
public final class FormPdf {

  static final float[] XS = {30, 66, 118, 196, 270, 332, 398, 438, 488, 565};

  static final float TOP = 70;
  static final float ROW = 20;
  static final float SIZE = 8;

  private static final float HEIGHT = 842;

  /** A cell of the form. */
  public record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

    float x0() {
      return XS[column];
    }

    float x1() {
      return XS[column + columnSpan];
    }

    float y0() {
      return TOP + row * ROW;
    }

    float y1() {
      return TOP + (row + rowSpan) * ROW;
    }
  }

  private final StringBuilder content = new StringBuilder();
  private final PDResources resources = new PDResources();
  private final PDDocument pdf = new PDDocument();
  private final PDPage page = new PDPage(new PDRectangle(595, HEIGHT));
  private final List<PDPage> pages = new ArrayList<>(List.of(page));

  public FormPdf() {
    font("F1", "UniGB-UCS2-H");
    font("F2", "UniGB-UCS2-V");
  }

  /** The cells of the form: seven indicators, the total 96.4. */
  public static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    row(cells, 0, "0-2 项目名称|2-9 河道清淤与堤防维护");
    row(cells, 1, "0-2 主管部门|2-5 东湖区水务局|5-6 实施单位|6-9 东湖区河道管理所");
    cells.add(new Cell(2, 0, 5, 2, "项目资金（万元）"));
    row(cells, 2, "2-3 |3-4 年初预算数|4-5 全年预算数|5-6 全年执行数|6-7 分值|7-8 执行率|8-9 得分");
    row(cells, 3, "2-3 年度资金总额|3-4 320.00|4-5 320.00|5-6 300.80|6-7 10|7-8 94.00%|8-9 9.4");
    row(cells, 4, "2-3 其中：财政拨款|3-4 320.00|4-5 320.00|5-6 300.80|6-7 —|7-8 94.00%|8-9 —");
    row(cells, 5, "2-3 上年结转资金|3-4 0.00|4-5 0.00|5-6 0.00|6-7 —|7-8 —|8-9 —");
    row(cells, 6, "2-3 其他资金|3-4 0.00|4-5 0.00|5-6 0.00|6-7 —|7-8 —|8-9 —");
    cells.add(new Cell(7, 0, 2, 2, "年度总体目标"));
    row(cells, 7, "2-5 预期目标|5-9 实际完成情况");
    row(cells, 8, "2-5 清淤河道42公里，堤防完好率98%以上。|5-9 清淤河道45公里，堤防完好率99%。");
    cells.add(new Cell(9, 0, 8, 1, "绩效指标"));
    row(cells, 9, "1-2 一级指标|2-3 二级指标|3-4 三级指标|4-5 年度指标值|5-6 实际完成值|6-7 分值|7-8 得分|8-9 偏差原因分析");
    cells.add(new Cell(10, 1, 4, 1, "产出指标"));
    cells.add(new Cell(10, 2, 2, 1, "数量指标"));
    row(cells, 10, "3-4 清淤河道长度|4-5 ≥42公里|5-6 45公里|6-7 15|7-8 15|8-9 ");
    row(cells, 11, "3-4 巡查堤防次数|4-5 ≥24次|5-6 26次|6-7 10|7-8 10|8-9 ");
    row(cells, 12, "2-3 质量指标|3-4 堤防完好率|4-5 ≥98%|5-6 99%|6-7 15|7-8 15|8-9 ");
    row(cells, 13, "2-3 时效指标|3-4 任务完成及时率|4-5 100%|5-6 100%|6-7 10|7-8 10|8-9 ");
    cells.add(new Cell(14, 1, 2, 1, "效益指标"));
    row(cells, 14, "2-3 社会效益|3-4 受益村庄数量|4-5 ≥18个|5-6 18个|6-7 15|7-8 15|8-9 ");
    row(cells, 15, "2-3 生态效益|3-4 水质达标率|4-5 ≥85%|5-6 88%|6-7 15|7-8 15|8-9 ");
    row(cells, 16, "1-2 满意度指标|2-3 服务对象满意度|3-4 沿河群众满意度|4-5 ≥95%|5-6 91%|6-7 10|7-8 7|8-9 汛期施工影响出行");
    row(cells, 17, "0-6 总分|6-7 100|7-8 96.4|8-9 ");
    return cells;
  }

  /** The form with its title, its sides drawn with lines and its cells filled. */
  public static FormPdf drawn() {
    return new FormPdf().title().sides().texts(any -> true);
  }

  FormPdf title() {
    text(240, 30, 16, "项目支出绩效自评表");
    text(275, 52, 10, "（2023年度）");
    return this;
  }

  /** All sides of all cells as lines. */
  FormPdf sides() {
    raw("0 G 0.5 w");
    for (Cell cell : cells()) {
      rectangle(cell.x0(), cell.y0(), cell.x1(), cell.y1()).raw("S");
    }
    return this;
  }

  /** The texts of some cells, level, in the middle of each. */
  FormPdf texts(Predicate<Cell> which) {
    for (Cell cell : cells()) {
      if (which.test(cell)) {
        textIn(cell, cell.text());
      }
    }
    return this;
  }

  FormPdf textIn(Cell cell, String text) {
    float left = (cell.x0() + cell.x1() - width(text, SIZE)) / 2;
    return text(left, (cell.y0() + cell.y1()) / 2 + 0.38f * SIZE, SIZE, text);
  }

  /** A text on a baseline. */
  FormPdf text(float x, float baseline, float size, String text) {
    return text(x, baseline, size, 0, text);
  }

  /** A text that runs at an angle, clockwise. */
  FormPdf text(float x, float baseline, float size, double angle, String text) {
    double turn = Math.toRadians(-angle);
    return raw(
        "BT /F1 %s Tf %s %s %s %s %s %s Tm <%s> Tj ET",
        size,
        Math.cos(turn),
        Math.sin(turn),
        -Math.sin(turn),
        Math.cos(turn),
        x,
        HEIGHT - baseline,
        hex(text));
  }

  /** A text in vertical writing; the point is the middle of its upper edge. */
  FormPdf textDown(float x, float top, float size, String text) {
    return raw("BT /F2 %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET", size, x, HEIGHT - top, hex(text));
  }

  FormPdf rectangle(float x0, float y0, float x1, float y1) {
    return raw("%s %s %s %s re", x0, HEIGHT - y1, x1 - x0, y1 - y0);
  }

  /** A rectangle with round corners, each of two curves. */
  FormPdf rounded(float x0, float y0, float x1, float y1, float radius) {
    double[][] centres = {
      {x1 - radius, y0 + radius},
      {x1 - radius, y1 - radius},
      {x0 + radius, y1 - radius},
      {x0 + radius, y0 + radius}
    };
    raw("%s %s m", x0 + radius, HEIGHT - y0);
    for (int corner = 0; corner < centres.length; corner++) {
      for (int step = 0; step <= 2; step++) {
        double angle = Math.toRadians(90 * corner + 45 * step - 90);
        double x = centres[corner][0] + radius * Math.cos(angle);
        double y = HEIGHT - centres[corner][1] - radius * Math.sin(angle);
        if (step == 0) {
          raw("%s %s l", x, y);
        } else {
          raw("%s %s %s %s y", x, y, x, y);
        }
      }
    }
    return raw("h");
  }

  FormPdf line(float x0, float y0, float x1, float y1) {
    return raw("%s %s m %s %s l S", x0, HEIGHT - y0, x1, HEIGHT - y1);
  }

  /** Operators as they stand; {@code %s} takes a number or a word. */
  FormPdf raw(String operators, Object... arguments) {
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      boolean number = arguments[i] instanceof Number && !(arguments[i] instanceof Integer);
      printed[i] =
          number
              ? String.format(Locale.ROOT, "%.4f", ((Number) arguments[i]).doubleValue())
              : arguments[i];
    }
    content.append(String.format(Locale.ROOT, operators, printed)).append('\n');
    return this;
  }

  PDResources resources() {
    return resources;
  }

  PDDocument pdf() {
    return pdf;
  }

  PDPage page() {
    return page;
  }

  /** Ends the page; what follows stands on the next. */
  FormPdf nextPage() throws IOException {
    finish();
    pages.add(new PDPage(new PDRectangle(595, HEIGHT)));
    return this;
  }

  Path save(Path file) throws IOException {
    finish();
    pdf.save(file.toFile());
    pdf.close();
    return file;
  }

  static float width(String text, float size) {
    return (float) text.codePoints().mapToDouble(c -> c < 0x2000 ? size / 2 : size).sum();
  }

  private void finish() throws IOException {
    PDPage last = pages.get(pages.size() - 1);
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    last.setContents(stream);
    last.setResources(resources);
    pdf.addPage(last);
    content.setLength(0);
  }

  private static void row(List<Cell> cells, int row, String sketch) {
    for (String cell : sketch.split("\\|")) {
      String[] parts = cell.split("[- ]", 3);
      int from = Integer.parseInt(parts[0]);
      int to = Integer.parseInt(parts[1]);
      cells.add(new Cell(row, from, 1, to - from, parts[2]));
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** A font that every reader has, so that none need be in the file; digits are half as wide. */
  private void font(String name, String encoding) {
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "GB1");
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 6);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, "CIDFontType0");
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 1000);
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(1));
    widths.add(COSInteger.get(95));
    widths.add(COSInteger.get(500));
    descendant.setItem(COSName.W, widths);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, encoding);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      fonts = new COSDictionary();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
    }
    fonts.setItem(COSName.getPDFName(name), font);
  }
}
