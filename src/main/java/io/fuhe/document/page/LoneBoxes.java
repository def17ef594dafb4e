package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells boxes that are no sides of cells: those that stand alone within a cell, such as the fields
 * of a web page that somebody printed, which nothing touches and whose next line on each side is
 * longer; and those that were set across the lines, such as the frame of a stamp.
 */
final class LoneBoxes {

  /** Lines nearer than this touch, or are one. */
  private static final float SAME = 0.7f;

  /** The sides of a box with round corners end before its corners. */
  private static final float ROUND = 4f;

  /** Lines that are held against boxes; a drawing may have too many. */
  private static final long MOST_STEPS = 20_000_000;

  private final List<Ruling> rulings;
  private final List<Ruling> levels;
  private final List<Ruling> plumbs;

  /** The lines with their pieces joined. */
  private final List<Ruling> whole;

  private long steps;

  /**
   * A box by its sides, and all lines that draw them.
   *
   * @param hull what its sides reach, which may end beyond where they meet
   */
  private record Box(float x0, float y0, float x1, float y1, Extent hull) {

    static Box of(Ruling left, Ruling top, Ruling right, Ruling bottom) {
      Extent hull =
          new Extent(
              Math.min(left.position(), Math.min(top.from(), bottom.from())),
              Math.min(top.position(), Math.min(left.from(), right.from())),
              Math.max(right.position(), Math.max(top.to(), bottom.to())),
              Math.max(bottom.position(), Math.max(left.to(), right.to())));
      return new Box(left.position(), top.position(), right.position(), bottom.position(), hull);
    }

    boolean hasSide(Ruling r) {
      float near = r.horizontal() ? y0 : x0;
      float far = r.horizontal() ? y1 : x1;
      float from = r.horizontal() ? x0 : y0;
      float to = r.horizontal() ? x1 : y1;
      boolean placed = same(r.position(), near) || same(r.position(), far);
      return placed
          && r.from() >= from - SAME
          && r.from() <= from + ROUND
          && r.to() >= to - ROUND
          && r.to() <= to + SAME;
    }

    /** Whether a line goes on at both ends of where it meets a side, away from the corners. */
    boolean crossedBy(Ruling r) {
      float near = r.horizontal() ? y0 : x0;
      float far = r.horizontal() ? y1 : x1;
      float from = r.horizontal() ? x0 : y0;
      float to = r.horizontal() ? x1 : y1;
      boolean inside = r.position() > near + ROUND / 2 && r.position() < far - ROUND / 2;
      boolean through = passes(r, from) || passes(r, to);
      boolean ends = endsAt(r, from) || endsAt(r, to);
      return inside && through && !ends;
    }

    private static boolean passes(Ruling r, float side) {
      return r.from() < side - ROUND && r.to() > side + ROUND;
    }

    private static boolean endsAt(Ruling r, float side) {
      return Math.abs(r.from() - side) <= ROUND / 2 || Math.abs(r.to() - side) <= ROUND / 2;
    }

    /** Whether a line reaches a side from within or from without. */
    boolean touches(Ruling r) {
      float near = r.horizontal() ? y0 : x0;
      float far = r.horizontal() ? y1 : x1;
      float from = r.horizontal() ? x0 : y0;
      float to = r.horizontal() ? x1 : y1;
      boolean beside =
          r.position() < near - SAME
              || r.position() > far + SAME
              || r.to() < from - SAME
              || r.from() > to + SAME;
      boolean within =
          r.position() > near + SAME
              && r.position() < far - SAME
              && r.from() > from + SAME
              && r.to() < to - SAME;
      return !beside && !within;
    }
  }

  private LoneBoxes(List<Ruling> rulings) {
    this.rulings = rulings;
    levels = Ruling.sorted(rulings, true);
    plumbs = Ruling.sorted(rulings, false);
    whole = new ArrayList<>(Rulings.merged(rulings, true, SAME));
    whole.addAll(Rulings.merged(rulings, false, SAME));
  }

  /** The lines of a page without those of lone boxes. */
  static List<Ruling> without(List<Ruling> rulings) {
    return new LoneBoxes(rulings).others();
  }

