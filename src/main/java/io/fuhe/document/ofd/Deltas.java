package io.fuhe.document.ofd;

import java.util.List;
import org.ofdrw.core.basicType.ST_Array;

/** How far it is from each character to the next, as {@code 3.2 g 5 1.6} counts it out. */
final class Deltas {

  private Deltas() {}

  /**
   * The steps between so many characters. A list that is too short goes on with its last step.
   *
   * @return null where the file has none
   */
  static double[] of(ST_Array array, int steps) {
    if (array == null || array.getArray().isEmpty() || steps <= 0) {
      return null;
    }
    double[] all = new double[steps];
    List<String> parts = array.getArray();
    int count = 0;
    double last = 0;
    for (int i = 0; i < parts.size() && count < steps; i++) {
      int times = 1;
      if (parts.get(i).equals("g") && i + 2 < parts.size()) {
        times = Integer.parseInt(parts.get(i + 1));
        i += 2;
      }
      last = Double.parseDouble(parts.get(i));
      for (int k = 0; k < times && count < steps; k++) {
        all[count++] = last;
      }
    }
    while (count < steps) {
      all[count++] = last;
    }
    return all;
  }
}
