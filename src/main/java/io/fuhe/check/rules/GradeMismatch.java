package io.fuhe.check.rules;

import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The printed grade is not that of the declared total by the bands of the layout. A total that
 * would have the grade once it is rounded to a whole number is a notice. Silent where the form
 * prints no grade, or one that the bands do not know, or has bands of its own.
 *
 * <p>Source: 财预〔2020〕10号, 90 and above 优, 80 to 90 良, 60 to 80 中, below 60 差.
 */
public final class GradeMismatch extends FormRule {

  public GradeMismatch() {
    super(
        arithmetic("grade-mismatch", Severity.WARNING, Basis.GRADES)
            .measuredBy(GradeBand.GRADES, Policy.TOTAL_POINTS));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Text grade = form.form().totals().grade();
    Optional<BigDecimal> total =
        Optional.ofNullable(form.form().totals().score()).flatMap(Figure::value);
    List<GradeBand> bands = form.policy().get(GradeBand.GRADES);
    if (grade == null || total.isEmpty() || isOfItsOwn(form, bands)) {
      return;
    }
    Optional<GradeBand> printed = GradeBand.printed(grade.value(), bands);
    Optional<GradeBand> due = GradeBand.at(percent(form, total.get()), bands);
    if (printed.isEmpty() || due.isEmpty() || printed.equals(due)) {
      return;
    }
    BigDecimal whole = total.get().setScale(0, RoundingMode.HALF_UP);
    boolean rounded = GradeBand.at(percent(form, whole), bands).equals(printed);
    anomalies
        .of(this)
        .showing("grade", "declaredTotal")
        .subject(grade.value())
        .declared(printed.get().grade())
        .expected(due.get().grade())
        .with(Figures.plain(total.get()), Figures.plain(due.get().from()))
        .add(rounded ? Agreement.ROUNDING_EXPLAINS : Agreement.CONTRADICTS);
  }

  /** Whether the form itself says that its best grade begins somewhere else. */
  private static boolean isOfItsOwn(CheckedForm form, List<GradeBand> bands) {
    Text from = form.form().narrative().bestGradeFrom();
    BigDecimal best = bands.stream().map(GradeBand::from).max(BigDecimal::compareTo).orElseThrow();
    return from != null && new BigDecimal(from.value()).compareTo(best) != 0;
  }

  /** What a total is of the points that a form can earn, in percent. */
  public static BigDecimal percent(CheckedForm form, BigDecimal total) {
    BigDecimal points =
        Optional.ofNullable(form.form().totals().points())
            .flatMap(Figure::value)
            .filter(value -> value.signum() > 0)
            .orElse(form.policy().get(Policy.TOTAL_POINTS));
    return total.movePointRight(2).divide(points, MathContext.DECIMAL128);
  }
}
