package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the forms of a unit's year. */
public final class UnitYears {

  private final Units units;
  private final Map<String, Map<Integer, List<Owed>>> owed = new HashMap<>();
  private final Roster roster;

  /** Makes the unit years of units that were told apart before. */
  public UnitYears(Units units, Roster roster) {
    this.units = units;
    this.roster = roster;
    for (Owed o : roster.owed()) {
      units
          .of(o.unit())
          .ifPresent(
              unit ->
                  owed.computeIfAbsent(unit.key(), any -> new TreeMap<>())
                      .computeIfAbsent(o.year(), any -> new ArrayList<>())
                      .add(o));
    }
  }

  /** The unit that handed a form in; empty where the form names none. */
  public Optional<Unit> unitOf(Form form) {
    return Optional.ofNullable(form.heading().unit())
        .filter(name -> !name.blank())
        .flatMap(name -> units.of(name.value()));
  }

  /** The years for which the roster asks a unit for forms. */
  public Collection<Integer> owedYears(Unit unit) {
    return List.copyOf(owed.getOrDefault(unit.key(), Map.of()).keySet());
  }

  /**
   * One unit's year.
   *
   * @param forms all of the unit's forms of the year that count, none that was superseded
   * @param before those of the year before
   */
  public UnitYear of(
      Unit unit, int year, Collection<CheckedForm> forms, Collection<CheckedForm> before) {
    return new UnitYear(
            unit,
            year,
            forms.stream().map(form -> unitForm(unit, form)).toList(),
            before.stream().map(form -> unitForm(unit, form)).toList(),
            due(unit, year))
        .until(deadline(unit, year).orElse(null));
  }

  /**
   * Until when a unit's self-evaluations of a year are to be in; its own day before all others'.
   */
  public Optional<LocalDate> deadline(Unit unit, int year) {
    List<Deadline> ofYear =
        roster.deadlines().stream().filter(each -> each.year() == year).toList();
    return ofYear.stream()
        .filter(each -> each.unit() != null)
        .filter(each -> units.of(each.unit()).filter(unit::equals).isPresent())
        .findFirst()
        .or(() -> ofYear.stream().filter(each -> each.unit() == null).findFirst())
        .map(Deadline::day);
  }

  /** What the roster asks of a unit for a year. */
  public List<Due> due(Unit unit, int year) {
    return owed.getOrDefault(unit.key(), Map.of()).getOrDefault(year, List.of()).stream()
        .map(o -> due(unit, o))
        .toList();
  }

  private Due due(Unit unit, Owed form) {
    String project = form.project();
    return new Due(form, project == null ? null : units.project(unit, project, form.year()));
  }

  private UnitForm unitForm(Unit unit, CheckedForm form) {
    Text project = form.form().heading().project();
    String key =
        project == null
            ? ""
            : units.project(unit, project.value(), form.form().heading().fiscalYear());
    return new UnitForm(form, key);
  }
}
