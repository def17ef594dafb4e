package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads a page without any lines as a table: columns are where texts stand below one another, rows
 * where they stand beside one another, and a label in the middle of several rows spans them.
 */
final class AlignedTable {

  /** Less is no form. */
  private static final int LEAST_ROWS = 4;

  private static final int LEAST_COLUMNS = 3;

  /** What stands in this share of the page at its upper or lower end is no part of a table. */
  private static final float MARGIN = 0.045f;

  /** Lines of one cell stand no farther apart than this, in sizes. */
  private static final float LEADING = 1.65f;

  /** Lines that share this much of their height, in sizes, are of one row. */
  private static final float BESIDE = 0.15f;

  private final List<Ruling> rulings = new ArrayList<>();
  private final TreeSet<Float> columns = new TreeSet<>();
  private final float left;
  private final float right;

  private AlignedTable(List<AlignedColumns> parts) {
    float from = Float.MAX_VALUE;
    float to = 0;
    for (AlignedColumns part : parts) {
      List<float[]> stretches = part.stretches().all();
      from = Math.min(from, stretches.get(0)[0]);
      to = Math.max(to, stretches.get(stretches.size() - 1)[1]);
    }
    this.left = from - 1;
    this.right = to + 1;
  }

  /** The table that a page's texts line up to, if they do. */
  static Optional<TableFrame> frame(PrintedPage page, List<Glyph> glyphs, boolean goesOn) {
    float margin = MARGIN * page.height();
    List<Glyph> body =
        glyphs.stream()
            .filter(g -> g.top() > margin && g.bottom() < page.height() - margin)
            .toList();
    List<List<Piece>> lines = lines(body);
    List<AlignedColumns> parts = AlignedColumns.of(lines);
    int most = parts.stream().mapToInt(part -> part.stretches().all().size()).max().orElse(0);
    if (lines.isEmpty() || lines.size() < LEAST_ROWS && !goesOn || most < LEAST_COLUMNS) {
      return Optional.empty();
    }
    AlignedTable table = new AlignedTable(parts);
    List<List<List<AlignedBlock>>> rows = new ArrayList<>();
    List<List<List<AlignedBlock>>> blocks = new ArrayList<>();
    for (AlignedColumns part : parts) {
      List<List<AlignedBlock>> own = AlignedBlock.of(part);
      blocks.add(own);
      rows.add(AlignedRows.of(own.stream().flatMap(List::stream).toList()));
    }
    for (int i = 0; i < parts.size(); i++) {
      float top = i == 0 ? AlignedRows.top(rows.get(0).get(0)) - 1 : table.bottom();
      float bottom =
          i + 1 == parts.size()
              ? lowest(blocks.get(i)) + 1
              : (lowestRow(rows.get(i)) + AlignedRows.top(rows.get(i + 1).get(0))) / 2;
      float[] edges = edges(rows.get(i), top, Math.max(top + 1, bottom));
      float[] sides = table.sides(parts.get(i));
      table.draw(edges, sides, blocks.get(i));
    }
    return Optional.of(TableFrame.of(table.rulings));
  }

