package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells how far apart the cells of a table stand that are boxes of their own, as browsers print
 * tables with separate borders: then every other step from line to line is that gap, across and
 * down.
 */
final class SpacedBoxes {

  /** The gaps of one table are alike but for so much. */
  private static final float ALIKE = 0.8f;

  /** Lines nearer than this are one side, drawn twice. */
  private static final float ONE = 1.2f;

  /** Fewer gaps may be alike by chance. */
  private static final int LEAST = 4;

  /** Of so many steps from line to line one at least is a gap. */
  private static final int SHARE = 3;

  private SpacedBoxes() {}

  /** Lines as near to one another as this are the sides of two boxes; 0 where there are none. */
  static float gap(List<Ruling> rulings) {
    List<Float> down = steps(rulings, true);
    List<Float> across = steps(rulings, false);
    List<Float> all = new ArrayList<>(down);
    all.addAll(across);
    List<Float> narrow = all.stream().filter(s -> s <= Rulings.SPACED).sorted().toList();
    if (narrow.size() < LEAST) {
      return 0;
    }
    float middle = narrow.get(narrow.size() / 2);
    List<Float> alike = narrow.stream().filter(s -> isLike(s, middle)).toList();
    boolean both =
        down.stream().anyMatch(s -> isLike(s, middle))
            && across.stream().anyMatch(s -> isLike(s, middle));
    boolean enough = alike.size() >= LEAST && SHARE * alike.size() >= all.size();
    return both && enough ? alike.get(alike.size() - 1) + ALIKE / 2 : 0;
  }

  private static boolean isLike(float step, float middle) {
    return Math.abs(step - middle) <= ALIKE;
  }

  /** How far the lines of one direction are apart, one behind the other. */
  private static List<Float> steps(List<Ruling> rulings, boolean horizontal) {
    List<Float> steps = new ArrayList<>();
    float last = Float.NaN;
    for (Ruling line : Rulings.merged(rulings, horizontal, ONE)) {
      if (!(line.position() - last <= ONE)) {
        if (!Float.isNaN(last)) {
          steps.add(line.position() - last);
        }
        last = line.position();
      }
    }
    return steps;
  }
}
