package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every anomaly that ever stood, so that a run can tell what is new, still there and gone. */
public final class AnomalyStore {

  /** Anomalies that are taken into memory at a time. */
  private static final int PAGE = 500;

  private static final String STANDING =
      "from anomaly a join form on form.id = a.form_id join content c on c.sha256 = form.sha256"
          + " join submission s on s.id = c.told left join finding k on k.fingerprint ="
          + " a.fingerprint where form.stands";

  private final JdbcClient db;

  public AnomalyStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes note of what stands in the store after a run: what is new, what is back, what is gone.
   */
  public void remember(long run) {
    appeared(
        "select a.id, form.unit, form.project, form.fiscal_year, s.path, a.content "
            + STANDING
            + " and (k.fingerprint is null or k.gone_run is not null) and a.id > ? order by a.id",
        row ->
            new RememberedAnomaly(
                words(row.getString(2)),
                words(row.getString(3)),
                (Integer) row.getObject(4),
                List.of(row.getString(5)),
                Json.read(row.getString(6), Anomaly.class)),
        run);
    appeared(
        "select c.id, c.unit_name, c.fiscal_year, c.content from cross_anomaly c left join"
            + " finding k on k.fingerprint = c.fingerprint where (k.fingerprint is null or"
            + " k.gone_run is not null) and c.id > ? order by c.id",
        row -> {
          Anomaly anomaly = Json.read(row.getString(4), Anomaly.class);
          return new RememberedAnomaly(
              row.getString(2), "", row.getInt(3), filesOf(anomaly.forms()), anomaly);
        },
        run);
    db.sql(
            "update finding set gone_run = ? where gone_run is null and not exists (select 1 from"
                + " anomaly a join form on form.id = a.form_id where a.fingerprint ="
                + " finding.fingerprint and form.stands) and not exists (select 1 from"
                + " cross_anomaly c where c.fingerprint = finding.fingerprint)")
        .param(run)
        .update();
  }

  /**
   * The latest run that received a file, or found other anomalies than the run before it; 0 where
   * there was none. A run that changed nothing tells the same as the one before it, and nights
   * without uploads do not make old what was new on the last day of work.
   */
  public long lastChange() {
    return db.sql(
            "select greatest((select coalesce(max(presented_run), 0) from submission), (select"
                + " coalesce(max(since_run), 0) from finding), (select coalesce(max(gone_run), 0)"
                + " from finding)) from (values (0)) as one (row_)")
        .query(Long.class)
        .single();
  }

  /** What stands in a form since a run, in the order in which the rules spoke. */
  public List<StandingAnomaly> of(String formId, long run) {
    return db.sql(
            "select a.content, k.since_run from anomaly a join finding k on k.fingerprint ="
                + " a.fingerprint where a.form_id = ? order by a.ordinal")
        .param(formId)
        .query((row, i) -> standing(row, run))
        .list();
  }

  /** What a run found across the forms of a unit's year, in the order in which the rules spoke. */
  public List<StandingAnomaly> across(String unitKey, int fiscalYear, long run) {
    return db.sql(
            "select c.content, k.since_run from cross_anomaly c join finding k on k.fingerprint ="
                + " c.fingerprint where c.unit_id = ? and c.fiscal_year = ? order by c.ordinal")
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

  private interface Read {
    RememberedAnomaly of(ResultSet row) throws SQLException;
  }

  private record Numbered(long id, RememberedAnomaly found) {}

  private void appeared(String select, Read read, long run) {
    List<Numbered> page;
    long last = -1;
    do {
      page =
          db.sql(select + " fetch first " + PAGE + " rows only")
              .param(last)
              .query((row, i) -> new Numbered(row.getLong(1), read.of(row)))
              .list();
      for (Numbered n : page) {
        put(n.found(), run);
        last = n.id();
      }
    } while (page.size() == PAGE);
  }

  /** Two forms may hold one and the same finding; the first of them tells where it is. */
  private void put(RememberedAnomaly found, long run) {
    String fingerprint = found.anomaly().fingerprint();
    int back =
        db.sql(
                "update finding set since_run = case when gone_run is null then since_run else ?"
                    + " end, gone_run = null where fingerprint = ?")
            .params(run, fingerprint)
            .update();
    if (back == 0) {
      db.sql(
              "insert into finding (fingerprint, unit_name, project, fiscal_year, files, content,"
                  + " since_run) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              fingerprint,
              found.unit(),
              found.project(),
              found.fiscalYear(),
              Json.write(found.files()),
              Json.write(found.anomaly()),
              run)
          .update();
    }
  }

  private static StandingAnomaly standing(ResultSet row, long run) throws SQLException {
    return new StandingAnomaly(
        Json.read(row.getString(1), Anomaly.class),
        row.getLong(2) == run ? State.NEW : State.STILL);
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }
}
