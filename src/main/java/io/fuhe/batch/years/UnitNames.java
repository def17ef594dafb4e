package io.fuhe.batch.years;

import io.fuhe.store.UnitNameStore;
import io.fuhe.unit.Suggestion;
import io.fuhe.unit.Suggestions;
import io.fuhe.unit.Units;
import java.util.List;

/** The names of units in the store. */
public final class UnitNames {

  private final UnitNameStore store;
  private final KnownUnits known;

  public UnitNames(UnitNameStore store, KnownUnits known) {
    this.store = store;
    this.known = known;
  }

  /** Names that look alike and were not taken for one unit's; for the user to decide. */
  public List<Suggestion> lookAlikes() {
    return Suggestions.units(Units.of(store.all(), known.aliases()));
  }
}
