package io.fuhe.check.rules.cross;

import io.fuhe.check.Addend;
import io.fuhe.check.Agreement;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.MoneyFigure;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.FormKind;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The project forms' executed amounts do not add up to the department form's project expenditure. A
 * form may be missing, so the message says which projects were counted. Silent when a form prints
 * no executed amount or a project has two forms, because then there is no sum. Where only the
 * budget table says what projects spent and the forms come to less, it is only worth a look; so it
 * is where the department's form says that it counts units below it, or projects not evaluated.
 *
 * <p>Source: the unit's own forms, which state the same spending twice.
 */
final class CrossDepartmentProjects extends UnitRule {

  /** A line of the budget need not be of projects that are evaluated one by one. */
  private record Declared(String path, MoneyFigure money, boolean inBudget) {}

  CrossDepartmentProjects() {
    super(
        arithmetic("cross-department-projects", Severity.WARNING, Basis.FORMS_AGREE)
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    List<UnitForm> projects = year.of(FormKind.PROJECT_SELF_EVALUATION);
    Optional<UnitForm> department = year.department();
    long told = projects.stream().map(UnitForm::project).distinct().count();
    if (department.isEmpty() || projects.isEmpty() || told < projects.size()) {
      return;
    }
    CheckedForm whole = department.get().checked();
    Optional<Declared> declared = declared(whole);
    if (declared.isEmpty()) {
      return;
    }
    List<UnitForm> forms = new ArrayList<>(List.of(department.get()));
    List<Addend> addends = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    Interval range = Interval.ZERO;
    for (UnitForm project : projects) {
      Optional<MoneyFigure> executed =
          project
              .checked()
              .totalLine()
              .map(BudgetLine::executed)
              .flatMap(figure -> MoneyFigure.of(project.checked(), figure));
      if (executed.isEmpty()) {
        return;
      }
      forms.add(project);
      String path = "budget[" + project.checked().budgetTotal().orElseThrow() + "].executed";
      addends.add(
          new Addend(
              UnitAnomalies.path(forms.size() - 1, path),
              project.title(),
              executed.get().in(whole)));
      sum = sum.add(executed.get().yuan());
      range = range.plus(executed.get().range());
    }
    MoneyFigure total = new MoneyFigure(sum, range);
    boolean named = forms.stream().allMatch(form -> form.checked().namesMoneyUnit());
    if (named || !declared.get().money().isFarFrom(total)) {
      report(anomalies, forms, addends, declared.get(), total);
    }
  }

  /** What the form prints as the project expenditure, in a box of its own or in the budget. */
  private static Optional<Declared> declared(CheckedForm whole) {
    Optional<MoneyFigure> boxed = MoneyFigure.of(whole, whole.form().expenditure().project());
    if (boxed.isPresent()) {
      return boxed.map(money -> new Declared("projectExpenditure", money, false));
    }
    List<BudgetLine> lines = whole.form().budget();
    WordList names = whole.policy().senses().of(Sense.PROJECT_SPENDING);
    List<Integer> ofProjects =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).isTotal())
            .filter(i -> names.foundIn(Words.fold(lines.get(i).label().value())))
            .boxed()
            .toList();
    return ofProjects.size() == 1
        ? MoneyFigure.of(whole, lines.get(ofProjects.get(0)).executed())
            .map(money -> new Declared("budget[" + ofProjects.get(0) + "].executed", money, true))
        : Optional.empty();
  }

  private void report(
      UnitAnomalies anomalies,
      List<UnitForm> forms,
      List<Addend> addends,
      Declared declared,
      MoneyFigure total) {
    CheckedForm whole = forms.get(0).checked();
    boolean more = declared.money().yuan().compareTo(total.yuan()) > 0;
    boolean mayBeMissing = more && (declared.inBudget() || Adjusted.scope(whole));
    anomalies
        .of(this, forms)
        .at(declared.path())
        .showing(addends.stream().map(Addend::path).toArray(String[]::new))
        .subject(forms.get(0).title())
        .figures(declared.money().in(whole), total.in(whole))
        .sumOf(addends)
        .with(
            String.valueOf(addends.size()),
            addends.stream().map(Addend::label).collect(Collectors.joining("、")))
        .onlyWorthALook(mayBeMissing)
        .add(
            Agreement.of(
                declared.money().in(whole),
                whole.amountPlaces(),
                total.in(whole),
                total.rangeIn(whole),
                whole.policy().get(Policy.ROUNDING)));
  }
}
