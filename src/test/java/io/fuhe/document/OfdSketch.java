package io.fuhe.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small OFD packages: tables as programs draw them, or the XML of pages as it is given. */
public final class OfdSketch {

  /** How a program draws a table. */
  public enum Style {
    /** Sides are lines; each text is one object with a step to every character. */
    LINES,
    /** Sides are thin filled areas; each line of text is an object, with steps counted out. */
    AREAS,
    /** Sides and the words of the form are a template, under what was filled in. */
    TEMPLATE
  }

  private static final double SIZE = 3.5;
  private static final double LEADING = 5;
  private static final double COLUMN = 30;
  private static final double MARGIN = 15;
  private static final double PADDING = 1;

  /** Takes its width and height from the fourth and fifth argument. */
  private static final String RECTANGLE =
      "<ofd:AbbreviatedData>M 0 0 L %4$s 0 L %4$s %5$s L 0 %5$s C</ofd:AbbreviatedData>"
          + "</ofd:PathObject>";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> pages = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private int id = 100;
  private String annotations = "";

  /** Adds a page with a table. */
  public OfdSketch table(Grid grid, Style style) {
    List<Integer> rows = List.copyOf(grid.rowIndexes());
    Map<Integer, Double> tops = new LinkedHashMap<>();
    double y = MARGIN;
    for (int row : rows) {
      tops.put(row, y);
      y += height(grid, row);
    }
    StringBuilder under = new StringBuilder();
    StringBuilder upon = new StringBuilder();
    for (Cell cell : grid.cells()) {
      int last = rows.indexOf(cell.row()) + cell.rowSpan();
      double bottom = last < rows.size() ? tops.get(rows.get(last)) : y;
      double x = MARGIN + cell.column() * COLUMN;
      double top = tops.get(cell.row());
      sides(style, x, top, cell.columnSpan() * COLUMN, bottom - top, under);
      boolean filled = cell.text().chars().anyMatch(Character::isDigit);
      text(style, cell, x, top, style == Style.TEMPLATE && !filled ? under : upon);
    }
    double width = 2 * MARGIN + grid.width() * COLUMN;
    if (style == Style.TEMPLATE) {
      return page(width, y + MARGIN, upon.toString(), under.toString());
    }
    return page(width, y + MARGIN, under.append(upon).toString(), null);
  }

  /**
   * Adds a page.
   *
   * @param objects the XML of its objects
   * @param template the XML of the objects under it, or null
   */
  public OfdSketch page(double width, double height, String objects, String template) {
    String box = "<ofd:Area><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:Area>";
    String area = box.formatted(mm(width), mm(height));
    String on = "";
    if (template != null) {
      int number = templates.size();
      templates.add(
          "<ofd:TemplatePage ID=\"%d\" BaseLoc=\"Tpls/Tpl_%d/Content.xml\"/>"
              .formatted(++id, number));
      on = "<ofd:Template TemplateID=\"%d\" ZOrder=\"Background\"/>".formatted(id);
      part("Doc_0/Tpls/Tpl_" + number + "/Content.xml", "Page", area + content(template));
    }
    int number = pages.size();
    pages.add(
        "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>"
            .formatted(900 + number, number));
    part("Doc_0/Pages/Page_" + number + "/Content.xml", "Page", area + on + content(objects));
    return this;
  }

