package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.ReportScores;
import io.fuhe.check.ReportScores.Stated;
import io.fuhe.check.Severity;
import java.util.List;
import java.util.Set;

/**
 * One section of a report, or the report as a whole, is given two scores.
 *
 * <p>Source: the report's own words.
 */
public final class ReportScoreConflict extends FormRule {

  public ReportScoreConflict() {
    super(
        arithmetic("report-score-conflict", Severity.ERROR, Basis.FORM_ITSELF)
            .variants("", "whole"));
  }

  /** Only at the prose, in which no value is changed. */
  @Override
  public Set<FormPart> parts() {
    return Set.of();
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    ReportScores scores = new ReportScores(form.form());
    for (String section : scores.sections()) {
      List<Stated> stated =
          scores.of(section).stream().filter(s -> !s.statement().whole()).toList();
      compare(stated, section, "", anomalies);
    }
    List<Stated> wholes =
        scores.sections().stream()
            .flatMap(section -> scores.of(section).stream())
            .filter(s -> s.statement().whole())
            .toList();
    compare(wholes, "", "whole", anomalies);
  }

  private void compare(List<Stated> stated, String section, String variant, Anomalies anomalies) {
    for (Stated later : stated) {
      Stated first = stated.get(0);
      if (!later.mayBe().meets(first.mayBe())) {
        anomalies
            .of(this)
            .at(first.path(), later.path())
            .variant(variant)
            .subject(section)
            .figures(later.score().value(), first.score().value())
            .points()
            .with(first.statement().quote().value(), later.statement().quote().value())
            .add();
      }
    }
  }
}
