package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row on satisfaction was scored because nobody complained. Silent where the row gives a figure,
 * and where complaints are what it counts.
 *
 * <p>Source: 财预〔2021〕101号, actuals are measured values.
 */
public final class SatisfactionWithoutSurvey extends IndicatorRule {

  private static final String SATISFACTION = "满意";
  private static final String COMPLAINT = "投诉";

  public SatisfactionWithoutSurvey() {
    super(judgement("satisfaction-without-survey", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (isSatisfaction(row) && row.scoredAboveZero() && !countsComplaints(row)) {
      said(row)
          .ifPresent(
              words ->
                  anomalies
                      .of(this)
                      .at(row.path())
                      .subject(row.subject())
                      .declared(words)
                      .with(row.indicator().score().printed())
                      .add());
    }
  }

  private static boolean isSatisfaction(Row row) {
    return Stream.of(row.indicator().level1(), row.indicator().level2(), row.indicator().name())
        .anyMatch(label -> label != null && label.value().contains(SATISFACTION));
  }

  private static boolean countsComplaints(Row row) {
    return row.name().contains(COMPLAINT) || row.target().contains(COMPLAINT);
  }

  /** The words that nobody complained in the place of a figure. */
  private static Optional<String> said(Row row) {
    Text actual = row.indicator().actual();
    boolean figure = row.actual().matches(".*\\d.*[%％分].*") || row.done().quantity().isPresent();
    return actual != null
            && !figure
            && row.senses().of(Sense.NO_COMPLAINT).foundIn(Words.fold(actual.value()))
        ? Optional.of(actual.value())
        : Optional.empty();
  }
}
