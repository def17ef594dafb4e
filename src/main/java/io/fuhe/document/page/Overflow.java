package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of one text that is too high for its cell and set in its middle: the first one begins above
 * the cell and the last one ends below it. They were printed one after another.
 */
final class Overflow {

  /** How far below one another two such lines stand, in sizes. */
  private static final float CLOSEST = 0.9f;

  private static final float FARTHEST = 1.6f;

  /** What differs less, in sizes, is alike. */
  private static final float ALIKE = 0.3f;

  private Overflow() {}

  /** The cells of the chains that stand in such texts. */
  static Map<Chain, Integer> homes(Lattice lattice, List<Chain> chains) {
    Map<Chain, Integer> homes = new IdentityHashMap<>();
    List<Chain> block = new ArrayList<>();
    for (Chain chain : chains) {
      if (!block.isEmpty() && !goesOn(block.get(block.size() - 1), chain)) {
        place(lattice, block, homes);
        block.clear();
      }
      block.add(chain);
    }
    place(lattice, block, homes);
    return homes;
  }

  private static boolean goesOn(Chain above, Chain below) {
    Glyph a = above.first();
    Glyph b = below.first();
    float step = (b.baseline() - a.baseline()) / a.size();
    float reach = ALIKE * a.size();
    boolean aligned =
        Math.abs(a.x0() - b.x0()) <= reach
            || Math.abs(above.last().x1() - below.last().x1()) <= reach
            || Math.abs(middle(above) - middle(below)) <= reach;
    return a.angle() == 0
        && b.angle() == 0
        && !above.stacked()
        && !below.stacked()
        && Math.abs(a.size() - b.size()) <= reach
        && step >= CLOSEST
        && step <= FARTHEST
        && aligned;
  }

  private static float middle(Chain chain) {
    return (chain.first().x0() + chain.last().x1()) / 2;
  }

  private static void place(Lattice lattice, List<Chain> block, Map<Chain, Integer> homes) {
    if (block.size() < 2
        || block.stream().map(lattice::home).distinct().count() == 1
        || block.stream().allMatch(chain -> isCentred(lattice, chain.first(), chain.last()))) {
      return;
    }
    Glyph first = block.get(0).first();
    Glyph last = block.get(block.size() - 1).first();
    float[] sides = lattice.levelSides(middle(block.get(0)), (first.top() + last.bottom()) / 2);
    if (last.bottom() - first.top() > sides[1] - sides[0] && isCentred(lattice, first, last)) {
      int home = lattice.cellAt(middle(block.get(0)), (first.top() + last.bottom()) / 2);
      block.forEach(chain -> homes.put(chain, home));
    }
  }

  /** Whether what stands from one character to another is in the middle of its cell's height. */
  private static boolean isCentred(Lattice lattice, Glyph first, Glyph last) {
    float y = (first.top() + last.bottom()) / 2;
    float[] sides = lattice.levelSides(first.centreX(), y);
    return Math.abs(y - (sides[0] + sides[1]) / 2) <= ALIKE * first.size();
  }
}
