package io.fuhe.mapping;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PageReader;
import io.fuhe.document.page.Print;
import io.fuhe.document.page.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages as a printer fills them. Tables are drawn in text: a row a line, cells between bars, {@code
 * <} goes on with the cell to the left, {@code ^} with the cell above, a dot is a blank cell; a
 * line of {@code ====} breaks the page within the table, whose cells go on below it.
 */
final class PrintedPages {

  static final float LEFT = 50;
  static final float RIGHT = 545;

  private static final float SIZE = 8;
  private static final float LEADING = 10;
  private static final float PADDING = 3;
  private static final float TOP = 60;
  private static final float HEAD = 32;

  private final PageReader reader = new PageReader(Limits.DEFAULT);
  private List<Print> prints = new ArrayList<>();
  private List<Stroke> strokes = new ArrayList<>();
  private float gap;
  private float uneven;
  private boolean bare;
  private boolean unlined;
  private float left;
  private int number = 1;
  private float y = TOP;

  /** A line of text from the left. */
  PrintedPages line(String text) {
    y += 2 * LEADING;
    text(left + LEFT, y - PADDING, text);
    return this;
  }

  /** A line of text of another size, in the middle. */
  PrintedPages title(float size, String text) {
    y += 2 * size;
    text(left + (LEFT + RIGHT - size * text.length()) / 2, y - PADDING, size, text);
    return this;
  }

  /** A line of text of another size above everything else on the page. */
  PrintedPages head(float size, String text) {
    text(LEFT, HEAD, size, text);
    return this;
  }

  /** A line right below the last table, from this share of the text's width on. */
  PrintedPages below(float from, String text) {
    y += LEADING;
    text(LEFT + from * (RIGHT - LEFT) + PADDING, y, SIZE, text);
    return this;
  }

  /** Tables have no lines. */
  PrintedPages bare() {
    bare = true;
    return this;
  }

  /** No line is drawn where a page breaks a table, as browsers do. */
  PrintedPages unlined() {
    unlined = true;
    return this;
  }

  /** Cells are boxes so far apart, as browsers print them: open where a page break cuts them. */
  PrintedPages spaced(float apart) {
    gap = apart;
    return this;
  }

  /** What goes on from the page before ends so much later than the row that it ends with. */
  PrintedPages uneven(float later) {
    uneven = later;
    return this;
  }

  /** What follows stands on the next page. */
  PrintedPages next() throws Exception {
    strokes = bare ? List.of() : strokes;
    reader.add(new PageContent(number++, 595 + left, 842, 0, prints, strokes, List.of(), 0));
    prints = new ArrayList<>();
    strokes = new ArrayList<>();
    y = TOP;
    return this;
  }

  /** What follows stands beside what came before, on the right half of a larger page. */
  PrintedPages beside() {
    left += RIGHT + LEFT;
    y = TOP;
    return this;
  }

  /** A table with columns of these widths in hundredths of the text. */
  PrintedPages table(int[] widths, String sketch) throws Exception {
    y += LEADING;
    float[] xs = new float[widths.length + 1];
    xs[0] = left + LEFT;
    for (int i = 0; i < widths.length; i++) {
      xs[i + 1] = xs[i] + widths[i] * (RIGHT - LEFT) / 100;
    }
    List<String[]> rows = new ArrayList<>();
    List<Integer> breaks = new ArrayList<>();
    for (String row : sketch.strip().split("\n")) {
      if (row.startsWith("====")) {
        breaks.add(rows.size());
      } else {
        rows.add(row.strip().split("\\s*\\|\\s*"));
      }
    }
    breaks.add(rows.size());
    int first = 0;
    for (int last : breaks) {
      if (first > 0) {
        next();
      }
      part(xs, rows, first, last);
      first = last;
    }
    return this;
  }

  Document document() throws Exception {
    next();
    return reader.document(Format.PDF, null);
  }

  private void part(float[] xs, List<String[]> rows, int first, int last) {
    float[] ys = new float[last - first + 1];
    ys[0] = y;
    for (int r = first; r < last; r++) {
      ys[r - first + 1] = ys[r - first] + height(xs, rows, r);
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < xs.length - 1; c++) {
        if (!rows.get(r)[c].matches("[<^]")) {
          cell(xs, ys, rows, r, c, first, last);
        }
      }
    }
    y = ys[last - first];
  }

  private static float height(float[] xs, List<String[]> rows, int r) {
    float height = LEADING;
    for (int c = 0; c < xs.length - 1; c++) {
      boolean alone = bottom(rows, r, c) == r + 1;
      if (alone && !rows.get(r)[c].matches("[<^.]")) {
        float width = xs[right(rows, r, c)] - xs[c] - 2 * PADDING;
        height = Math.max(height, lines(rows.get(r)[c], width).size() * LEADING);
      }
    }
    return height + 2 * PADDING;
  }

  private void cell(
      float[] xs, float[] ys, List<String[]> rows, int r, int c, int first, int last) {
    int from = Math.max(r, first);
    int to = Math.min(bottom(rows, r, c), last);
    if (from >= to) {
      return;
    }
    boolean begins = unlined ? from > first || first == 0 : gap == 0 || from == r;
    boolean ends =
        unlined ? to < last || last == rows.size() : gap == 0 || to == bottom(rows, r, c);
    float x0 = xs[c] + gap / 2;
    float x1 = xs[right(rows, r, c)] - gap / 2;
    float y0 = ys[from - first] + (begins ? gap / 2 : 0);
    float y1 = ys[to - first] - (ends ? gap / 2 : 0) + (begins ? 0 : uneven);
    if (begins) {
      strokes.add(new Stroke(x0, y0, x1, y0, false));
    }
    if (ends) {
      strokes.add(new Stroke(x0, y1, x1, y1, false));
    }
    strokes.add(new Stroke(x0, y0, x0, y1, false));
    strokes.add(new Stroke(x1, y0, x1, y1, false));
    boolean taller = to - from >= bottom(rows, r, c) - r - (to - from);
    boolean equal = 2 * (to - from) == bottom(rows, r, c) - r;
    if (rows.get(r)[c].equals(".") || !taller || equal && from > r) {
      return;
    }
    List<String> lines = lines(rows.get(r)[c], x1 - x0 - 2 * PADDING);
    float top = (y0 + y1 - lines.size() * LEADING) / 2;
    for (int i = 0; i < lines.size(); i++) {
      text(x0 + PADDING, top + (i + 1) * LEADING - PADDING / 2, lines.get(i));
    }
  }

  private static int right(List<String[]> rows, int r, int c) {
    int right = c + 1;
    while (right < rows.get(r).length && rows.get(r)[right].equals("<")) {
      right++;
    }
    return right;
  }

  private static int bottom(List<String[]> rows, int r, int c) {
    int bottom = r + 1;
    while (bottom < rows.size() && rows.get(bottom)[c].equals("^")) {
      bottom++;
    }
    return bottom;
  }

  private static List<String> lines(String text, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (char letter : text.toCharArray()) {
      if (width(line.toString() + letter) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(letter);
    }
    lines.add(line.toString());
    return lines;
  }

  private static float width(String text) {
    return (float) text.chars().mapToDouble(c -> c < 128 ? SIZE / 2 : SIZE).sum();
  }

  private void text(float x, float baseline, String text) {
    text(x, baseline, SIZE, text);
  }

  private void text(float x, float baseline, float size, String text) {
    float at = x;
    for (String letter : text.split("")) {
      float end = at + width(letter) * size / SIZE;
      prints.add(new Print(letter, at, baseline, end, baseline, size, false, Ink.BLACK, 0, null));
      at = end;
    }
  }
}
