package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Due;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import java.util.Locale;

/**
 * A unit on the roster owes a form and sent none. Silent where a form of the kind names no project,
 * because it may be the one.
 *
 * <p>Source: 中发〔2018〕34号, self-evaluation is each department's own duty.
 */
final class SubmissionMissing extends UnitRule {

  SubmissionMissing() {
    super(
        arithmetic("submission-missing", Severity.WARNING, Basis.OWN_DUTY)
            .variants(
                "department-self-evaluation",
                "project-self-evaluation",
                "project-self-evaluation.named",
                "target-declaration",
                "target-declaration.named",
                "evaluation-report"));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (Due due : year.due()) {
      if (year.forms().stream().noneMatch(due::metBy)) {
        String kind = due.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        anomalies
            .ofNone(this, due.title())
            .variant(due.project() == null ? kind : kind + ".named")
            .subject(due.owed().unit())
            .with(String.valueOf(year.year()), due.title())
            .add();
      }
    }
  }
}
