package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the lines of text in the regions of a picture, by where there are dark pixels at all. */
final class Pieces {

  /** Less high than this is a speck or a stroke that belongs to what is next to it. */
  private static final float LOW = 0.55f;

  /** Higher than this are several lines that touch. */
  private static final float HIGH = 1.75f;

  /** A gap so wide parts what stands on one line, in heights of text. */
  private static final float WIDE = 2.3f;

  /** Text of most forms, in pixels of a picture with 200 to the inch. */
  private static final int USUAL = 26;

  private static final int LEAST_HIGH = 8;

  private static final int MOST_HIGH = 90;

  private final Picture picture;
  private final Mask ink;
  private final Mask faint;
  private final List<Area> areas = new ArrayList<>();

  /** The dark pixels of a region: how many in each row, with the region's runs. */
  private record Area(List<Run> runs, int top, int[] rows, Mask seen) {}

  /** Rows with text, the first and past the last. */
  private record Band(int from, int to) {

    int height() {
      return to - from;
    }
  }

  private Pieces(Picture picture, Mask ink, Mask faint) {
    this.picture = picture;
    this.ink = ink;
    this.faint = faint;
  }

  /**
   * The pieces of text.
   *
   * @param ink the pixels as dark as text, without rulings
   * @param faint all dark pixels without rulings; they count where a region has no others
   */
  static List<Piece> of(Picture picture, Mask ink, Mask faint, Iterable<Region> regions) {
    Pieces pieces = new Pieces(picture, ink, faint);
    regions.forEach(pieces::take);
    return pieces.found();
  }

  private void take(Region region) {
    if (!take(region, ink)) {
      take(region, faint);
    }
  }

  private boolean take(Region region, Mask seen) {
    List<Run> runs = region.runs();
    int top = runs.stream().mapToInt(Run::at).min().orElse(0);
    int bottom = runs.stream().mapToInt(Run::at).max().orElse(0);
    int[] rows = new int[bottom - top + 1];
    for (Run run : runs) {
      for (int x = run.from(); x < run.to(); x++) {
        rows[run.at() - top] += seen.at(x, run.at()) ? 1 : 0;
      }
    }
    boolean any = Arrays.stream(rows).anyMatch(count -> count > 0);
    if (any) {
      areas.add(new Area(runs, top, rows, seen));
    }
    return any;
  }

  private List<Piece> found() {
    int usual = usual();
    List<Piece> found = new ArrayList<>();
    for (Area area : areas) {
      for (Band band : split(joined(bands(area), usual), area, usual)) {
        across(area, band, usual, found);
      }
    }
    return found;
  }

  private static List<Band> bands(Area area) {
    return Run.of(0, area.rows().length, i -> area.rows()[i] > 0).stream()
        .map(run -> new Band(area.top() + run.from(), area.top() + run.to()))
        .toList();
  }

  /** The height of most lines. */
  private int usual() {
    int[] heights =
        areas.stream()
            .flatMap(area -> bands(area).stream())
            .mapToInt(Band::height)
            .filter(height -> height >= LEAST_HIGH * 2 && height <= MOST_HIGH)
            .sorted()
            .toArray();
    return heights.length == 0 ? USUAL : heights[heights.length / 2];
  }

  /** Strokes above and below are of the line that they are nearest to. */
  private static List<Band> joined(List<Band> bands, int usual) {
    List<Band> joined = new ArrayList<>();
    for (Band band : bands) {
      Band before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean low =
          before != null && (band.height() < LOW * usual || before.height() < LOW * usual);
      if (low
          && band.from() - before.to() <= usual / 4
          && band.to() - before.from() <= usual * (isBar(band, usual) ? 1.7f : 1.3f)) {
        joined.set(joined.size() - 1, new Band(before.from(), band.to()));
      } else {
        joined.add(band);
      }
    }
    return joined;
  }

  /** The bar below a sign such as that of "at least" makes it higher than other text. */
  private static boolean isBar(Band band, int usual) {
    return band.height() * 5 <= usual;
  }

