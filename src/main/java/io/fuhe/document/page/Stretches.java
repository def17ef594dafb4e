package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Where texts stand on a line, whatever line they are of: what overlaps is one stretch.
 *
 * @param all each with its beginning and its end in points, from left to right
 */
record Stretches(List<float[]> all) {

  /** The stretches of texts, given the beginning and the end of each. */
  static <T> Stretches of(Collection<T> texts, Function<T, Float> left, Function<T, Float> right) {
    List<float[]> stretches = new ArrayList<>();
    texts.stream()
        .sorted(Comparator.comparing(left))
        .forEach(
            text -> {
              float[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
              if (last != null && left.apply(text) <= last[1]) {
                last[1] = Math.max(last[1], right.apply(text));
              } else {
                stretches.add(new float[] {left.apply(text), right.apply(text)});
              }
            });
    return new Stretches(stretches);
  }

  /** Whether two of these are one among those of more lines: a column would be lost. */
  boolean fusedIn(Stretches more) {
    float[] last = null;
    for (float[] stretch : all) {
      float[] in = more.around(stretch);
      if (in == last) {
        return true;
      }
      last = in;
    }
    return false;
  }

  private float[] around(float[] stretch) {
    return all.stream()
        .filter(wide -> wide[0] <= stretch[0] && wide[1] >= stretch[1])
        .findFirst()
        .orElseThrow();
  }
}
