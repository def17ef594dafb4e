package io.fuhe.check.rules.cross;

import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ShortForm;
import io.fuhe.check.UnitYears;
import io.fuhe.form.Policy;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks sketched forms of one unit against each other. */
public final class CrossCheck {

  private final List<CheckedForm> forms;
  private List<CheckedForm> before = List.of();
  private Roster roster = Roster.NONE;

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
    Units units = Units.of(names, Aliases.NONE);
    Unit unit = units.all().get(0);
    int year = forms.isEmpty() ? 2020 : forms.get(0).form().heading().fiscalYear();
    return CrossCatalogue.check(
        new UnitYears(units, roster).of(unit, year, forms, before), Policy.DEFAULT);
  }
}
