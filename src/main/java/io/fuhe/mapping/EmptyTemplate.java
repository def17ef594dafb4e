package io.fuhe.mapping;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a form that somebody filled in from the template of one. */
final class EmptyTemplate {

  private EmptyTemplate() {}

  /** Whether a form has no indicator and states no money, no rate and no score. */
  static boolean is(Form form) {
    Stream<Figure> stated =
        Stream.concat(
            form.budget().stream().flatMap(EmptyTemplate::figures),
            Stream.of(
                form.totals().score(),
                form.overallGoal().score(),
                form.expenditure().basic(),
                form.expenditure().project(),
                form.expenditure().projectTotal()));
    return form.indicators().isEmpty()
        && form.fundingSources().isEmpty()
        && form.lineItems().isEmpty()
        && stated.filter(Objects::nonNull).allMatch(EmptyTemplate::saysNothing);
  }

  private static Stream<Figure> figures(BudgetLine line) {
    return Stream.of(
        line.initial(), line.adjusted(), line.executed(), line.declaredRate(), line.score());
  }

  /** Nothing, or the zero that the template has. */
  private static boolean saysNothing(Figure figure) {
    return figure.blank()
        || figure.value().filter(value -> value.compareTo(BigDecimal.ZERO) == 0).isPresent();
  }
}
