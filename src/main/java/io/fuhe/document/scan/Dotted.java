package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rulings of dots: what follows evenly in a row is made a line without gaps. Dashes are not: digits
 * one below another between rulings look the same.
 */
final class Dotted {

  /** No gap between dots is wider, in pixels of a picture with 200 to the inch. */
  private static final int GAP = 6;

  /** No dot is longer; nor is what another line makes of it that crosses. */
  private static final int DOT = 7;

  /** So many dots in a row are no strokes of text. */
  private static final int FEWEST = 9;

  /** So many of the steps from one to the next are even, in percent. */
  private static final int EVEN = 65;

  /** The steps from one to the next differ no more. */
  private static final int UNEVEN = 2;

  /** Characters have ink so far above or below their strokes. */
  private static final int BESIDE = 5;

  /** So much of a line may be crossed by others there, in percent. */
  private static final int AMID = 17;

  private final Mask mask;
  private final Mask filled;

  private Dotted(Mask mask) {
    this.mask = mask;
    filled = mask.copy();
    for (int y = 0; y < mask.height; y++) {
      row(y);
    }
  }

  /** The same with level lines of dots made whole. */
  static Mask filled(Mask mask) {
    return new Dotted(mask).filled;
  }

  private void row(int y) {
    List<Run> chain = new ArrayList<>();
    for (Run run : Run.of(y, mask.width, x -> mask.at(x, y))) {
      chain = with(chain, run);
    }
    fill(chain);
  }

  /** The chain that a run goes on, or a new one. */
  private List<Run> with(List<Run> chain, Run run) {
    List<Run> next = chain;
    if (!chain.isEmpty()) {
      Run last = chain.get(chain.size() - 1);
      if (run.from() - last.to() > GAP || last.to() - last.from() > DOT) {
        fill(chain);
        next = new ArrayList<>();
      }
    }
    next.add(run);
    return next;
  }

  private void fill(List<Run> chain) {
    if (chain.size() < FEWEST) {
      return;
    }
    int[] steps = new int[chain.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = chain.get(i + 1).from() - chain.get(i).from();
    }
    int usual = Arrays.stream(steps).sorted().toArray()[steps.length / 2];
    long even = Arrays.stream(steps).filter(step -> Math.abs(step - usual) <= UNEVEN).count();
    // Where another line crosses, a step is longer or shorter.
    if (even * 100 >= steps.length * EVEN && isThin(chain)) {
      Run last = chain.get(chain.size() - 1);
      for (int x = chain.get(0).from(); x < last.to(); x++) {
        filled.set(x, last.at(), true);
      }
    }
  }

  /**
   * Whether there is next to no ink above and below, as there is with the strokes of characters.
   */
  private boolean isThin(List<Run> chain) {
    int y = chain.get(0).at();
    int from = chain.get(0).from();
    int to = chain.get(chain.size() - 1).to();
    int beside = 0;
    for (int x = from; x < to; x++) {
      beside += mask.at(x, y - BESIDE) || mask.at(x, y + BESIDE) ? 1 : 0;
    }
    return beside * 100 <= (to - from) * AMID;
  }
}
