package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An area of a picture that no ruling parts: a cell, or what is around the tables.
 *
 * @param runs its pixels, row by row
 */
record Region(List<Run> runs) {

  /** The areas between barriers. */
  static Collection<Region> between(Mask barriers) {
    List<Run> runs = new ArrayList<>();
    int[] begins = new int[barriers.height + 1];
    for (int y = 0; y < barriers.height; y++) {
      begins[y] = runs.size();
      runs.addAll(open(barriers, y));
    }
    begins[barriers.height] = runs.size();
    int[] parents = new int[runs.size()];
    Arrays.setAll(parents, i -> i);
    for (int y = 1; y < barriers.height; y++) {
      int above = begins[y - 1];
      int here = begins[y];
      while (above < begins[y] && here < begins[y + 1]) {
        Run a = runs.get(above);
        Run b = runs.get(here);
        if (a.from() < b.to() && b.from() < a.to()) {
          parents[root(parents, above)] = root(parents, here);
        }
        if (a.to() < b.to()) {
          above++;
        } else {
          here++;
        }
      }
    }
    Map<Integer, List<Run>> regions = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      regions.computeIfAbsent(root(parents, i), any -> new ArrayList<>()).add(runs.get(i));
    }
    return regions.values().stream().map(Region::new).toList();
  }

  private static List<Run> open(Mask barriers, int y) {
    return Run.of(y, barriers.width, x -> !barriers.at(x, y));
  }

  private static int root(int[] parents, int of) {
    int at = of;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
