package io.fuhe.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Marks that so many units have in their texts that they are nobody's own, as far as they were met
 * lately: each is counted once, and not anew for each unit that has it. It holds only while no text
 * changes.
 */
public final class CommonMarks {

  private static final int KEPT = 20_000;

  private final Map<String, Boolean> met =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  void add(String mark) {
    met.put(mark, true);
  }

  boolean has(String mark) {
    return met.get(mark) != null;
  }
}