  /**
   * The lines from the first to the last with several pieces, and what its last cell goes on in.
   */
  private static List<List<Piece>> lines(List<Glyph> glyphs) {
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Glyph> characters : TextLines.lines(glyphs)) {
      List<Piece> line = Piece.of(characters);
      List<Piece> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (!last.isEmpty() && beside(last, line)) {
        last.addAll(line);
      } else {
        lines.add(new ArrayList<>(line));
      }
    }
    int first = 0;
    int last = lines.size();
    while (first < last && lines.get(first).size() < 2) {
      first++;
    }
    while (last > first && lines.get(last - 1).size() < 2) {
      last--;
    }
    while (last > first && last < lines.size() && near(lines.get(last - 1), lines.get(last))) {
      last++;
    }
    return lines.subList(first, last);
  }

  /**
   * Whether a line stands partly beside one above, as the lines of a cell do beside another cell of
   * its row that has more or fewer.
   */
  private static boolean beside(List<Piece> above, List<Piece> line) {
    Piece next = line.get(0);
    float bottom = above.get(above.size() - 1).bottom();
    return bottom - next.top() > BESIDE * next.size();
  }

  private static boolean near(List<Piece> line, List<Piece> next) {
    Piece above = line.get(0);
    return next.get(0).top() - above.top() <= LEADING * above.size();
  }

  private float bottom() {
    return rulings.stream()
        .filter(Ruling::horizontal)
        .map(Ruling::position)
        .max(Float::compare)
        .orElse(0f);
  }

  private static float lowest(List<List<AlignedBlock>> blocks) {
    return blocks.stream()
        .flatMap(List::stream)
        .map(AlignedBlock::bottom)
        .max(Float::compare)
        .orElse(0f);
  }

  private static float lowestRow(List<List<AlignedBlock>> rows) {
    return AlignedRows.bottom(rows.get(rows.size() - 1));
  }

  /** The sides of the rows: between any two the middle of what is blank. */
  private static float[] edges(List<List<AlignedBlock>> rows, float top, float bottom) {
    float[] edges = new float[rows.size() + 1];
    edges[0] = top;
    edges[rows.size()] = bottom;
    for (int i = 1; i < rows.size(); i++) {
      edges[i] = (AlignedRows.bottom(rows.get(i - 1)) + AlignedRows.top(rows.get(i))) / 2;
    }
    return edges;
  }

  /** The sides of the columns: where another part has one, or the middle of what is blank. */
  private float[] sides(AlignedColumns part) {
    List<float[]> stretches = part.stretches().all();
    float[] sides = new float[stretches.size() + 1];
    sides[0] = left;
    sides[stretches.size()] = right;
    for (int i = 1; i < stretches.size(); i++) {
      float end = stretches.get(i - 1)[1];
      float next = stretches.get(i)[0];
      float middle = (end + next) / 2;
      sides[i] =
          columns.subSet(end, next).stream()
              .min(Comparator.comparingDouble(x -> Math.abs(x - middle)))
              .orElse(middle);
      columns.add(sides[i]);
    }
    return sides;
  }

  private void draw(float[] edges, float[] sides, List<List<AlignedBlock>> blocks) {
    int rows = edges.length - 1;
    for (float side : sides) {
      rulings.add(new Ruling(false, side, edges[0], edges[rows]));
    }
    float line =
        blocks.stream()
            .flatMap(List::stream)
            .map(b -> b.bottom() - b.top())
            .min(Float::compare)
            .orElse(1f);
    int leading = leading(edges, blocks, line);
    for (int column = 0; column < blocks.size(); column++) {
      boolean[] joined =
          column < leading
              ? joined(edges.length, new LabelRuns(edges, blocks.get(column), line).find())
              : reachedOver(edges, blocks.get(column));
      for (int edge = 0; edge <= rows; edge++) {
        if (!joined[edge]) {
          rulings.add(new Ruling(true, edges[edge], sides[column], sides[column + 1]));
        }
      }
    }
  }

  /**
   * How many columns may have labels of several rows: those up to the last one with a text that is
   * not in the middle of its row, before any that has a text in every row.
   */
  private static int leading(float[] edges, List<List<AlignedBlock>> blocks, float line) {
    int leading = 0;
    for (int column = 0; column < blocks.size(); column++) {
      List<AlignedBlock> labels = blocks.get(column);
      if (new LabelRuns(edges, labels, line).askew()) {
        leading = column + 1;
      } else if (labels.size() >= edges.length - 1) {
        return leading;
      }
    }
    return leading;
  }

  /** Which edges of rows texts of a column reach over. */
  private static boolean[] reachedOver(float[] edges, List<AlignedBlock> labels) {
    boolean[] over = new boolean[edges.length];
    for (int edge = 1; edge < edges.length - 1; edge++) {
      float y = edges[edge];
      over[edge] = labels.stream().anyMatch(label -> label.covers(y));
    }
    return over;
  }

  /** Which edges lie within what labels span. */
  private static boolean[] joined(int edges, List<int[]> runs) {
    boolean[] joined = new boolean[edges];
    for (int[] run : runs) {
      for (int edge = run[0] + 1; edge <= run[1]; edge++) {
        joined[edge] = true;
      }
    }
    return joined;
  }
}
