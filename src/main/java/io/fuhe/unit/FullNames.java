package io.fuhe.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fullest name of a unit among the names seen. */
final class FullNames {

  private final Map<String, Set<UnitName>> byCore = new HashMap<>();

  FullNames(Collection<UnitName> seen) {
    seen.forEach(
        name -> byCore.computeIfAbsent(name.core(), any -> new LinkedHashSet<>()).add(name));
  }

  /**
   * The one fullest name that extends this one; this one itself where there is none, or several.
   */
  UnitName of(UnitName name) {
    Set<UnitName> sameCore = byCore.getOrDefault(name.core(), Set.of());
    List<UnitName> fullest =
        sameCore.stream()
            .filter(n -> n.extendsName(name))
            .filter(n -> sameCore.stream().noneMatch(other -> other.extendsName(n)))
            .toList();
    return fullest.size() == 1 ? fullest.get(0) : name;
  }
}
