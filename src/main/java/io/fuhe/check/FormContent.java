package io.fuhe.check;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;

/** All that a form says, without where it says it: the same for a workbook and a print of it. */
final class FormContent {

  private final StringBuilder said = new StringBuilder();

  private FormContent() {}

  static String of(Form form) {
    FormContent content = new FormContent();
    content.heading(form.heading());
    content.add(form.totals().score()).add(form.totals().points());
    content.add(form.expenditure().basic()).add(form.expenditure().project());
    form.budget().forEach(content::line);
    content.add(form.overallGoal().points()).add(form.overallGoal().score());
    form.indicators().forEach(content::row);
    form.fundingSources().forEach(content::amount);
    form.lineItems().forEach(content::amount);
    form.statements().forEach(s -> content.add(s.quote()).add(s.points()).add(s.score()));
    content.add(form.narrative().deviationAnalysis()).add(form.narrative().improvement());
    content.add(form.narrative().costBasis());
    return Fingerprint.sha256(form.kind() + content.said.toString());
  }

  private void heading(Heading heading) {
    add(heading.project()).add(heading.department()).add(heading.implementer());
  }

  private void line(BudgetLine line) {
    add(line.label()).add(line.initial()).add(line.adjusted()).add(line.executed());
    add(line.declaredRate()).add(line.points()).add(line.score());
  }

  private void row(Indicator row) {
    add(row.level1()).add(row.level2()).add(row.name()).add(row.target()).add(row.actual());
    add(row.points()).add(row.score()).add(row.explanation());
  }

  private void amount(Amount amount) {
    add(amount.label()).add(amount.amount());
  }

  private FormContent add(Text text) {
    said.append('\n').append(text == null ? "" : Words.fold(text.value()));
    return this;
  }

  private FormContent add(Figure figure) {
    said.append('\n').append(figure == null ? "" : words(figure));
    return this;
  }

  /** The same amount is printed as 20 by one program and as 20.0 by another. */
  private static String words(Figure figure) {
    return figure.value().map(Figures::plain).orElseGet(() -> Words.fold(figure.printed()));
  }
}
