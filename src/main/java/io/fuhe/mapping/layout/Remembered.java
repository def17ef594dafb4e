package io.fuhe.mapping.layout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out of short texts lately. The same labels stand in every form, and one cell is
 * asked about many times in a row; long texts are worked out each time.
 */
final class Remembered<V> {

  private static final int LONGEST = 60;

  private final int most;
  private final Function<String, V> work;
  private final Map<String, V> known = new ConcurrentHashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param most so many texts are remembered at a time
   */
  Remembered(int most, Function<String, V> work) {
    this.most = most;
    this.work = work;
  }

  V of(String text) {
    if (text.length() > LONGEST) {
      return work.apply(text);
    }
    V found = known.get(text);
    if (found == null) {
      found = work.apply(text);
      if (known.size() >= most) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
