package io.fuhe.mapping.layouts;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import java.util.LinkedHashSet;
import java.util.Set;

/** What was read of a form, value by value; blanks and dashes are no values. */
final class ReadValues {

  private final Set<Value> values = new LinkedHashSet<>();

  private ReadValues() {}

  static Set<Value> of(Form form) {
    ReadValues read = new ReadValues();
    read.text("project", form.heading().project());
    read.text("department", form.heading().department());
    read.text("implementer", form.heading().implementer());
    if (!isImplementer(form.heading())) {
      read.text("unit", form.heading().unit());
    }
    read.text("deviationAnalysis", form.narrative().deviationAnalysis());
    read.text("grade", form.totals().grade());
    read.figure("total", form.totals().score());
    read.figure("totalPoints", form.totals().points());
    read.figure("basic", form.expenditure().basic());
    read.figure("projects", form.expenditure().project());
    form.budget().forEach(read::line);
    form.goals().forEach(goal -> read.figure("goal.points", goal.declaredPoints()));
    form.indicators().forEach(read::row);
    return read.values;
  }

  /** A form whose unit was not found takes its implementer. */
  private static boolean isImplementer(Heading heading) {
    return heading.unit() != null
        && heading.implementer() != null
        && heading.unit().place().equals(heading.implementer().place());
  }

  private void line(BudgetLine line) {
    String scope = line.isTotal() ? "budget." : "part.";
    text(scope + "label", line.label());
    figure(scope + "initial", line.initial());
    figure(scope + "adjusted", line.adjusted());
    figure(scope + "executed", line.executed());
    figure(scope + "rate", line.declaredRate());
    figure(scope + "points", line.points());
    figure(scope + "score", line.score());
  }

  private void row(Indicator row) {
    text("row.level1", row.level1());
    figure("row.level1Points", row.level1Points());
    text("row.level2", row.level2());
    figure("row.level2Points", row.level2Points());
    text("row.name", row.name());
    text("row.target", row.target());
    text("row.actual", row.actual());
    figure("row.points", row.points());
    figure("row.score", row.score());
    text("row.explanation", row.explanation());
  }

  private void text(String role, Text text) {
    if (text != null) {
      put(role, text.place(), text.value());
    }
  }

  private void figure(String role, Figure figure) {
    if (figure != null) {
      put(role, figure.place(), figure.printed());
    }
  }

  private void put(String role, Place place, String words) {
    if (!words.matches("[-—/\\s]*")) {
      values.add(new Value(role, place.cell(), words));
    }
  }
}
