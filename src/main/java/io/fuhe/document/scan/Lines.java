package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the level rulings of a picture by long runs of dark pixels; upright ones in its transpose.
 */
final class Lines {

  /** A run goes on over so many light pixels. */
  private static final int GAP = 4;

  /** Pieces of one line have gaps up to this. */
  private static final int TORN = 24;

  /** One of them is longer than any stroke of text. */
  private static final int LONG = 110;

  /** They lie no further beside one another. */
  private static final int BESIDE = 3;

  /** No line of text is longer than this and as dense. */
  private static final int SURE = 400;

  /** The edge of a line is no wider than this. */
  private static final int NEAREST = 3;

  /** No further from a row of strokes there are others. */
  private static final int AWAY = 6;

  /** In one of so many columns of text, at the least. */
  private static final int AMID = 3;

  /** So much of a run is dark, in percent. */
  private static final int DENSE = 88;

  /** So much of a short one is, as the gaps between characters leave none of text. */
  private static final int DENSER = 95;

  /** Lines are thinner than this. */
  private static final int THICKEST = 11;

  private final Mask mask;
  private final int shortest;

  private Lines(Mask mask, int shortest) {
    this.mask = mask;
    this.shortest = shortest;
  }

  /**
   * The level rulings.
   *
   * @param shortest how many pixels one has at least
   */
  static List<Line> of(Mask mask, int shortest) {
    return new Lines(mask, shortest).lines();
  }

  private List<Line> lines() {
    List<Run> runs = new ArrayList<>();
    int[] begins = new int[mask.height + 1];
    for (int y = 0; y < mask.height; y++) {
      begins[y] = runs.size();
      row(y, runs);
    }
    begins[mask.height] = runs.size();
    List<Line> lines = new ArrayList<>();
    for (List<Run> together : groups(runs, begins)) {
      line(together, lines);
    }
    return joined(lines);
  }

  /** Pieces that follow one another are one line: a seal or a fold lies on it. */
  private static List<Line> joined(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparingInt(Line::from))
        .forEach(
            line -> {
              for (int i = 0; i < joined.size(); i++) {
                if (follows(joined.get(i), line)) {
                  joined.set(i, joined.get(i).and(line));
                  return;
                }
              }
              joined.add(line);
            });
    return joined;
  }

  private static boolean follows(Line line, Line next) {
    int gap = next.from() - line.to();
    return gap >= -TORN
        && gap <= TORN
        && Math.abs(line.at() - next.at()) <= BESIDE
        && Math.max(line.length(), next.length()) >= LONG;
  }

  /** A line that leans a little steps from row to row. */
  private boolean dark(int x, int y) {
    return mask.at(x, y) || mask.at(x, y - 1) || mask.at(x, y + 1);
  }

  private void row(int y, List<Run> runs) {
    int from = -1;
    int last = -1;
    int count = 0;
    for (int x = 0; x <= mask.width + GAP; x++) {
      if (dark(x, y)) {
        if (from < 0) {
          from = x;
          count = 0;
        }
        last = x;
        count++;
      } else if (from >= 0 && x - last > GAP) {
        int length = last + 1 - from;
        if (length >= shortest && count * 100 >= (length < SURE ? DENSER : DENSE) * length) {
          runs.add(new Run(y, from, last + 1));
        }
        from = -1;
      }
    }
  }

  /** Runs that touch one another from row to row. */
  private static Iterable<List<Run>> groups(List<Run> runs, int[] begins) {
    int[] parents = new int[runs.size()];
    Arrays.setAll(parents, i -> i);
    for (int y = 1; y + 1 < begins.length; y++) {
      int above = begins[y - 1];
      for (int i = begins[y]; i < begins[y + 1]; i++) {
        Run run = runs.get(i);
        while (above < begins[y] && runs.get(above).to() < run.from()) {
          above++;
        }
        for (int j = above; j < begins[y] && runs.get(j).from() <= run.to(); j++) {
          parents[root(parents, i)] = root(parents, j);
        }
      }
    }
    Map<Integer, List<Run>> groups = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(parents, i), any -> new ArrayList<>()).add(runs.get(i));
    }
    return groups.values();
  }

  /** A row of strokes in a line of text has ink above it and below. */
  private boolean isAmidInk(List<Run> runs, int first, int last) {
    int left = runs.stream().mapToInt(Run::from).min().orElse(0);
    int right = runs.stream().mapToInt(Run::to).max().orElse(0);
    int above = 0;
    int below = 0;
    for (int x = left; x < right; x++) {
      boolean high = false;
      boolean low = false;
      for (int away = NEAREST; away <= AWAY; away++) {
        high |= mask.at(x, first - away);
        low |= mask.at(x, last + away);
      }
      above += high ? 1 : 0;
      below += low ? 1 : 0;
    }
    return Math.min(above, below) * AMID > right - left;
  }

  private static int root(int[] parents, int of) {
    int at = of;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** What is too thick for a line is text that hangs together, with a line in it perhaps. */
  private void line(List<Run> runs, List<Line> lines) {
    int top = runs.stream().mapToInt(Run::at).min().orElse(0);
    int bottom = runs.stream().mapToInt(Run::at).max().orElse(0);
    int[] lengths = new int[bottom - top + 1];
    runs.forEach(run -> lengths[run.at() - top] += run.to() - run.from());
    int best = 0;
    for (int i = 0; i < lengths.length; i++) {
      best = lengths[i] > lengths[best] ? i : best;
    }
    int wide =
        runs.stream().mapToInt(Run::to).max().orElse(0)
            - runs.stream().mapToInt(Run::from).min().orElse(0);
    if (bottom - top > THICKEST && lengths[best] * 2 < wide) {
      // A fold in paper that lay askew goes down as it goes on.
      return;
    }
    int first = best;
    int last = best;
    while (first > 0 && lengths[first - 1] * 2 > lengths[best]) {
      first--;
    }
    while (last + 1 < lengths.length && lengths[last + 1] * 2 > lengths[best]) {
      last++;
    }
    if (last - first + 1 > THICKEST + lengths[best] / 150) {
      return;
    }
    if (lengths[best] < SURE && isAmidInk(runs, top + first, top + last)) {
      return;
    }
    // The ends of a leaning line lie in rows where little of it does.
    int lean = 2 + lengths[best] / 200;
    int from = top + Math.max(0, first - lean);
    int to = top + Math.min(lengths.length - 1, last + lean);
    List<Run> own = runs.stream().filter(run -> run.at() >= from && run.at() <= to).toList();
    int left = own.stream().mapToInt(Run::from).min().orElse(0);
    int right = own.stream().mapToInt(Run::to).max().orElse(0);
    lines.add(new Line(top + (first + last) / 2f, left, right, own));
  }
}
