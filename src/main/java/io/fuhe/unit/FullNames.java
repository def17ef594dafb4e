package io.fuhe.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the fullest name of a unit among the names seen. A name has few places, and a core may be
 * that of thousands: what each name extends is written out once.
 */
final class FullNames {

  /**
   * The fullest name that extends a shorter one; the shorter one itself where there are several.
   */
  private final Map<UnitName, UnitName> fullest = new HashMap<>();

  FullNames(Collection<UnitName> seen) {
    Set<UnitName> names = new LinkedHashSet<>(seen);
    Set<UnitName> extended = new HashSet<>();
    names.forEach(name -> extended.addAll(shorter(name)));
    for (UnitName name : names) {
      if (!extended.contains(name)) {
        shorter(name).forEach(less -> fullest.merge(less, name, (one, other) -> less));
      }
    }
  }

  /** The names with the same core and fewer of the places. */
  private static List<UnitName> shorter(UnitName name) {
    List<Map.Entry<Level, String>> places = List.copyOf(name.places().entrySet());
    List<UnitName> shorter = new ArrayList<>();
    int all = (1 << places.size()) - 1;
    for (int some = 0; some < all; some++) {
      EnumMap<Level, String> kept = new EnumMap<>(Level.class);
      for (int i = 0; i < places.size(); i++) {
        if (((some >> i) & 1) == 1) {
          kept.put(places.get(i).getKey(), places.get(i).getValue());
        }
      }
      shorter.add(new UnitName(name.core(), kept));
    }
    return shorter;
  }

  /**
   * The one fullest name that extends this one; this one itself where there is none, or several.
   */
  UnitName of(UnitName name) {
    return fullest.getOrDefault(name, name);
  }
}