  /** Lines that touch part where there is least between them. */
  private static List<Band> split(List<Band> bands, Area area, int usual) {
    List<Band> parts = new ArrayList<>();
    for (Band band : bands) {
      int lines = band.height() > HIGH * usual ? Math.round(band.height() / (1.25f * usual)) : 1;
      int from = band.from();
      for (int i = 1; i < lines; i++) {
        int middle = band.from() + band.height() * i / lines;
        int best = middle;
        for (int y = middle - usual / 3; y <= middle + usual / 3; y++) {
          if (y > from && area.rows()[y - area.top()] < area.rows()[best - area.top()]) {
            best = y;
          }
        }
        parts.add(new Band(from, best));
        from = best;
      }
      parts.add(new Band(from, band.to()));
    }
    return parts;
  }

  private void across(Area area, Band band, int usual, List<Piece> found) {
    List<Run> runs =
        area.runs().stream().filter(r -> r.at() >= band.from() && r.at() < band.to()).toList();
    int left = runs.stream().mapToInt(Run::from).min().orElse(0);
    int right = runs.stream().mapToInt(Run::to).max().orElse(0);
    boolean[] dark = new boolean[right - left];
    for (Run run : runs) {
      for (int x = run.from(); x < run.to(); x++) {
        dark[x - left] |= area.seen().at(x, run.at());
      }
    }
    int gap = Math.round(WIDE * Math.max(band.height(), usual));
    Run joined = null;
    for (Run run : Run.of(0, dark.length, x -> dark[x])) {
      if (joined != null && run.from() - joined.to() >= gap) {
        add(runs, area, left + joined.from(), left + joined.to(), found);
        joined = null;
      }
      joined = new Run(0, joined == null ? run.from() : joined.from(), run.to());
    }
    if (joined != null) {
      add(runs, area, left + joined.from(), left + joined.to(), found);
    }
  }

  private void add(List<Run> runs, Area area, int from, int to, List<Piece> found) {
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    boolean[] columns = new boolean[to - from];
    for (Run run : runs) {
      for (int x = Math.max(from, run.from()); x < Math.min(to, run.to()); x++) {
        if (area.seen().at(x, run.at())) {
          columns[x - from] = true;
          top = Math.min(top, run.at());
          bottom = Math.max(bottom, run.at() + 1);
        }
      }
    }
    if (top < bottom && Math.max(bottom - top, to - from) >= LEAST_HIGH / 2) {
      Picture cut = cut(runs, from, top, to, bottom);
      int cell = areas.indexOf(area);
      found.add(new Piece(from, top, to, bottom, cell, room(runs), columns, cut));
    }
  }

  private static int room(List<Run> runs) {
    return runs.stream().mapToInt(Run::to).max().orElse(0)
        - runs.stream().mapToInt(Run::from).min().orElse(0);
  }

  /** What of the picture shows it; all else is paper. */
  private Picture cut(List<Run> runs, int left, int top, int right, int bottom) {
    int margin = Piece.margin(bottom - top);
    Picture cut = new Picture(right - left + 2 * margin, bottom - top + 2 * margin);
    int paper = paper(runs, left, right);
    for (Run run : runs) {
      int y = run.at() - top + margin;
      int to = Math.min(right + margin, run.to());
      for (int x = Math.max(left - margin, run.from()); x < to && y >= 0 && y < cut.height; x++) {
        int light = picture.at(x, run.at());
        cut.set(x - left + margin, y, Math.min(Picture.WHITE, light * Picture.WHITE / paper));
      }
    }
    return cut;
  }

  /** How light most of it is. */
  private int paper(List<Run> runs, int left, int right) {
    int[] counts = new int[Picture.WHITE + 1];
    int all = 0;
    for (Run run : runs) {
      for (int x = Math.max(left, run.from()); x < Math.min(right, run.to()); x++) {
        counts[picture.at(x, run.at())]++;
        all++;
      }
    }
    int sum = 0;
    for (int light = Picture.WHITE; light > 0; light--) {
      sum += counts[light];
      if (sum * 4 > all) {
        return Math.max(1, light);
      }
    }
    return Picture.WHITE;
  }
}
