package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import io.fuhe.form.Goal;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Points were taken off, and what should explain it is empty: the row's own explanation where the
 * layout has such a column (rows not met; for rows met see deduction-unexplained), else the form's
 * 偏差原因分析. A report explains in prose, wherever it sees fit.
 *
 * <p>Source: 财预〔2020〕10号, a deviation is to be explained.
 */
public final class DeviationAnalysisMissing extends FormRule {

  /** The shortest words that give a reason: 经费未到位. */
  private static final int SENTENCE = 5;

  public DeviationAnalysisMissing() {
    super(
        arithmetic("deviation-analysis-missing", Severity.WARNING, Basis.DEVIATION_EXPLAINED)
            .variants("", "form"));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (form.form().report() != null) {
      return;
    }
    if (form.form().explanationColumn()) {
      form.rows().stream()
          .filter(row -> row.pointsTakenOff() && !row.explained())
          .filter(row -> form.sharing(row).stream().noneMatch(Row::explained))
          .filter(row -> !Achievement.of(row).met() || !areMet(form.sharing(row)))
          .forEach(row -> reportRow(row, anomalies));
      return;
    }
    Text analysis = form.form().narrative().deviationAnalysis();
    boolean empty = analysis != null && Words.saysNothing(analysis.value());
    if (empty && pointsTakenOff(form) && !hasWordsUnread(form)) {
      anomalies.of(this).showing("deviationAnalysis").variant("form").add();
    }
  }

  private static boolean areMet(List<Row> rows) {
    return rows.stream().allMatch(row -> Achievement.of(row).met());
  }

  /** Words that nothing was made of may be the analysis. */
  private static boolean hasWordsUnread(CheckedForm form) {
    return form.form().coverage().unread().stream()
        .map(unread -> unread.text().value())
        .anyMatch(text -> text.length() >= SENTENCE && PrintedNumber.parse(text).isEmpty());
  }

  private void reportRow(Row row, Anomalies anomalies) {
    anomalies
        .of(this)
        .at(row.path())
        .subject(row.subject())
        .figures(row.score().orElseThrow(), row.points().orElseThrow())
        .points()
        .add();
  }

  private static boolean pointsTakenOff(CheckedForm form) {
    Optional<BigDecimal> points =
        Optional.ofNullable(form.form().overallGoal().points()).flatMap(Figure::value);
    Optional<BigDecimal> score =
        Optional.ofNullable(form.form().overallGoal().score()).flatMap(Figure::value);
    boolean fromGoal =
        points.isPresent() && score.isPresent() && score.get().compareTo(points.get()) < 0;
    return fromGoal
        || form.rows().stream().anyMatch(Row::pointsTakenOff)
        || form.form().goals().stream().anyMatch(goal -> takenOffBelow(goal, form));
  }

  /** Where only a goal has points, its rows' scores together fall short of them. */
  private static boolean takenOffBelow(Goal goal, CheckedForm form) {
    Optional<BigDecimal> points = Optional.ofNullable(goal.declaredPoints()).flatMap(Figure::value);
    List<Row> rows =
        form.rows().stream()
            .filter(row -> Objects.equals(row.indicator().goal(), goal.number()))
            .toList();
    boolean scored = !rows.isEmpty() && rows.stream().allMatch(row -> row.score().isPresent());
    BigDecimal sum =
        rows.stream().flatMap(row -> row.score().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return scored && points.isPresent() && sum.compareTo(points.get()) < 0;
  }
}
