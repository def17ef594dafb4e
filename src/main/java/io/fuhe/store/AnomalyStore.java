package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every anomaly that ever stood, so that a run can tell what is new, still there and gone. */
public final class AnomalyStore {

  private final JdbcClient db;

  public AnomalyStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes note of what stands in the store after a run: what is new, what is back, what rests on
   * other figures, what is gone.
   */
  public void remember(long run, Whose whose) {
    new AnomalyMemory(db, this, whose, run).remember();
  }

  /**
   * The latest run that received a file, or found other anomalies than the run before it; 0 where
   * there was none. A run that changed nothing tells the same as the one before it, and nights
   * without uploads do not make old what was new on the last day of work.
   */
  public long lastChange() {
    return db.sql(
            "select greatest((select coalesce(max(presented_run), 0) from submission), (select"
                + " coalesce(max(since_run), 0) from finding), (select coalesce(max(changed_run),"
                + " 0) from finding), (select coalesce(max(gone_run), 0) from finding)) from"
                + " (values (0)) as one (row_)")
        .query(Long.class)
        .single();
  }

  /** What stands in a form since a run, in the order in which the rules spoke. */
  public List<StandingAnomaly> of(String formId, long run) {
    List<StandingAnomaly> found =
        db.sql(
                "select a.content, k.since_run, k.changed_run, k.previous, k.fingerprint from"
                    + " anomaly a join finding k on k.fingerprint = a.fingerprint where a.form_id ="
                    + " ? order by a.ordinal")
            .param(formId)
            .query((row, i) -> standing(row, run))
            .list();
    Map<String, String> names =
        found.stream()
            .map(StandingAnomaly::anomaly)
            .collect(Collectors.toMap(Anomaly::about, Anomaly::fingerprint, (a, b) -> a));
    return found.stream().map(each -> each.causeCalled(names)).toList();
  }

  /** What a run found across the forms of a unit's year, in the order in which the rules spoke. */
  public List<StandingAnomaly> across(String unitKey, int fiscalYear, long run) {
    return db.sql(
            "select c.content, k.since_run, k.changed_run, k.previous, k.fingerprint from"
                + " cross_anomaly c join finding k on k.fingerprint = c.fingerprint where c.unit_id"
                + " = ? and c.fiscal_year = ? order by c.ordinal")
        .params(CrossStore.id(unitKey), fiscalYear)
        .query((row, i) -> standing(row, run))
        .list();
  }

  /** What a run did not find any more. */
  public Stream<RememberedAnomaly> goneIn(long run) {
    return db
        .sql(
            "select unit_name, project, fiscal_year, files, content from finding where gone_run ="
                + " ? order by unit_name, fiscal_year, project, fingerprint")
        .param(run)
        .query(
            (row, i) ->
                new RememberedAnomaly(
                    row.getString(1),
                    row.getString(2),
                    (Integer) row.getObject(3),
                    List.of(Json.read(row.getString(4), String[].class)),
                    Json.read(row.getString(5), Anomaly.class)))
        .list()
        .stream();
  }

  /** The path of the file that holds each form, in the order of the forms. */
  public List<String> filesOf(List<String> forms) {
    return forms.stream()
        .map(
            form ->
                db.sql(
                        "select s.path from form join content c on c.sha256 = form.sha256 join"
                            + " submission s on s.id = c.told where form.id = ?")
                    .param(form)
                    .query(String.class)
                    .optional())
        .flatMap(Optional::stream)
        .toList();
  }

  private static StandingAnomaly standing(ResultSet row, long run) throws SQLException {
    boolean isNew = row.getLong(2) == run;
    String previous = row.getString(4);
    boolean changed = !isNew && previous != null && row.getLong(3) == run;
    return new StandingAnomaly(
        Json.read(row.getString(1), Anomaly.class).called(row.getString(5)),
        isNew ? State.NEW : State.STILL,
        changed ? Json.read(previous, Evidence.class) : null);
  }
}
