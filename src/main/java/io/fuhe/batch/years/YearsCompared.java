package io.fuhe.batch.years;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.YearFigures;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.StandingAnomaly;
import io.fuhe.unit.UnitYearKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sets a unit's forms of one year beside those of another. */
public final class YearsCompared {

  private final StoredYears plan;
  private final FormStore forms;
  private final AnomalyStore findings;

  public YearsCompared(StoredYears plan, FormStore forms, AnomalyStore findings) {
    this.plan = plan;
    this.forms = forms;
    this.findings = findings;
  }

  /** What a form is about, within its unit and year. */
  private record About(FormKind kind, String project) {}

  /** All forms of both years; none where the unit has no form of the other year. */
  public Stream<ComparedForm> of(UnitYearKey year, int other) {
    List<FormHead> now = plan.of(year);
    List<FormHead> then = plan.of(new UnitYearKey(year.unit(), other));
    if (year.fiscalYear() == other || now.isEmpty() || then.isEmpty()) {
      return Stream.empty();
    }
    TreeSet<About> all =
        new TreeSet<>(Comparator.comparing(About::kind).thenComparing(About::project));
    Stream.concat(now.stream(), then.stream()).map(this::about).forEach(all::add);
    return all.stream()
        .map(about -> compared(year, other, about, one(now, about), one(then, about)));
  }

  private About about(FormHead head) {
    return new About(head.kind(), plan.project(head));
  }

  /** The one form that is about something; null where there is none, or several. */
  private Form one(List<FormHead> heads, About about) {
    List<FormHead> found = heads.stream().filter(head -> about(head).equals(about)).toList();
    return found.size() == 1 ? forms.form(found.get(0).id()) : null;
  }

  private ComparedForm compared(UnitYearKey year, int other, About about, Form now, Form then) {
    String project =
        Stream.of(now, then)
            .filter(Objects::nonNull)
            .map(form -> form.heading().project())
            .filter(Objects::nonNull)
            .map(Text::value)
            .findFirst()
            .orElse(about.project());
    return new ComparedForm(
        plan.nameOf(year),
        about.kind(),
        project,
        year.fiscalYear(),
        other,
        figures(now),
        figures(then),
        between(year, other, now, then));
  }

  /** What stands between the two forms; it is found in the later year, against the one before. */
  private List<Anomaly> between(UnitYearKey year, int other, Form now, Form then) {
    if (now == null || then == null || Math.abs(year.fiscalYear() - other) != 1) {
      return List.of();
    }
    List<String> both = List.of(now.id(), then.id());
    return findings
        .across(new UnitYearKey(year.unit(), Math.max(year.fiscalYear(), other)), 0)
        .stream()
        .map(StandingAnomaly::anomaly)
        .filter(anomaly -> anomaly.forms().containsAll(both))
        .toList();
  }

  private YearFigures figures(Form form) {
    if (form == null) {
      return null;
    }
    List<Anomaly> found = findings.of(form.id(), 0).stream().map(StandingAnomaly::anomaly).toList();
    return YearFigures.of(form, found);
  }
}
