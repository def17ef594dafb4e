package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Sense;
import io.fuhe.form.Value;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Target and actual are dates, or the target is the end of the fiscal year, the actual is later by
 * any reading of the two, and the row was given full points. A date without a year is of the fiscal
 * year.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached earns points in the proportion reached.
 */
public final class CompletionLate extends IndicatorRule {

  public CompletionLate() {
    super(arithmetic("completion-late", Severity.WARNING, Basis.PROPORTIONAL_POINTS));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Integer year = form.form().heading().fiscalYear();
    if (year == null || !row.fullScore() || !row.scoredAboveZero()) {
      return;
    }
    Optional<LocalDate> due = due(row, year);
    Optional<LocalDate> done =
        row.done() instanceof Value.Day day ? day.in(year).first() : Optional.empty();
    if (due.isPresent() && done.isPresent() && done.get().isAfter(due.get())) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .with(row.indicator().score().printed())
          .add();
    }
  }

  private static Optional<LocalDate> due(Row row, int year) {
    if (row.aim() instanceof Value.Day day) {
      return day.in(year).last();
    }
    return row.senses().of(Sense.WITHIN_YEAR).foundIn(row.target())
        ? Optional.of(LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength()))
        : Optional.empty();
  }
}
