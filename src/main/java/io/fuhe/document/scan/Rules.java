package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rulings of a picture: those that make tables with one another, and long ones that stand
 * alone. Strokes of large characters are none.
 *
 * @param level from left to right
 * @param upright from top to bottom
 */
record Rules(List<Line> level, List<Line> upright) {

  /** The sides of a table are longer than this, in pixels of a picture with 200 to the inch. */
  private static final int TABLE = 110;

  /** So long a line is one though it meets no other at its ends. */
  private static final int LONG = 400;

  /** A line has so much of the ink of long ones, in percent. */
  private static final int FAINT = 40;

  /** Level strokes of text are shorter than this. */
  private static final int LEVEL = 45;

  /** Upright strokes of text are shorter than this. */
  private static final int UPRIGHT = 36;

  /** A line that crosses so many others is of a table. */
  private static final int TABLE_ROWS = 3;

  /** Lines end so near to those that they meet. */
  private static final int NEAR = 9;

  static Rules of(Picture picture) {
    Mask mask = picture.dark(Picture.HAIRLINE);
    List<Line> level = inked(Lines.of(Dotted.filled(mask), LEVEL), picture, false);
    List<Line> upright = inked(Lines.of(Dotted.filled(mask.transposed()), UPRIGHT), picture, true);
    List<Line> levelSides = unfolded(level, upright);
    return meeting(levelSides, unfolded(upright, levelSides));
  }

  /** The sides of cells, without folds and what is seen of them. */
  private static List<Line> unfolded(List<Line> lines, List<Line> across) {
    List<Line> sides = sides(lines, across);
    List<Line> ofTables =
        across.stream()
            .filter(other -> sides.stream().filter(side -> meet(side, other)).count() >= TABLE_ROWS)
            .toList();
    return Folds.without(Folds.withoutPieces(sides, lines, ofTables), across);
  }

  /** The lines without those that are much fainter than long ones, as edges of stamps are. */
  private static List<Line> inked(List<Line> lines, Picture picture, boolean upright) {
    int[] inks =
        lines.stream()
            .filter(line -> line.length() >= LONG)
            .mapToInt(line -> ink(line, picture, upright))
            .sorted()
            .toArray();
    int usual = inks.length == 0 ? 0 : inks[inks.length / 2];
    return lines.stream()
        .filter(line -> line.length() >= LONG || ink(line, picture, upright) * 100 >= FAINT * usual)
        .toList();
  }

  /** How dark a line is on average, where it is darkest across. */
  private static int ink(Line line, Picture picture, boolean upright) {
    long sum = 0;
    long count = 0;
    for (Run run : line.runs()) {
      for (int along = run.from(); along < run.to(); along++) {
        int darkest = Picture.WHITE;
        for (int at = run.at() - 1; at <= run.at() + 1; at++) {
          darkest = Math.min(darkest, upright ? picture.at(at, along) : picture.at(along, at));
        }
        sum += Picture.WHITE - darkest;
        count++;
      }
    }
    return (int) (sum / Math.max(1, count));
  }

  /** A short line is a side of a cell only where it goes from side to side. */
  private static List<Line> sides(List<Line> lines, List<Line> across) {
    return lines.stream()
        .filter(
            line ->
                line.length() >= LONG
                    || across.stream()
                            .anyMatch(other -> meet(line, other) && near(line.from(), other))
                        && across.stream()
                            .anyMatch(other -> meet(line, other) && near(line.to(), other)))
        .toList();
  }

  private static boolean near(int end, Line other) {
    return Math.abs(end - other.at()) <= NEAR;
  }

  /** Only what hangs together in something as large as a table counts. */
  private static Rules meeting(List<Line> level, List<Line> upright) {
    List<Line> lines = new ArrayList<>(level);
    lines.addAll(upright);
    Set<Integer> left = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      left.add(i);
    }
    Rules kept = new Rules(new ArrayList<>(), new ArrayList<>());
    while (!left.isEmpty()) {
      List<Integer> net = new ArrayList<>(List.of(left.iterator().next()));
      left.remove(net.get(0));
      for (int next = 0; next < net.size(); next++) {
        int at = net.get(next);
        boolean isLevel = at < level.size();
        List<Integer> meeting =
            left.stream()
                .filter(other -> other < level.size() != isLevel)
                .filter(other -> meet(lines.get(at), lines.get(other)))
                .toList();
        net.addAll(meeting);
        left.removeAll(meeting);
      }
      kept.take(net, lines, level.size());
    }
    return kept;
  }

  private void take(List<Integer> net, List<Line> lines, int levels) {
    List<Line> across = net.stream().filter(i -> i < levels).map(lines::get).toList();
    List<Line> down = net.stream().filter(i -> i >= levels).map(lines::get).toList();
    boolean wide = across.stream().anyMatch(line -> line.length() >= TABLE);
    boolean high = extent(down) >= TABLE || extent(across.stream().map(Rules::point).toList()) >= 1;
    if (wide && (down.isEmpty() || high) || across.isEmpty() && extent(down) >= 2 * TABLE) {
      level.addAll(across);
      upright.addAll(down);
    }
  }

  private static Line point(Line line) {
    return new Line(0, (int) line.at(), (int) line.at(), List.of());
  }

  private static int extent(List<Line> lines) {
    return lines.isEmpty()
        ? 0
        : lines.stream().mapToInt(Line::to).max().getAsInt()
            - lines.stream().mapToInt(Line::from).min().getAsInt();
  }

  /** Whether two lines, one level and one upright, touch. */
  static boolean meet(Line a, Line b) {
    return a.at() >= b.from() - NEAR
        && a.at() <= b.to() + NEAR
        && b.at() >= a.from() - NEAR
        && b.at() <= a.to() + NEAR;
  }

  /** Where lines are drawn, and a little around, so that no text touches what is left. */
  Mask barriers(int width, int height) {
    Mask barriers = new Mask(width, height);
    for (Line line : level) {
      extended(line, upright).forEach(run -> mark(barriers, run, false));
    }
    for (Line line : upright) {
      extended(line, level).forEach(run -> mark(barriers, run, true));
    }
    return barriers;
  }

  /** A line goes on to those that it all but meets. */
  private static List<Run> extended(Line line, List<Line> others) {
    List<Run> runs = new ArrayList<>(line.runs());
    int at = Math.round(line.at());
    // Its pieces may be torn by light pixels.
    runs.add(new Run(at, line.from(), line.to()));
    for (Line other : others) {
      int there = Math.round(other.at());
      if (meet(line, other) && there < line.from()) {
        runs.add(new Run(at, there, line.from()));
      } else if (meet(line, other) && there > line.to()) {
        runs.add(new Run(at, line.to(), there));
      }
    }
    return runs;
  }

  private static void mark(Mask barriers, Run run, boolean down) {
    for (int along = run.from(); along < run.to(); along++) {
      for (int beside = run.at() - 1; beside <= run.at() + 1; beside++) {
        barriers.set(down ? beside : along, down ? along : beside, true);
      }
    }
  }
}
