package io.fuhe.pipeline;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.Echo;
import io.fuhe.check.Echoes;
import io.fuhe.check.MarkedText;
import io.fuhe.check.UnitYears;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Holds the forms of a unit's year against each other where all of them are at hand. Whether some
 * are missing it does not judge: these need not be all that the unit hands in.
 */
public final class CrossExaminer {

  private final Mappings mappings;
  private final Aliases aliases;

  public CrossExaminer(Mappings mappings, Aliases aliases) {
    this.mappings = mappings;
    this.aliases = aliases;
  }

  /** What lies between forms of the same unit; those that name no unit or no year stand alone. */
  public List<UnitAnomaly> examine(List<Form> forms) {
    List<String> names =
        forms.stream()
            .map(form -> form.heading().unit())
            .filter(Objects::nonNull)
            .filter(name -> !name.blank())
            .map(Text::value)
            .toList();
    Units units = Units.of(names, aliases);
    UnitYears years = new UnitYears(units, Roster.NONE);
    Map<Unit, TreeMap<Integer, List<CheckedForm>>> byUnit = new HashMap<>();
    for (Form form : forms) {
      Integer year = form.heading().fiscalYear();
      if (year != null) {
        years
            .unitOf(form)
            .ifPresent(
                unit ->
                    byUnit
                        .computeIfAbsent(unit, any -> new TreeMap<>())
                        .computeIfAbsent(year, any -> new ArrayList<>())
                        .add(new CheckedForm(form, mappings.policy(form.mapping()))));
      }
    }
    Map<UnitYearKey, List<Echo>> echoes = echoes(byUnit, units);
    List<UnitAnomaly> found = new ArrayList<>();
    for (Unit unit : units.all()) {
      Map<Integer, List<CheckedForm>> ofUnit = byUnit.getOrDefault(unit, new TreeMap<>());
      ofUnit.forEach(
          (year, now) ->
              CrossCatalogue.check(
                      years
                          .of(unit, year, now, ofUnit.getOrDefault(year - 1, List.of()))
                          .among(echoes.getOrDefault(new UnitYearKey(unit.key(), year), List.of())),
                      mappings.policy())
                  .forEach(anomaly -> found.add(new UnitAnomaly(unit, year, anomaly))));
    }
    return found;
  }

  private static Map<UnitYearKey, List<Echo>> echoes(
      Map<Unit, TreeMap<Integer, List<CheckedForm>>> byUnit, Units units) {
    List<MarkedText> texts = new ArrayList<>();
    byUnit.forEach(
        (unit, years) ->
            years.forEach(
                (year, forms) ->
                    forms.forEach(form -> texts.addAll(MarkedText.of(unit, year, form)))));
    return Echoes.among(texts, units);
  }
}
