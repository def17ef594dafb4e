package io.fuhe.store;

import io.fuhe.check.Anomaly;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists of what changed, for the steps that look at nothing else. Lines are only added, never
 * updated: several that work at once on years of one file would wait for one another in a circle.
 */
final class Touched {

  /** The fiscal year of what names none. */
  static final int NO_YEAR = 0;

  /** So many ids to a statement. */
  private static final int PAGE = 200;

  private final JdbcClient db;

  Touched(JdbcClient db) {
    this.db = db;
  }

  void content(String sha256) {
    db.sql("insert into content_touched (sha256) values (?)").param(sha256).update();
  }

  void contents(Collection<String> sha256s) {
    new Rows(db, "content_touched", "sha256").put(sha256s.stream().map(List::<Object>of).toList());
  }

  /**
   * Contents of submissions.
   *
   * @param which a condition on {@code submission}
   */
  void contents(String which, Object... params) {
    db.sql(
            "insert into content_touched (sha256) select distinct sha256 from submission where"
                + " sha256 <> '' and "
                + which)
        .params(List.of(params))
        .update();
  }

  void forms(Collection<String> ids) {
    for (List<String> some : ListUtils.partition(List.copyOf(ids), PAGE)) {
      db.sql(
              "insert into content_touched (sha256) select distinct sha256 from form where id in"
                  + " (:ids)")
          .param("ids", some)
          .update();
    }
  }

  /** What was found in forms and will not be found there any more. */
  void anomaliesOf(Collection<String> forms) {
    for (List<String> some : ListUtils.partition(List.copyOf(forms), PAGE)) {
      db.sql(
              "insert into finding_touched (fingerprint) select distinct fingerprint from anomaly"
                  + " where form_id in (:forms) and fingerprint <> ''")
          .param("forms", some)
          .update();
    }
  }

  /** What was read from a content and will be no more. */
  void readFrom(String sha256) {
    marksReadFrom(sha256);
    db.sql(
            "insert into finding_touched (fingerprint) select distinct a.fingerprint from form"
                + " join anomaly a on a.form_id = form.id where form.sha256 = ? and a.fingerprint"
                + " <> ''")
        .param(sha256)
        .update();
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select distinct coalesce(fiscal_year,"
                + " 0) from form where sha256 = ?")
        .param(sha256)
        .update();
    db.sql(
            "insert into subject_touched (subject) select distinct subject from form where sha256"
                + " = ? and subject <> ''")
        .param(sha256)
        .update();
    db.sql(
            "insert into unit_year_touched (unit_id, fiscal_year) select distinct unit_id,"
                + " fiscal_year from form where sha256 = ? and unit_id <> ''")
        .param(sha256)
        .update();
  }

  private void marksReadFrom(String sha256) {
    db.sql(
            "insert into mark_touched (mark) select distinct m.mark from form join text_mark m on"
                + " m.form_id = form.id where form.sha256 = ?")
        .param(sha256)
        .update();
  }

  /** What the texts of a form were known by. */
  void marksOf(String formId) {
    db.sql("insert into mark_touched (mark) select distinct mark from text_mark where form_id = ?")
        .param(formId)
        .update();
  }

  /** What was found across a unit's year and is taken out. */
  void across(String unitId, int fiscalYear) {
    db.sql(
            "insert into finding_touched (fingerprint) select distinct fingerprint from"
                + " cross_anomaly where unit_id = ? and fiscal_year = ? and fingerprint <> ''")
        .params(unitId, fiscalYear)
        .update();
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select distinct fiscal_year from"
                + " cross_anomaly where unit_id = ? and fiscal_year = ?")
        .params(unitId, fiscalYear)
        .update();
  }

  /** The forms that anomalies are about. */
  void formsOf(Collection<Anomaly> anomalies) {
    forms(
        anomalies.stream()
            .flatMap(anomaly -> anomaly.forms().stream())
            .collect(Collectors.toSet()));
  }

  /** That a content held no form until now, if that was so. */
  void withoutForms(String sha256) {
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select 0 from reading where sha256 = ?"
                + " and forms = 0")
        .param(sha256)
        .update();
  }

  void fiscalYear(Integer year) {
    db.sql("insert into fiscal_year_touched (fiscal_year) values (?)")
        .param(year == null ? NO_YEAR : year)
        .update();
  }
}
