package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import technology.tabula.Line;
import technology.tabula.TextChunk;
import technology.tabula.TextElement;
import technology.tabula.extractors.BasicExtractionAlgorithm;

/**
 * Reads a page without sides of columns as a table whose columns are where texts stand below one
 * another: Tabula's stream extraction tells words, lines and columns. A form changes its columns
 * from one part to the next, so rows are taken together only as long as no column is lost. This is
 * a guess; who uses it must prove it by what the table says.
 */
final class Alignment {

  /** Less is no form. */
  private static final int LEAST_ROWS = 4;

  private static final int LEAST_COLUMNS = 3;

  /** Rows without lines between them are parted by more than this, in sizes. */
  private static final float ROW_GAP = 0.55f;

  /** A page with more characters is no form. */
  private static final int MOST = 20_000;

  private final PrintedPage page;
  private final List<Glyph> glyphs;

  private Alignment(PrintedPage page) {
    this.page = page;
    this.glyphs =
        page.glyphs().stream()
            .filter(g -> g.angle() == 0 && !g.blank())
            .sorted(Comparator.comparingDouble(Glyph::centreY))
            .toList();
  }

  /** The table that a page's texts line up to, if they do. */
  static Optional<TableFrame> frame(PrintedPage page) {
    Alignment alignment = new Alignment(page);
    return alignment.glyphs.size() > MOST ? Optional.empty() : alignment.frame();
  }

  /** A row of the table, with its words. */
  private record Band(float top, float bottom, List<Line> lines) {

    int columns() {
      return columnsOf(lines).size();
    }
  }

  private Optional<TableFrame> frame() {
    Optional<TableFrame> level =
        PieceEnds.level(page.rulings()).stream().max(Comparator.comparingInt(TableFrame::rows));
    boolean ruled = level.isPresent() && level.get().rows() >= LEAST_ROWS;
    List<Band> bands = ruled ? between(level.get()) : apart();
    List<List<Band>> parts = parts(bands);
    int most = parts.stream().mapToInt(p -> columnsOf(lines(p)).size()).max().orElse(0);
    if (bands.size() < LEAST_ROWS || most < LEAST_COLUMNS) {
      return Optional.empty();
    }
    List<Ruling> rulings = new ArrayList<>();
    if (ruled) {
      rulings.addAll(level.get().across());
      rulings.addAll(level.get().outerSides());
    } else {
      rulings.addAll(outline(bands));
    }
    parts.forEach(part -> rulings.addAll(sides(part)));
    return Optional.of(TableFrame.of(rulings));
  }

  /** The rows between drawn lines. */
  private List<Band> between(TableFrame frame) {
    List<Band> bands = new ArrayList<>();
    for (int row = 0; row < frame.rows(); row++) {
      float top = frame.ys()[row];
      float bottom = frame.ys()[row + 1];
      bands.add(
          band(
              top,
              bottom,
              glyphs.stream()
                  .filter(g -> frame.contains(g.centreX(), g.centreY()))
                  .filter(g -> g.centreY() > top && g.centreY() <= bottom)
                  .toList()));
    }
    return bands;
  }

  /** The rows that blank strips part, from the first with several words to the last. */
  private List<Band> apart() {
    List<Band> bands = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    float bottom = 0;
    for (Glyph glyph : glyphs) {
      if (!row.isEmpty() && glyph.top() - bottom > ROW_GAP * glyph.size()) {
        bands.add(band(row.get(0).top(), bottom, row));
        row = new ArrayList<>();
      }
      bottom = row.isEmpty() ? glyph.bottom() : Math.max(bottom, glyph.bottom());
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      bands.add(band(row.get(0).top(), bottom, row));
    }
    int first = 0;
    int last = bands.size();
    while (first < last && bands.get(first).columns() < 2) {
      first++;
    }
    while (last > first && bands.get(last - 1).columns() < 2) {
      last--;
    }
    return bands.subList(first, last);
  }

  private static Band band(float top, float bottom, List<Glyph> glyphs) {
    List<Line> lines = new ArrayList<>();
    for (List<Glyph> line : TextLines.lines(glyphs)) {
      List<TextElement> elements = line.stream().map(Alignment::element).toList();
      lines.addAll(TextChunk.groupByLines(TextElement.mergeWords(new ArrayList<>(elements))));
    }
    return new Band(top, bottom, lines);
  }

  private static TextElement element(Glyph glyph) {
    return new TextElement(
        glyph.top(),
        glyph.x0(),
        glyph.x1() - glyph.x0(),
        glyph.bottom() - glyph.top(),
        null,
        glyph.size(),
        glyph.text(),
        glyph.size() / 2);
  }

  /** Rows that share their columns. */
  private static List<List<Band>> parts(List<Band> bands) {
    List<List<Band>> parts = new ArrayList<>();
    List<Band> part = new ArrayList<>();
    for (Band band : bands) {
      List<Band> together = new ArrayList<>(part);
      together.add(band);
      int least = Math.max(columnsOf(lines(part)).size(), band.columns());
      if (!part.isEmpty() && columnsOf(lines(together)).size() < least) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(band);
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static List<Line> lines(List<Band> part) {
    return part.stream().flatMap(band -> band.lines().stream()).toList();
  }

  /** Where the columns of lines end. */
  private static List<Float> columnsOf(List<Line> lines) {
    return lines.isEmpty()
        ? List.of()
        : BasicExtractionAlgorithm.columnPositions(new ArrayList<>(lines));
  }

  /** A side between any two columns, in the middle of what is blank. */
  private static List<Ruling> sides(List<Band> part) {
    List<Line> lines = lines(part);
    List<Float> ends = columnsOf(lines);
    float top = part.get(0).top();
    float bottom = part.get(part.size() - 1).bottom();
    List<Ruling> sides = new ArrayList<>();
    for (int i = 0; i + 1 < ends.size(); i++) {
      float end = ends.get(i);
      float next = ends.get(i + 1);
      for (Line line : lines) {
        for (TextChunk chunk : line.getTextElements()) {
          next = chunk.getLeft() >= end ? Math.min(next, chunk.getLeft()) : next;
        }
      }
      sides.add(new Ruling(false, (end + next) / 2, top, bottom));
    }
    return sides;
  }

  /** Lines between the rows, and around them. */
  private List<Ruling> outline(List<Band> bands) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Glyph glyph : glyphs) {
      left = Math.min(left, glyph.x0());
      right = Math.max(right, glyph.x1());
    }
    List<Float> ys = new ArrayList<>();
    ys.add(bands.get(0).top());
    for (int i = 1; i < bands.size(); i++) {
      ys.add((bands.get(i - 1).bottom() + bands.get(i).top()) / 2);
    }
    ys.add(bands.get(bands.size() - 1).bottom());
    List<Ruling> rulings = new ArrayList<>();
    for (float y : ys) {
      rulings.add(new Ruling(true, y, left - 1, right + 1));
    }
    rulings.add(new Ruling(false, left - 1, ys.get(0), ys.get(ys.size() - 1)));
    rulings.add(new Ruling(false, right + 1, ys.get(0), ys.get(ys.size() - 1)));
    return rulings;
  }
}
