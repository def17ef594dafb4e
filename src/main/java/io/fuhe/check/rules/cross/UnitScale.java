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
import io.fuhe.form.BudgetLine;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The same budget in two forms differs by a factor of exactly 1,000 or 10,000: 元 and 万元 were mixed
 * up. The two forms are about one project, or about the whole department, and are the only ones of
 * their kinds.
 *
 * <p>Source: the unit's own forms, which state the same budget twice.
 */
final class UnitScale extends UnitRule {

  private static final List<BigDecimal> FACTORS =
      List.of(new BigDecimal(1_000), new BigDecimal(10_000));

  /** The share of a figure that its rounding may be at most. */
  private static final BigDecimal FINE = new BigDecimal(1_000);

  UnitScale() {
    super(arithmetic("unit-scale", Severity.WARNING, Basis.FORMS_AGREE));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    List<UnitForm> forms = year.forms();
    for (int i = 0; i < forms.size(); i++) {
      for (UnitForm other : forms.subList(i + 1, forms.size())) {
        if (areAboutOneThing(forms.get(i), other)
            && isOnly(forms.get(i), year)
            && isOnly(other, year)) {
          compare(forms.get(i), other, anomalies);
        }
      }
    }
  }

  /**
   * By how much two budgets that should be one are apart, where that is what units are apart by.
   */
  static Optional<BigDecimal> factor(MoneyFigure one, MoneyFigure other) {
    if (one.yuan().signum() <= 0 || other.yuan().signum() <= 0) {
      return Optional.empty();
    }
    return FACTORS.stream()
        .filter(factor -> isSame(one.times(factor), other) || isSame(other.times(factor), one))
        .findFirst();
  }

  /** A bare 50 is too coarse a figure to tell that it is another one but for its unit. */
  private static boolean isSame(MoneyFigure one, MoneyFigure other) {
    return one.yuan().compareTo(other.yuan()) == 0
        || (isFine(one) && isFine(other) && one.compare(other) == Agreement.AGREES);
  }

  private static boolean isFine(MoneyFigure figure) {
    BigDecimal width = figure.range().high().subtract(figure.range().low());
    return width.multiply(FINE).compareTo(figure.yuan()) <= 0;
  }

  private static boolean areAboutOneThing(UnitForm one, UnitForm other) {
    boolean project = !one.project().isEmpty();
    boolean whole =
        one.project().isEmpty()
            && one.kind() == FormKind.DEPARTMENT_SELF_EVALUATION
            && other.kind() == FormKind.EVALUATION_REPORT;
    return one.kind() != other.kind()
        && one.project().equals(other.project())
        && (project || whole);
  }

  private static boolean isOnly(UnitForm form, UnitYear year) {
    return year.forms().stream().filter(form::isAbout).count() == 1;
  }

  private void compare(UnitForm one, UnitForm other, UnitAnomalies anomalies) {
    Optional<MoneyFigure> first = budget(one.checked());
    Optional<MoneyFigure> second = budget(other.checked());
    Optional<BigDecimal> factor = first.flatMap(a -> second.flatMap(b -> factor(a, b)));
    if (factor.isPresent()) {
      anomalies
          .of(this, one, other)
          .at(path(one.checked()), path(other.checked()))
          .subject(other.title())
          .declared(printed(one.checked()))
          .expected(printed(other.checked()))
          .with(factor.get().toPlainString())
          .add();
    }
  }

  private static Optional<MoneyFigure> budget(CheckedForm form) {
    return form.totalLine()
        .map(BudgetLine::initial)
        .flatMap(figure -> MoneyFigure.of(form, figure));
  }

  private static String printed(CheckedForm form) {
    Text unit = form.form().expenditure().moneyUnit();
    String figure = form.totalLine().orElseThrow().initial().printed();
    return unit == null ? figure : figure + unit.value();
  }

  private static String path(CheckedForm form) {
    return "budget[" + form.budgetTotal().orElseThrow() + "]";
  }
}
