package io.fuhe.check.rules.cross;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Arrival;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ShortForm;
import io.fuhe.check.UnitYears;
import io.fuhe.form.Policy;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks sketched forms of one unit against each other. */
public final class CrossCheck {

  private final List<CheckedForm> forms;
  private List<CheckedForm> before = List.of();
  private Roster roster = Roster.NONE;
  private Policy policy = Policy.DEFAULT;
  private Map<String, Arrival> arrivals = Map.of();

  private CrossCheck(List<CheckedForm> forms) {
    this.forms = forms;
  }

  public static CrossCheck of(ShortForm... forms) {
    return new CrossCheck(Stream.of(forms).map(ShortForm::checked).toList());
  }

  public CrossCheck after(ShortForm... forms) {
    before = Stream.of(forms).map(ShortForm::checked).toList();
    return this;
  }

  public CrossCheck owing(Roster owed) {
    roster = owed;
    return this;
  }

  /** A form that came after the deadline. */
  public static Anomaly late() {
    LocalDate day = LocalDate.of(2021, 3, 31);
    return of(ShortForm.project("p", "环卫"))
        .owing(new Roster(List.of(), List.of(new Deadline(null, 2020, day))))
        .arriving(Map.of("p", new Arrival(day.plusDays(12), day.plusDays(13))))
        .anomalies()
        .get(0);
  }

  /** Judged so. */
  public CrossCheck judgedBy(Policy other) {
    policy = other;
    return this;
  }

  /** It is known when forms came, by their ids. */
  public CrossCheck arriving(Map<String, Arrival> came) {
    arrivals = came;
    return this;
  }

  /** What was found, a line each: rule, severity, forms, where, declared, expected. */
  public List<String> found() {
    return anomalies().stream()
        .map(
            a ->
                String.join(
                    " ",
                    a.rule(),
                    a.severity().name(),
                    String.join(",", a.forms()),
                    "(" + a.where() + ")",
                    a.declared() + " ~ " + a.expected()))
        .toList();
  }

  public List<Anomaly> anomalies() {
    TreeSet<String> names = new TreeSet<>();
    List<CheckedForm> all = new ArrayList<>(forms);
    all.addAll(before);
    all.forEach(form -> names.add(form.form().heading().unit().value()));
    roster.owed().forEach(owed -> names.add(owed.unit()));
    roster.deadlines().stream().map(Deadline::unit).filter(Objects::nonNull).forEach(names::add);
    Units units = Units.of(names, Aliases.NONE);
    Unit unit = units.all().get(0);
    int year = forms.isEmpty() ? 2020 : forms.get(0).form().heading().fiscalYear();
    return CrossCatalogue.check(
        new UnitYears(units, roster).of(unit, year, forms, before).arriving(arrivals), policy);
  }
}
