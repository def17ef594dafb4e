package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.form.CorrectedForm;
import io.fuhe.form.Correction;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import io.fuhe.store.CorrectionStore;
import io.fuhe.store.MadeCorrection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Stored forms, what was found in them, and what people put right in them. */
public final class DeskForms {

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final CorrectionStore corrections;
  private final Clock clock;

  public DeskForms(JdbcClient db, TransactionOperations transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.corrections = new CorrectionStore(db);
    this.clock = clock;
  }

  /** A form; empty when there is none, or not for this person. */
  public Optional<DeskForm> find(Actor actor, String id) {
    record Stored(
        String unit, String sha256, String path, boolean stands, String by, Form asRead) {}
    return db.sql(
            "select f.unit, f.sha256, s.path, f.stands, f.superseded_by, coalesce(t.as_read,"
                + " t.content) from form f join form_text t on t.form_id = f.id join content c on"
                + " c.sha256 = f.sha256 join submission s on s.id = c.told where f.id = ?")
        .param(id.replace("\0", ""))
        .query(
            (row, i) ->
                new Stored(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getString(5),
                    Json.read(row.getString(6), Form.class)))
        .optional()
        .filter(stored -> actor.sees(UnitId.of(stored.unit() == null ? "" : stored.unit())))
        .map(
            stored -> {
              List<MadeCorrection> made = corrections.of(stored.asRead().id());
              return new DeskForm(
                  stored.sha256(),
                  stored.path(),
                  stored.stands(),
                  stored.by(),
                  CorrectedForm.of(
                      stored.asRead(), made.stream().map(MadeCorrection::correction).toList()),
                  stored.asRead(),
                  made,
                  corrections.isWaiting(stored.asRead().id()));
            });
  }

  /** What was found in a form, or between it and others, by what the findings are called. */
  public List<String> findings(DeskForm form) {
    List<String> found =
        db.sql(
                "select distinct a.fingerprint from anomaly a join desk_finding d on d.fingerprint"
                    + " = a.fingerprint where a.form_id = ? order by a.fingerprint")
            .param(form.id())
            .query(String.class)
            .list();
    List<String> across =
        db
            .sql(
                "select c.fingerprint, c.content from cross_anomaly c join form f on f.unit_id ="
                    + " c.unit_id and f.fiscal_year = c.fiscal_year where f.id = ? order by"
                    + " c.ordinal")
            .param(form.id())
            .query(
                (row, i) ->
                    Json.read(row.getString(2), Anomaly.class).forms().contains(form.id())
                        ? row.getString(1)
                        : "")
            .list()
            .stream()
            .filter(each -> !each.isEmpty())
            .toList();
    return Stream.concat(found.stream(), across.stream()).distinct().toList();
  }

  /**
   * Puts a value right; the next run judges the form again.
   *
   * @param seen the version of the last correction that was seen
   * @return false when somebody corrected the form since
   */
  public boolean correct(
      Actor actor, DeskForm form, int seen, Correction correction, String reason) {
    return Boolean.TRUE.equals(
        transaction.execute(
            any ->
                corrections.add(
                    form.id(), seen, correction, reason, actor.name(), clock.instant())));
  }
}
