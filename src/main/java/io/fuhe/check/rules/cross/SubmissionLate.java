package io.fuhe.check.rules.cross;

import io.fuhe.check.Arrival;
import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.form.FormKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A self-evaluation or report came after the deadline of the roster: somebody looked for it after
 * that day, and it was not there. Silent where nobody looked between the deadline and the day on
 * which it was met, because it may have been in time, and where an earlier version was. A look on
 * the day after does not count: the file may still have been on its way.
 *
 * <p>Source: 中发〔2018〕34号, self-evaluation is each department's own duty.
 */
final class SubmissionLate extends UnitRule {

  private static final int DAYS_ON_THE_WAY = 1;

  SubmissionLate() {
    super(arithmetic("submission-late", Severity.NOTICE, Basis.OWN_DUTY));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    year.deadline()
        .ifPresent(
            day ->
                year.forms().stream()
                    .filter(form -> form.kind() != FormKind.TARGET_DECLARATION)
                    .forEach(form -> check(form, day, year, anomalies)));
  }

  private void check(UnitForm form, LocalDate day, UnitYear year, UnitAnomalies anomalies) {
    year.arrival(form)
        .filter(arrival -> arrival.absent().isAfter(day.plusDays(DAYS_ON_THE_WAY)))
        .ifPresent(arrival -> report(form, day, arrival, anomalies));
  }

  private void report(UnitForm form, LocalDate day, Arrival arrival, UnitAnomalies anomalies) {
    anomalies
        .of(this, form)
        .at("form")
        .showing(UnitAnomalies.path(0, "title"))
        .subject(form.title())
        .declared(arrival.met().toString())
        .expected(day.toString())
        .with(
            arrival.absent().toString(),
            String.valueOf(ChronoUnit.DAYS.between(day, arrival.absent())))
        .add();
  }
}
