package io.fuhe.store;

import java.util.Map;
import org.apache.commons.collections4.map.LRUMap;

/**
 * Marks that so many units have in their texts that they are nobody's own, as far as they were met
 * lately: each is counted once, and not anew for each unit that has it. It holds only while no text
 * changes.
 */
public final class CommonMarks {

  private static final int KEPT = 20_000;

  private final Map<String, Boolean> met = new LRUMap<>(KEPT);

  void add(String mark) {
    met.put(mark, true);
  }

  boolean has(String mark) {
    return met.get(mark) != null;
  }
}