  private List<Ruling> others() {
    Set<Ruling> lone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Ruling top : levels) {
      for (Box box : boxesBelow(top)) {
        steps += rulings.size();
        if (steps > MOST_STEPS) {
          return rulings;
        }
        if (isLone(box) || isAcross(box)) {
          rulings.stream().filter(box::hasSide).forEach(lone::add);
        }
      }
    }
    return lone.isEmpty() ? rulings : rulings.stream().filter(r -> !lone.contains(r)).toList();
  }

  /** The boxes that a line is the upper side of. */
  private List<Box> boxesBelow(Ruling top) {
    List<Box> boxes = new ArrayList<>();
    List<Ruling> rights = hanging(near(plumbs, top.to() - SAME, top.to() + ROUND), top);
    if (rights.isEmpty()) {
      return boxes;
    }
    for (Ruling left : hanging(near(plumbs, top.from() - ROUND, top.from() + SAME), top)) {
      List<Ruling> bottoms = near(levels, left.to() - SAME, left.to() + ROUND);
      for (Ruling right : rights) {
        for (Ruling bottom : bottoms) {
          Box box = Box.of(left, top, right, bottom);
          if (box.y1() > box.y0() + 2 * SAME
              && box.hasSide(top)
              && box.hasSide(left)
              && box.hasSide(right)
              && box.hasSide(bottom)) {
            boxes.add(box);
          }
        }
      }
    }
    return boxes;
  }

  /** Those lines that begin at another one, as the sides of a box do at its upper side. */
  private static List<Ruling> hanging(List<Ruling> lines, Ruling top) {
    List<Ruling> found = new ArrayList<>();
    for (Ruling line : lines) {
      if (line.from() >= top.position() - SAME && line.from() <= top.position() + ROUND) {
        found.add(line);
      }
    }
    return found;
  }

  /** The lines with positions from one to another. */
  private List<Ruling> near(List<Ruling> lines, float from, float to) {
    int first = Ruling.firstFrom(lines, from);
    int end = first;
    while (end < lines.size() && lines.get(end).position() <= to) {
      end++;
    }
    steps += end - first;
    return lines.subList(first, end);
  }

  /** Whether lines run through the sides of a box and none ends there. */
  private boolean isAcross(Box box) {
    boolean crossed = false;
    for (Ruling r : whole) {
      if (!box.hasSide(r) && box.touches(r)) {
        if (!box.crossedBy(r)) {
          return false;
        }
        crossed = true;
      }
    }
    return crossed;
  }

  private boolean isLone(Box box) {
    return rulings.stream().noneMatch(r -> !box.hasSide(r) && box.touches(r))
        && isWalled(levels, box.y0(), box.y1(), box.hull().x0(), box.hull().x1())
        && isWalled(plumbs, box.x0(), box.x1(), box.hull().y0(), box.hull().y1());
  }

  /** Whether the next lines before and behind a box are longer than its sides at both ends. */
  private static boolean isWalled(List<Ruling> lines, float near, float far, float from, float to) {
    Ruling before = null;
    Ruling behind = null;
    for (Ruling line : lines) {
      if (line.covers(from, to) > 0 && line.position() < near - SAME) {
        before = longer(before, line);
      } else if (behind == null && line.covers(from, to) > 0 && line.position() > far + SAME) {
        behind = line;
      } else if (behind != null && line.position() <= behind.position() + SAME) {
        behind = line.covers(from, to) > behind.covers(from, to) ? line : behind;
      }
    }
    return wall(before, from, to) && wall(behind, from, to);
  }

  /** Of lines at one position the longer one, else the later one. */
  private static Ruling longer(Ruling before, Ruling line) {
    boolean together = before != null && same(before.position(), line.position());
    return together && before.to() - before.from() > line.to() - line.from() ? before : line;
  }

  private static boolean wall(Ruling line, float from, float to) {
    return line != null && line.from() < from - SAME / 2 && line.to() > to + SAME / 2;
  }

  private static boolean same(float a, float b) {
    return Math.abs(a - b) <= SAME;
  }
}
