package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives sides that touch no line to the table beside them. After a page break a cell may go on over
 * the whole page: its sides then end at the paper's edges, and no horizontal line reaches them.
 */
final class LoneSides {

  /** Sides of one table begin and end this near to one another where the page cuts them. */
  private static final float LEVEL = 6f;

  /** A hatched drawing has more of both than a form. */
  private static final int MOST_PAIRS = 5_000_000;

  private LoneSides() {}

  /** The groups of lines, lone sides joined to those that they stand beside. */
  static List<List<Ruling>> joined(List<List<Ruling>> groups) {
    List<List<Ruling>> tables = new ArrayList<>();
    List<Ruling> lone = new ArrayList<>();
    for (List<Ruling> group : groups) {
      if (group.stream().noneMatch(Ruling::horizontal)) {
        lone.addAll(group);
      } else {
        tables.add(new ArrayList<>(group));
      }
    }
    List<float[]> reaches = tables.stream().map(LoneSides::reach).toList();
    if ((long) lone.size() * tables.size() > MOST_PAIRS) {
      return tables;
    }
    for (Ruling side : lone) {
      int beside = beside(side, reaches);
      if (beside >= 0) {
        tables.get(beside).add(side);
      }
    }
    return tables;
  }

  private static int beside(Ruling side, List<float[]> reaches) {
    int nearest = -1;
    float gap = Float.MAX_VALUE;
    for (int i = 0; i < reaches.size(); i++) {
      float[] reach = reaches.get(i);
      boolean within = side.from() >= reach[0] - LEVEL && side.to() <= reach[1] + LEVEL;
      boolean tall = side.to() - side.from() >= (reach[1] - reach[0]) / 2;
      float apart = Math.max(reach[2] - side.position(), side.position() - reach[3]);
      if (within && tall && apart < gap) {
        gap = apart;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Top and bottom of a table's sides, and the first and last of them. */
  private static float[] reach(List<Ruling> table) {
    float[] reach = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE};
    for (Ruling side : table) {
      if (!side.horizontal()) {
        reach[0] = Math.min(reach[0], side.from());
        reach[1] = Math.max(reach[1], side.to());
        reach[2] = Math.min(reach[2], side.position());
        reach[3] = Math.max(reach[3], side.position());
      }
    }
    return reach;
  }
}
