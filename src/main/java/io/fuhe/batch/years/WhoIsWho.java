package io.fuhe.batch.years;

import io.fuhe.check.UnitYears;
import io.fuhe.store.CrossStore;
import io.fuhe.store.UnitNameStore;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.lang.ref.SoftReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is who among all names that forms print. Every step and every set of reports asks; it is
 * worked out anew only when a name came or went.
 */
public final class WhoIsWho {

  private final UnitNameStore names;
  private final KnownUnits known;
  private SoftReference<Told> last = new SoftReference<>(null);

  public WhoIsWho(UnitNameStore names, KnownUnits known) {
    this.names = names;
    this.known = known;
  }

  /**
   * What names come to.
   *
   * @param names all of them
   * @param byId the units by what they are looked up by
   * @param owed the units' years that forms are owed for
   */
  record Told(
      List<String> names,
      Units units,
      UnitYears years,
      Map<String, Unit> byId,
      Set<UnitYearKey> owed) {}

  /** What the names of the moment come to. */
  synchronized Told now() {
    List<String> all = names.all();
    Told before = last.get();
    if (before != null && before.names().equals(all)) {
      return before;
    }
    Told told = tell(all);
    last = new SoftReference<>(told);
    return told;
  }

  private Told tell(List<String> all) {
    Units units = known.units(all);
    UnitYears years = new UnitYears(units, known.roster());
    Set<UnitYearKey> owed = new LinkedHashSet<>();
    for (Unit unit : units.all()) {
      years.owedYears(unit).forEach(year -> owed.add(new UnitYearKey(unit.key(), year)));
    }
    return new Told(
        all,
        units,
        years,
        units.all().stream().collect(Collectors.toMap(unit -> CrossStore.id(unit.key()), u -> u)),
        owed);
  }
}
