package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tables of a page. Drawn lines make tables; where they leave out the sides of columns,
 * or there are none, edges of another origin do: those of shaded areas, white lines, and the ends
 * of the pieces that a line is drawn in.
 */
final class TableFinder {

  /** A page of a form has a few; a map or a plan may have thousands of crossing lines. */
  private static final int MOST_TABLES = 20_000;

  /** Fewer texts than this need no table. */
  private static final int FEW_TEXTS = 4;

  /** Lines and tables that are held against one another; a drawing may have too many. */
  private static final long MOST_PAIRS = 20_000_000;

  /** Of so many gaps in lines of text all but one part cells. */
  private static final int MOSTLY = 4;

  private TableFinder() {}

  /** The tables of a page, in no order. */
  static List<TableFrame> find(PrintedPage page) {
    List<TableFrame> drawn = outermost(frames(page.rulings(), Rulings.TOGETHER));
    List<TableFrame> ruled = drawn.stream().filter(f -> f.columns() > 1).toList();
    List<TableFrame> rest = drawn.stream().filter(f -> f.columns() == 1).toList();
    List<TableFrame> faint = faint(page, ruled);
    if (faint.isEmpty()) {
      return drawn;
    }
    List<TableFrame> all = new ArrayList<>(ruled);
    all.addAll(faint);
    rest.stream().filter(f -> faint.stream().noneMatch(f::meets)).forEach(all::add);
    return all;
  }

  /** Tables whose columns no drawn line parts. */
  private static List<TableFrame> faint(PrintedPage page, List<TableFrame> ruled) {
    long pairs = (long) (page.faint().size() + page.rulings().size()) * ruled.size();
    if (pairs > MOST_PAIRS) {
      return List.of();
    }
    List<Ruling> edges = beside(page.faint(), ruled);
    List<Ruling> lines = beside(page.rulings(), ruled);
    List<TableFrame> level = PieceEnds.level(lines);
    level.forEach(frame -> edges.addAll(PieceEnds.sides(frame, lines, page.glyphs())));
    if (edges.isEmpty() && lines.isEmpty()) {
      return List.of();
    }
    lines.forEach(line -> edges.add(line.longerBy(Rulings.SPACED / 2)));
    level.forEach(frame -> edges.addAll(frame.outerSides()));
    return outermost(frames(edges, Rulings.SPACED)).stream()
        .filter(f -> f.columns() > 1 && f.rows() > 1 && ruled.stream().noneMatch(f::meets))
        .filter(f -> texts(f, page) >= FEW_TEXTS && partsTexts(f, page))
        .toList();
  }

  private static List<Ruling> beside(List<Ruling> rulings, List<TableFrame> tables) {
    List<Ruling> beside = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (tables.stream().noneMatch(table -> table.holds(ruling))) {
        beside.add(ruling);
      }
    }
    return beside;
  }

  private static List<TableFrame> frames(List<Ruling> rulings, float together) {
    List<TableFrame> frames = new ArrayList<>();
    for (List<Ruling> band : Rulings.bands(rulings)) {
      float gap = SpacedBoxes.gap(band);
      float nearest = Math.max(together, gap);
      LoneSides.joined(
              RulingGroups.of(
                  Rulings.merged(band, true, nearest), Rulings.merged(band, false, nearest)))
          .stream()
          .map(group -> TableFrame.of(group, gap))
          .filter(frame -> (long) frame.rows() * frame.columns() > 1)
          .forEach(frames::add);
    }
    if (frames.size() > MOST_TABLES) {
      throw new OverfullPage(MOST_TABLES);
    }
    return frames;
  }

  /** Whether texts that stand far apart on a line are in cells of their own. */
  private static boolean partsTexts(TableFrame frame, PrintedPage page) {
    Lattice lattice = new Lattice(frame);
    List<Glyph> inside =
        page.glyphs().stream()
            .filter(g -> !g.blank() && g.angle() == 0)
            .filter(g -> frame.contains(g.centreX(), g.centreY()))
            .toList();
    int together = 0;
    int apart = 0;
    for (List<Glyph> line : TextLines.lines(inside)) {
      for (int i = 1; i < line.size(); i++) {
        Glyph before = line.get(i - 1);
        Glyph glyph = line.get(i);
        if (glyph.x0() - before.x1() > TextLines.WIDE_GAP * glyph.size()) {
          boolean same =
              lattice.cellAt(before.centreX(), before.centreY())
                  == lattice.cellAt(glyph.centreX(), glyph.centreY());
          together += same ? 1 : 0;
          apart += same ? 0 : 1;
        }
      }
    }
    return apart > MOSTLY * together;
  }

  private static long texts(TableFrame frame, PrintedPage page) {
    return page.glyphs().stream()
        .filter(g -> !g.blank() && frame.contains(g.centreX(), g.centreY()))
        .map(g -> frame.rowAt(g.centreY()) * frame.columns() + frame.columnAt(g.centreX()))
        .distinct()
        .count();
  }

  /**
   * A frame within another is part of a cell's drawing, not a table of its own, unless the other is
   * no more than a frame around it.
   */
  private static List<TableFrame> outermost(List<TableFrame> frames) {
    List<TableFrame> tables =
        frames.stream()
            .filter(f -> frames.stream().noneMatch(inner -> inner != f && f.isAround(inner)))
            .toList();
    return tables.stream()
        .filter(f -> tables.stream().noneMatch(other -> other != f && other.encloses(f)))
        .toList();
  }
}
