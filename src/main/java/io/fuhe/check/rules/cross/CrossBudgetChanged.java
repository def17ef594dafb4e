package io.fuhe.check.rules.cross;

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
import io.fuhe.form.Sense;
import io.fuhe.form.WordList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The budget in the self-evaluation is not the one in the target declaration. Where the form prints
 * an initial and an adjusted budget, the initial one is the one that was declared. Only worth a
 * look where the self-evaluation says that the budget was adjusted; silent where the two are apart
 * by what 元 and 万元 are and unit-scale tells it, where the money that was left from the year before
 * makes up the difference, and where a declaration set anew in the year states the adjusted budget.
 * Only worth a look where one of the two is a single source of the other.
 *
 * <p>Source: the unit's own forms, which state the same budget twice.
 */
final class CrossBudgetChanged extends UnitRule {

  private final UnitScale unitScale;

  /**
   * Makes the rule.
   *
   * @param unitScale tells of budgets that are apart by what units are apart by, if it is on
   */
  CrossBudgetChanged(UnitScale unitScale) {
    super(arithmetic("cross-budget-changed", Severity.WARNING, Basis.FORMS_AGREE));
    this.unitScale = unitScale;
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    year.declared().forEach((declaration, form) -> compare(declaration, form, anomalies));
  }

  private void compare(UnitForm declaration, UnitForm form, UnitAnomalies anomalies) {
    Optional<MoneyFigure> promised = budget(declaration.checked());
    Optional<MoneyFigure> reported = budget(form.checked());
    if (promised.isEmpty()
        || reported.isEmpty()
        || isToldAsScale(promised.get(), reported.get(), anomalies)) {
      return;
    }
    CheckedForm unit = declaration.checked();
    boolean named = unit.namesMoneyUnit() && form.checked().namesMoneyUnit();
    if (!named && promised.get().isFarFrom(reported.get())) {
      return;
    }
    if (agreesOtherwise(promised.get(), declaration, form.checked())) {
      return;
    }
    Agreement agreement = promised.get().compare(reported.get());
    anomalies
        .of(this, declaration, form)
        .at(path(declaration.checked()), path(form.checked()))
        .subject(form.title())
        .figures(promised.get().in(unit), reported.get().in(unit))
        .onlyWorthALook(
            Adjusted.budget(form.checked())
                || isOnePart(promised.get(), form.checked())
                || isOnePart(reported.get(), unit))
        .add(agreement);
  }

  /** The budget without what was left from the year before, or the adjusted one. */
  private static boolean agreesOtherwise(
      MoneyFigure promised, UnitForm declaration, CheckedForm form) {
    WordList carried = form.policy().senses().of(Sense.CARRIED_OVER);
    Optional<MoneyFigure> left =
        parts(form)
            .filter(line -> carried.foundIn(Words.fold(line.label().value())))
            .flatMap(line -> MoneyFigure.of(form, line.initial()).stream())
            .reduce(MoneyFigure::plus);
    boolean carriedOver =
        left.flatMap(money -> budget(form).map(whole -> agree(promised.plus(money), whole)))
            .orElse(false);
    return carriedOver
        || (declaration.isSetAnew()
            && form.totalLine()
                .flatMap(line -> MoneyFigure.of(form, line.base()))
                .filter(base -> agree(promised, base))
                .isPresent());
  }

  /** Whether an amount is that of one source of a form's money. */
  private static boolean isOnePart(MoneyFigure amount, CheckedForm form) {
    Stream<MoneyFigure> sources =
        form.form().fundingSources().stream()
            .flatMap(source -> MoneyFigure.of(form, source.amount()).stream());
    Stream<MoneyFigure> lines =
        parts(form).flatMap(line -> MoneyFigure.of(form, line.initial()).stream());
    return Stream.concat(sources, lines)
        .anyMatch(part -> part.yuan().signum() > 0 && agree(part, amount));
  }

  private static Stream<BudgetLine> parts(CheckedForm form) {
    return form.form().budget().stream().filter(line -> !line.isTotal());
  }

  private static boolean agree(MoneyFigure one, MoneyFigure other) {
    return one.compare(other) != Agreement.CONTRADICTS;
  }

  private boolean isToldAsScale(MoneyFigure one, MoneyFigure other, UnitAnomalies anomalies) {
    return anomalies.areToldBy(unitScale) && UnitScale.factor(one, other).isPresent();
  }

  private static Optional<MoneyFigure> budget(CheckedForm form) {
    return form.totalLine()
        .map(BudgetLine::initial)
        .flatMap(figure -> MoneyFigure.of(form, figure));
  }

  private static String path(CheckedForm form) {
    return "budget[" + form.budgetTotal().orElseThrow() + "]";
  }
}
