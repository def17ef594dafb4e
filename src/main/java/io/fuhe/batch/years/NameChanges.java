package io.fuhe.batch.years;

import io.fuhe.files.Sha256;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CrossStore;
import io.fuhe.store.MarkStore;
import io.fuhe.store.UnitNameStore;
import io.fuhe.store.UnitNameStore.Named;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names that are another unit's than before, or of a unit that is called otherwise,
 * because of other forms or of settings, and has everything looked at again that prints them.
 */
final class NameChanges {

  private static final String NAMES = "names";

  private final UnitNameStore names;
  private final MarkStore marks;
  private final Changes changes;
  private final AnomalyStore findings;

  NameChanges(UnitNameStore names, MarkStore marks, Changes changes, AnomalyStore findings) {
    this.names = names;
    this.marks = marks;
    this.changes = changes;
    this.findings = findings;
  }

  /**
   * Looks for them.
   *
   * @param settings what tells names apart beside the names themselves
   */
  void find(StoredYears plan, String settings) {
    String basis = Sha256.of(settings);
    if (changes.isNothing() && changes.restsOn(NAMES, basis)) {
      return;
    }
    names.tidy();
    Set<String> units = new HashSet<>();
    for (Map.Entry<String, Named> each : names.known().entrySet()) {
      Unit unit = plan.units().of(each.getKey()).orElseThrow();
      Named now = new Named(unit.key(), unit.name());
      if (!now.equals(each.getValue())) {
        names.named(each.getKey(), now);
        findings.rename(each.getKey(), plan::whose);
        units.add(each.getValue().key());
        units.add(unit.key());
      }
    }
    units.forEach(unit -> touchYears(unit, plan));
    marks
        .names()
        .forEach(
            (name, before) -> {
              String now = plan.units().find(name).map(Unit::key).orElse("");
              if (!now.equals(before)) {
                marks.means(name, now);
              }
            });
    if (!changes.restsOn(NAMES, basis)) {
      changes.touchAll();
      findings.renameAll(plan::whose);
      plan.owed().forEach(this::touch);
      changes.restsOnNow(NAMES, basis);
    }
  }

  private void touchYears(String unitKey, StoredYears plan) {
    changes.touchYearsOf(unitKey);
    plan.owed().stream().filter(year -> year.unit().equals(unitKey)).forEach(this::touch);
  }

  private void touch(UnitYearKey year) {
    changes.touch(CrossStore.id(year.unit()), year.fiscalYear());
  }
}
