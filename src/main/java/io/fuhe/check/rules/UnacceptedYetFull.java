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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The row's own words say that work is not done or not accepted yet, and it was given full points.
 * Silent where the target says the same.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached earns points in the proportion reached.
 */
public final class UnacceptedYetFull extends IndicatorRule {

  public UnacceptedYetFull() {
    super(judgement("unaccepted-yet-full", Severity.WARNING, Basis.PROPORTIONAL_POINTS));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (!row.fullScore() || !row.scoredAboveZero() || isUnfinished(row, row.target())) {
      return;
    }
    Optional<Text> said =
        Stream.of(row.indicator().actual(), row.indicator().explanation())
            .filter(Objects::nonNull)
            .filter(text -> isUnfinished(row, Words.fold(text.value())))
            .findFirst();
    said.ifPresent(
        text ->
            anomalies
                .of(this)
                .at(row.path())
                .subject(row.subject())
                .declared(text.value())
                .with(row.indicator().score().printed())
                .add());
  }

  private static boolean isUnfinished(Row row, String folded) {
    return row.senses().of(Sense.UNFINISHED).foundIn(folded);
  }
}
