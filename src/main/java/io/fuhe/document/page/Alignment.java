package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import technology.tabula.Line;
import technology.tabula.TextChunk;
import technology.tabula.TextElement;
import technology.tabula.extractors.BasicExtractionAlgorithm;

/**
 * Reads a page without sides of columns as a table whose columns are where texts stand below one
 * another: between level lines Tabula's stream extraction tells words and columns. A form changes
 * its columns from one part to the next, so rows are taken together only as long as no column is
 * lost. This is a guess; who uses it must prove it by what the table says.
 */
final class Alignment {

  /** Less is no form. */
  private static final int LEAST_ROWS = 4;

  private static final int LEAST_COLUMNS = 3;

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

  /**
   * The table that a page's texts line up to, if they do.
   *
   * @param goesOn whether a page before has one, which may go on in a row or two
   */
  static Optional<TableFrame> frame(PrintedPage page, boolean goesOn) {
    Alignment alignment = new Alignment(page);
    return alignment.glyphs.size() > MOST ? Optional.empty() : alignment.frame(goesOn);
  }

  /** A row of the table, with its words. */
  private record Band(float top, float bottom, List<Line> lines) {}

  private Optional<TableFrame> frame(boolean goesOn) {
    Optional<TableFrame> level =
        PieceEnds.level(page.rulings()).stream().max(Comparator.comparingInt(TableFrame::rows));
    return level.isPresent() && level.get().rows() >= LEAST_ROWS
        ? ruled(level.get())
        : AlignedTable.frame(page, glyphs, goesOn);
  }

  private Optional<TableFrame> ruled(TableFrame level) {
    List<List<Band>> parts = parts(between(level));
    int most = parts.stream().mapToInt(p -> columnsOf(lines(p)).size()).max().orElse(0);
    if (most < LEAST_COLUMNS) {
      return Optional.empty();
    }
    List<Ruling> rulings = new ArrayList<>(level.across());
    rulings.addAll(level.outerSides());
    rulings.addAll(PieceEnds.steps(level));
    TreeSet<Float> columns = new TreeSet<>();
    rulings.stream().filter(r -> !r.horizontal()).forEach(r -> columns.add(r.position()));
    parts.stream()
        .sorted(Comparator.comparingInt(part -> -columnsOf(lines(part)).size()))
        .forEach(part -> rulings.addAll(sides(part, columns)));
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
      Stretches stretches = stretches(lines(together));
      boolean lost =
          stretches(lines(part)).fusedIn(stretches) || stretches(band.lines()).fusedIn(stretches);
      if (!part.isEmpty() && lost) {
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

  private static Stretches stretches(List<Line> lines) {
    List<TextChunk> words =
        lines.stream().flatMap(line -> line.getTextElements().stream()).toList();
    return Stretches.of(words, TextChunk::getLeft, TextChunk::getRight);
  }

  private static List<Line> lines(List<Band> part) {
    return part.stream().flatMap(band -> band.lines().stream()).toList();
  }

  /** Where the columns of lines end; Tabula widens what it is given, so it is given copies. */
  private static List<Float> columnsOf(List<Line> lines) {
    List<Line> copies = new ArrayList<>();
    for (Line line : lines) {
      Line copy = new Line();
      line.getTextElements()
          .forEach(chunk -> copy.addTextChunk(new TextChunk(chunk.getTextElements())));
      copies.add(copy);
    }
    return copies.isEmpty() ? List.of() : BasicExtractionAlgorithm.columnPositions(copies);
  }

  /**
   * A side between any two columns: where another part has one, or else in the middle of what is
   * blank.
   */
  private static List<Ruling> sides(List<Band> part, TreeSet<Float> columns) {
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
      float middle = (end + next) / 2;
      float side =
          columns.subSet(end, next).stream()
              .min(Comparator.comparingDouble(x -> Math.abs(x - middle)))
              .orElse(middle);
      columns.add(side);
      sides.add(new Ruling(false, side, top, bottom));
    }
    return sides;
  }
}