  /** Adds a part, or puts another in its place. */
  public OfdSketch part(String name, String root, String inner) {
    parts.put(
        name,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<ofd:%1$s xmlns:ofd=\"http://www.ofdspec.org/2016\"%2$s</ofd:%1$s>")
            .formatted(root, inner.startsWith(" ") ? inner : ">" + inner));
    return this;
  }

  /** Adds a part as it is given, or puts it in the place of another. */
  public OfdSketch raw(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** Adds to what all pages have in common. */
  public OfdSketch common(String xml) {
    templates.add(0, xml);
    return this;
  }

  /** Adds a list of annotations; the pages have the ids 900, 901 and so on. */
  public OfdSketch annotated(String xml) {
    annotations = xml;
    return this;
  }

  /** Writes the package. */
  public void write(OutputStream out) throws IOException {
    if (!parts.containsKey("OFD.xml")) {
      part(
          "OFD.xml",
          "OFD",
          " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>"
              + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>");
    }
    part(
        "Doc_0/Document.xml",
        "Document",
        "<ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210"
            + " 297</ofd:PhysicalBox></ofd:PageArea>"
            + String.join("", templates)
            + "</ofd:CommonData><ofd:Pages>"
            + String.join("", pages)
            + "</ofd:Pages>"
            + annotations);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** A text object with one line, its steps counted out. */
  public String line(double x, double baseline, String text) {
    return text(x, baseline, text, true, "");
  }

  /** The same with more attributes, or with none of its steps counted out. */
  public String text(double x, double baseline, String text, boolean counted, String attributes) {
    if (text.isEmpty()) {
      return "";
    }
    return ("<ofd:TextObject ID=\"%d\" Boundary=\"%s %s %s %s\" Font=\"3\" Size=\"%s\"%s>"
            + "<ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>")
        .formatted(
            ++id,
            mm(x),
            mm(baseline - SIZE),
            mm(width(text)),
            mm(LEADING),
            mm(SIZE),
            attributes,
            mm(SIZE),
            steps(text, counted),
            escaped(text));
  }

  private static String content(String objects) {
    return "<ofd:Content><ofd:Layer ID=\"1\">" + objects + "</ofd:Layer></ofd:Content>";
  }

  private void sides(
      Style style, double x, double y, double width, double height, StringBuilder out) {
    if (style == Style.AREAS) {
      area(x, y, width, 0.2, out);
      area(x, y + height, width, 0.2, out);
      area(x, y, 0.2, height, out);
      area(x + width, y, 0.2, height, out);
    } else {
      out.append(
          ("<ofd:PathObject ID=\"%d\" Boundary=\"%s %s %s %s\" LineWidth=\"0.25\">" + RECTANGLE)
              .formatted(++id, mm(x), mm(y), mm(width), mm(height)));
    }
  }

  private void area(double x, double y, double width, double height, StringBuilder out) {
    out.append(
        ("<ofd:PathObject ID=\"%d\" Boundary=\"%s %s %s %s\" Stroke=\"false\" Fill=\"true\">"
                + "<ofd:FillColor Value=\"0 0 0\"/>"
                + RECTANGLE)
            .formatted(++id, mm(x), mm(y), mm(width), mm(height)));
  }

  private void text(Style style, Cell cell, double x, double top, StringBuilder out) {
    double baseline = top + PADDING + SIZE;
    for (String line : lines(cell)) {
      out.append(text(x + PADDING, baseline, line, style != Style.LINES, ""));
      baseline += LEADING;
    }
  }

  private static double height(Grid grid, int row) {
    int most = 1;
    for (Cell cell : grid.cells()) {
      if (cell.row() == row) {
        most = Math.max(most, (lines(cell).size() + cell.rowSpan() - 1) / cell.rowSpan());
      }
    }
    return most * LEADING + 2 * PADDING;
  }

  private static List<String> lines(Cell cell) {
    double room = cell.columnSpan() * COLUMN - 2 * PADDING;
    List<String> lines = new ArrayList<>();
    for (String paragraph : cell.text().split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (int letter : paragraph.codePoints().toArray()) {
        if (width(line.toString()) + width(letter) > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.appendCodePoint(letter);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String steps(String text, boolean counted) {
    int[] letters = text.codePoints().toArray();
    List<String> steps = new ArrayList<>();
    int i = 0;
    while (i < letters.length - 1) {
      double step = width(letters[i]);
      int same = 1;
      while (i + same < letters.length - 1 && width(letters[i + same]) == step) {
        same++;
      }
      if (counted && same > 1) {
        steps.add("g " + same + " " + mm(step));
        i += same;
      } else {
        steps.add(mm(step));
        i++;
      }
    }
    return String.join(" ", steps);
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(OfdSketch::width).sum();
  }

  private static double width(int letter) {
    return letter < 0x2000 ? SIZE / 2 : SIZE;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.3f", length);
  }
}
