package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Narrative;
import io.fuhe.form.Parameter;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Next to nothing of the budget was executed (less than 10% by default), and yet every row whose
 * figures compare was met with full points. Silent where an explanation says that the money is
 * still to come (结转, 未结算, 垫付), and with fewer than two such rows.
 *
 * <p>Source: 财预〔2020〕10号, execution and output are rated beside one another.
 */
public final class OutputWithoutMoney extends FormRule {

  /** The execution rate in percent below which output is asked about. */
  public static final Parameter<BigDecimal> BELOW =
      Parameter.percent("outputWithoutMoneyBelow", 10);

  private static final int LEAST_ROWS = 2;

  public OutputWithoutMoney() {
    super(
        arithmetic("output-without-money", Severity.WARNING, Basis.EXECUTION_SCORED)
            .measuredBy(BELOW));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<ExecutionRate> rate = form.executionRate();
    BigDecimal below = form.policy().get(BELOW);
    if (rate.filter(r -> r.range().high().compareTo(below) < 0).isEmpty()
        || form.form().report() != null) {
      return;
    }
    List<Row> compared =
        form.rows().stream()
            .filter(row -> !row.isExecutionRate() && !row.isCost() && row.points().isPresent())
            .filter(row -> Achievement.of(row).target() != null)
            .toList();
    boolean all = compared.stream().allMatch(row -> Achievement.of(row).met() && row.fullScore());
    if (compared.size() < LEAST_ROWS || !all || isStillToCome(form)) {
      return;
    }
    BudgetLine line = form.totalLine().orElseThrow();
    anomalies
        .of(this)
        .at("budget[" + form.budgetTotal().orElseThrow() + "]")
        .showing(compared.stream().map(row -> row.path() + ".actual").toArray(String[]::new))
        .subject(line.label().value())
        .figures(rate.get().percent(), below)
        .percent()
        .with(line.executed().printed(), line.base().printed(), String.valueOf(compared.size()))
        .add();
  }

  /** Whether any words of the form explain that the work is done and not yet paid. */
  private static boolean isStillToCome(CheckedForm form) {
    Narrative prose = form.form().narrative();
    Stream<Text> rows =
        form.rows().stream()
            .flatMap(row -> Stream.of(row.indicator().explanation(), row.indicator().actual()));
    Stream<Text> boxes =
        Stream.of(
            prose.deviationAnalysis(),
            prose.improvement(),
            prose.costBasis(),
            prose.executionReason(),
            prose.budgetReason());
    return Stream.concat(rows, boxes)
        .filter(Objects::nonNull)
        .anyMatch(
            text -> form.policy().senses().of(Sense.NOT_SETTLED).foundIn(Words.fold(text.value())));
  }
}
