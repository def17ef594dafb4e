package io.fuhe.mapping.heading;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Remarks in brackets, in folded words. */
public final class Brackets {

  private Brackets() {}

  /** The words without remarks in brackets, brackets within brackets too. */
  public static String without(String folded) {
    StringBuilder kept = new StringBuilder(folded.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ')' && !open.isEmpty()) {
        kept.setLength(open.pop());
      } else {
        if (c == '(') {
          open.push(kept.length());
        }
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** The positions that stand inside of brackets, from one position to another. */
  public static BitSet inside(String folded, int from, int to) {
    BitSet inside = new BitSet(to);
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      depth = c == ')' ? Math.max(0, depth - 1) : depth;
      inside.set(i, depth > 0);
      depth = c == '(' ? depth + 1 : depth;
    }
    return inside;
  }
}
