package io.fuhe.unit;

import io.fuhe.unit.Aliases.ProjectAlias;
import io.fuhe.unit.Aliases.UnitAlias;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is who among the names seen. A name that prints fewer places joins the one name that prints
 * more; where two could be meant, it stays by itself.
 */
public final class Units {

  private final Map<String, Unit> byPrinted = new HashMap<>();
  private final Map<String, Unit> byKey = new TreeMap<>();
  private final Map<String, UnitName> identity = new HashMap<>();
  private final Map<String, Map<String, String>> projects = new HashMap<>();

  private final Map<UnitName, UnitName> declared = new HashMap<>();
  private FullNames full;

  private Units() {}

  /**
   * Tells the units among printed names.
   *
   * @param printed every name that any form, or the roster, prints
   */
  public static Units of(Collection<String> printed, Aliases aliases) {
    Units units = new Units();
    Map<String, String> called = new HashMap<>();
    TreeSet<String> names = new TreeSet<>(printed);
    for (UnitAlias unit : aliases.units()) {
      names.add(unit.name());
      unit.aliases().forEach(a -> units.declared.put(UnitName.of(a), UnitName.of(unit.name())));
    }
    Map<String, UnitName> read = new TreeMap<>();
    names.forEach(n -> read.put(n, units.meant(n)));
    FullNames full = new FullNames(read.values());
    for (UnitAlias unit : aliases.units()) {
      called.put(full.of(UnitName.of(unit.name())).key(), unit.name());
    }
    units.full = full;
    Map<String, TreeSet<String>> written = new TreeMap<>();
    read.forEach(
        (name, unitName) -> {
          UnitName whole = full.of(unitName);
          units.identity.put(whole.key(), whole);
          written.computeIfAbsent(whole.key(), any -> new TreeSet<>()).add(name);
        });
    written.forEach((key, all) -> units.add(key, called.get(key), List.copyOf(all)));
    aliases.units().forEach(units::projectsOf);
    return units;
  }

  /** The unit that a name is one of; empty when the name was not among those seen. */
  public Optional<Unit> of(String printed) {
    return Optional.ofNullable(byPrinted.get(printed));
  }

  /** The unit that a name means though it may not have been seen; empty when it means none. */
  public Optional<Unit> find(String name) {
    return Optional.ofNullable(byKey.get(full.of(meant(name)).key()));
  }

  /** All units, in the order of their keys. */
  public List<Unit> all() {
    return List.copyOf(byKey.values());
  }

  /**
   * What a unit's project is told by.
   *
   * @param fiscalYear the year of the form that prints the name, or null
   */
  public String project(Unit unit, String printed, Integer fiscalYear) {
    String key = ProjectName.key(printed, fiscalYear);
    return projects.getOrDefault(unit.key(), Map.of()).getOrDefault(key, key);
  }

  private UnitName meant(String name) {
    UnitName read = UnitName.of(name);
    return declared.getOrDefault(read, read);
  }

  /** Whether two units may be one, or one a part of the other, by their names. */
  public boolean mayBelongTogether(Unit one, Unit other) {
    UnitName first = identity.get(one.key());
    UnitName second = identity.get(other.key());
    return !first.liesElsewhere(second) && LookAlike.are(first.core(), second.core());
  }

  private void add(String key, String called, List<String> names) {
    String name =
        called != null
            ? called
            : names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    Unit unit = new Unit(key, name, names);
    byKey.put(key, unit);
    names.forEach(printed -> byPrinted.put(printed, unit));
  }

  private void projectsOf(UnitAlias declared) {
    Map<String, String> ofUnit =
        projects.computeIfAbsent(byPrinted.get(declared.name()).key(), any -> new HashMap<>());
    for (ProjectAlias project : declared.projects()) {
      String key = ProjectName.key(project.name(), null);
      Stream.concat(Stream.of(project.name()), project.aliases().stream())
          .forEach(alias -> ofUnit.put(ProjectName.key(alias, null), key));
    }
  }
}
