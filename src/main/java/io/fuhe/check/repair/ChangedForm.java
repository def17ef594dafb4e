package io.fuhe.check.repair;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Goal;
import io.fuhe.form.Indicator;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with one of its values changed; a value that several rows share is changed in all. */
final class ChangedForm {

  private static final Pattern PATH =
      Pattern.compile("(?<part>[a-zA-Z]+)(?:\\[(?<index>\\d{1,6})])?(?:\\.(?<field>\\w+))?");

  private final Form form;

  ChangedForm(Form form) {
    this.form = form;
  }

  /** The form with other words at a path; empty where no value that can be changed stands there. */
  Optional<Form> with(String path, String printed) {
    Matcher m = PATH.matcher(path);
    if (!m.matches()) {
      return Optional.empty();
    }
    String field = m.group("field") == null ? "" : m.group("field");
    int index = m.group("index") == null ? -1 : Integer.parseInt(m.group("index"));
    return Optional.ofNullable(changed(m.group("part"), index, field, printed));
  }

  private Form changed(String part, int index, String field, String printed) {
    Totals totals = form.totals();
    Expenditure spent = form.expenditure();
    return switch (part) {
      case "declaredTotal" ->
          totals(new Totals(figure(totals.score(), printed), totals.points(), totals.grade()));
      case "declaredTotalPoints" ->
          totals(new Totals(totals.score(), figure(totals.points(), printed), totals.grade()));
      case "basicExpenditure" ->
          spent(
              new Expenditure(
                  figure(spent.basic(), printed),
                  spent.project(),
                  spent.projectTotal(),
                  spent.moneyUnit()));
      case "projectExpenditure" ->
          spent(
              new Expenditure(
                  spent.basic(),
                  figure(spent.project(), printed),
                  spent.projectTotal(),
                  spent.moneyUnit()));
      case "overallGoal" -> goal(field, printed);
      case "budget" -> budget(index, field, printed);
      case "goals" -> goals(index, printed);
      case "indicators" -> indicators(index, field, printed);
      case "fundingSources", "lineItems" -> amounts(part, index, printed);
      default -> null;
    };
  }

  private Form totals(Totals totals) {
    return form(
        totals,
        form.expenditure(),
        form.budget(),
        form.overallGoal(),
        form.goals(),
        form.indicators(),
        form.fundingSources(),
        form.lineItems());
  }

  private Form spent(Expenditure spent) {
    return form(
        form.totals(),
        spent,
        form.budget(),
        form.overallGoal(),
        form.goals(),
        form.indicators(),
        form.fundingSources(),
        form.lineItems());
  }

  private Form goal(String field, String printed) {
    OverallGoal goal = form.overallGoal();
    OverallGoal other =
        field.equals("score")
            ? new OverallGoal(goal.points(), figure(goal.score(), printed))
            : new OverallGoal(figure(goal.points(), printed), goal.score());
    return form(
        form.totals(),
        form.expenditure(),
        form.budget(),
        other,
        form.goals(),
        form.indicators(),
        form.fundingSources(),
        form.lineItems());
  }

  private Form budget(int index, String field, String printed) {
    return form(
        form.totals(),
        form.expenditure(),
        replaced(
            form.budget(),
            index,
            line ->
                new BudgetLine(
                    line.label(),
                    line.partOf(),
                    figure(line.initial(), printed, field.equals("initial")),
                    figure(line.adjusted(), printed, field.equals("adjusted")),
                    figure(line.executed(), printed, field.equals("executed")),
                    figure(line.declaredRate(), printed, field.equals("declaredRate")),
                    figure(line.points(), printed, field.equals("points")),
                    figure(line.score(), printed, field.equals("score")))),
        form.overallGoal(),
        form.goals(),
        form.indicators(),
        form.fundingSources(),
        form.lineItems());
  }

  private Form goals(int index, String printed) {
    return form(
        form.totals(),
        form.expenditure(),
        form.budget(),
        form.overallGoal(),
        replaced(
            form.goals(),
            index,
            goal -> new Goal(goal.number(), figure(goal.declaredPoints(), printed), goal.text())),
        form.indicators(),
        form.fundingSources(),
        form.lineItems());
  }

  private Form indicators(int index, String field, String printed) {
    List<Indicator> rows = form.indicators();
    if (field.equals("level1Points")) {
      Indicator first = rows.get(index);
      for (int i = index; i < form.indicators().size() && shares(first, form, i); i++) {
        rows = replaced(rows, i, row -> with(row, field, printed));
      }
    } else {
      rows = replaced(rows, index, row -> with(row, field, printed));
    }
    return form(
        form.totals(),
        form.expenditure(),
        form.budget(),
        form.overallGoal(),
        form.goals(),
        rows,
        form.fundingSources(),
        form.lineItems());
  }

  private static boolean shares(Indicator first, Form form, int index) {
    Indicator row = form.indicators().get(index);
    return row.level1Points() != null
        && first.level1Points() != null
        && row.level1() != null
        && first.level1() != null
        && row.level1().value().equals(first.level1().value())
        && row.level1Points().printed().equals(first.level1Points().printed());
  }

  private static Indicator with(Indicator row, String field, String printed) {
    return new Indicator(
        row.goal(),
        row.level1(),
        figure(row.level1Points(), printed, field.equals("level1Points")),
        row.level2(),
        figure(row.level2Points(), printed, field.equals("level2Points")),
        row.name(),
        text(row.target(), printed, field.equals("target")),
        text(row.actual(), printed, field.equals("actual")),
        figure(row.points(), printed, field.equals("points")),
        figure(row.score(), printed, field.equals("score")),
        row.explanation());
  }

  private Form amounts(String part, int index, String printed) {
    boolean sources = part.equals("fundingSources");
    UnaryOperator<Amount> change =
        amount -> new Amount(amount.label(), amount.partOf(), figure(amount.amount(), printed));
    return form(
        form.totals(),
        form.expenditure(),
        form.budget(),
        form.overallGoal(),
        form.goals(),
        form.indicators(),
        sources ? replaced(form.fundingSources(), index, change) : form.fundingSources(),
        sources ? form.lineItems() : replaced(form.lineItems(), index, change));
  }

  private Form form(
      Totals totals,
      Expenditure expenditure,
      List<BudgetLine> budget,
      OverallGoal goal,
      List<Goal> goals,
      List<Indicator> indicators,
      List<Amount> fundingSources,
      List<Amount> lineItems) {
    return new Form(
        form.id(),
        form.kind(),
        form.mapping(),
        form.container(),
        form.heading(),
        totals,
        expenditure,
        budget,
        goal,
        goals,
        indicators,
        fundingSources,
        lineItems,
        form.statements(),
        form.narrative(),
        form.explanationColumn(),
        form.complete(),
        form.report(),
        form.coverage());
  }

  private static <T> List<T> replaced(List<T> all, int index, UnaryOperator<T> change) {
    List<T> other = new ArrayList<>(all);
    other.set(index, change.apply(all.get(index)));
    return other;
  }

  private static Figure figure(Figure before, String printed) {
    return before == null ? null : new Figure(printed, before.source());
  }

  private static Figure figure(Figure before, String printed, boolean changed) {
    return changed ? figure(before, printed) : before;
  }

  private static Text text(Text before, String printed, boolean changed) {
    return changed && before != null ? before.with(printed) : before;
  }
}
