package io.fuhe.desk.store;

import io.fuhe.unit.UnitName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The units that the store has forms or findings of. */
public final class KnownUnits {

  private static final int SUGGESTED = 3;

  /** Names that differ in more than one of so many characters are not alike. */
  private static final int ONE_SLIP_IN = 3;

  private final JdbcClient db;

  public KnownUnits(JdbcClient db) {
    this.db = db;
  }

  /**
   * A name that no form or finding is of.
   *
   * @param like names of units that could be meant, the likeliest first
   */
  public record Unknown(String name, List<String> like) {}

  /** Those of some names that no form or finding is of; whoever has such a unit sees nothing. */
  public List<Unknown> unknown(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, String> known = new HashMap<>();
    db.sql(
            "select unit from form where unit is not null union select unit from desk_finding union"
                + " select unit_name from finding where unit_name is not null")
        .query(String.class)
        .list()
        .forEach(name -> known.putIfAbsent(UnitId.of(name), name));
    return names.stream()
        .filter(name -> !known.containsKey(UnitId.of(name)))
        .map(name -> new Unknown(name, like(name, known.values())))
        .toList();
  }

  private static List<String> like(String name, Collection<String> known) {
    record Alike(String name, int slips) {}
    String core = UnitName.of(name).core();
    List<Alike> alike = new ArrayList<>();
    for (String each : known) {
      String other = UnitName.of(each).core();
      boolean within = !other.isEmpty() && (other.contains(core) || core.contains(other));
      int most = Math.max(core.length(), other.length()) / ONE_SLIP_IN;
      int slips = new LevenshteinDistance(Math.max(1, most)).apply(core, other);
      if (within || slips >= 0) {
        alike.add(new Alike(each, within ? 0 : slips));
      }
    }
    return alike.stream()
        .sorted(Comparator.comparingInt(Alike::slips).thenComparing(Alike::name))
        .limit(SUGGESTED)
        .map(Alike::name)
        .toList();
  }
}
