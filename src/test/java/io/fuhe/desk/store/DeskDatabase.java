package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Evidence;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.form.Form;
import io.fuhe.form.Place;
import io.fuhe.json.Json;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Schema;
import io.fuhe.store.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with findings in it as runs leave them, and the desk over it. */
public final class DeskDatabase implements AutoCloseable {

  public final String url;
  public final SingleConnectionDataSource source;
  public final JdbcClient db;
  public final Decisions decisions;
  public final DeskFindings findings;

  /** Makes a new one. */
  public DeskDatabase(TestDatabase database) {
    this(database.freshUrl());
  }

  /** Opens one, or makes it where there is none. */
  public DeskDatabase(String url) {
    this.url = url;
    source = new SingleConnectionDataSource(url, true);
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    db = JdbcClient.create(source);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    decisions = new Decisions(db, transaction, Clock.systemUTC());
    findings = new DeskFindings(db, transaction, decisions);
  }

  /** Run number {@code run} finds this, as for the first time. */
  public void found(String fingerprint, String unit, String declared, Severity severity, long run) {
    Anomaly anomaly = anomaly(fingerprint, declared, severity);
    db.sql(
            "insert into finding (fingerprint, unit_name, project, fiscal_year, files, content,"
                + " since_run, whose, about, found_in, evidence) values (?, ?, '', 2023, ?, ?, ?,"
                + " '', '', 'form', ?)")
        .params(
            fingerprint,
            unit,
            Json.write(List.of("a.xlsx")),
            Json.write(anomaly),
            run,
            Evidence.of(anomaly).key())
        .update();
    step(fingerprint, run, "FOUND", null);
    told(fingerprint);
  }

  private void step(String fingerprint, long run, String step, String before) {
    db.sql("insert into finding_step (run, fingerprint, step, figures) values (?, ?, ?, ?)")
        .params(run, fingerprint, step, before)
        .update();
  }

  private void told(String fingerprint) {
    db.sql("insert into finding_told (fingerprint) values (?)").param(fingerprint).update();
  }

  /** Run number {@code run} finds something at a cell of a form, and calls it so. */
  public void at(
      String fingerprint, String form, String subject, String declared, long run, Place cell) {
    found(fingerprint, "望湖街道", declared, Severity.ERROR, run);
    Anomaly anomaly = anomaly(fingerprint, declared, Severity.ERROR);
    Anomaly placed =
        Json.read(
            Json.write(anomaly)
                .replace("\"places\":{}", "\"places\":{\"totalScore\":" + Json.write(cell) + "}")
                .replace("总分", subject),
            Anomaly.class);
    db.sql("update finding set content = ?, found_in = ? where fingerprint = ?")
        .params(Json.write(placed), form, fingerprint)
        .update();
    told(fingerprint);
  }

  /** Run number {@code run} finds it with another declared figure. */
  public void changed(String fingerprint, String declared, long run) {
    Evidence before = Evidence.of(new AnomalyStore(db).remembered(fingerprint));
    step(fingerprint, run, "CHANGED", Json.write(before));
    Anomaly anomaly = anomaly(fingerprint, declared, Severity.ERROR);
    db.sql("update finding set content = ?, evidence = ?, changed_run = ? where fingerprint = ?")
        .params(Json.write(anomaly), Evidence.of(anomaly).key(), run, fingerprint)
        .update();
    told(fingerprint);
  }

  /** Run number {@code run} does not find it any more. */
  public void gone(String fingerprint, long run) {
    db.sql("update finding set gone_run = ? where fingerprint = ?")
        .params(run, fingerprint)
        .update();
    step(fingerprint, run, "GONE", null);
    told(fingerprint);
  }

  /** Run number {@code run} finds it again. */
  public void back(String fingerprint, long run) {
    db.sql("update finding set gone_run = null, since_run = ? where fingerprint = ?")
        .params(run, fingerprint)
        .update();
    step(fingerprint, run, "FOUND", null);
    told(fingerprint);
  }

  /** A run read a form from a file of its own. */
  public void form(String id, Form form) {
    String json = Json.write(FormSketch.as(id, form));
    db.sql("insert into content (sha256, size_bytes) values (?, 1)").param("sha-of-" + id).update();
    db.sql(
            "insert into submission (path, sha256, seen_from, met_run, last_run, presented_run)"
                + " values (?, ?, 1, 1, 1, 1)")
        .params(id + ".xlsx", "sha-of-" + id)
        .update();
    db.sql("update content set told = (select max(id) from submission) where sha256 = ?")
        .param("sha-of-" + id)
        .update();
    FormStore store = new FormStore(db);
    store.put("sha-of-" + id, 0, Json.read(json, Form.class), List.of(), "judge");
    store.stand(List.of(id), true, null);
  }

  /** The form that findings are in was handed in anew. */
  public void resubmitted() {
    db.sql("insert into content (sha256, size_bytes) values ('s', 1)").update();
    db.sql(
            "insert into form (id, ordinal, kind, sha256, superseded_by) values ('form', 0, 'K',"
                + " 's', 'form2')")
        .update();
  }

  /** A finding as the worklist has it. */
  public Chosen seen(String fingerprint) {
    return db.sql("select version, evidence from desk_finding where fingerprint = ?")
        .param(fingerprint)
        .query((row, i) -> new Chosen(fingerprint, row.getInt(1), row.getString(2)))
        .single();
  }

  /** Both states of a finding, and whether somebody has to decide. */
  public String states(String fingerprint) {
    return db.sql(
            "select "
                + DeskRow.MACHINE
                + " as machine, person, to_do from desk_finding d where"
                + " fingerprint = ?")
        .param(fingerprint)
        .query(
            (row, i) ->
                row.getString(1) + " " + row.getString(2) + (row.getBoolean(3) ? " to do" : ""))
        .single();
  }

  @Override
  public void close() {
    source.destroy();
  }

  private static Anomaly anomaly(String fingerprint, String declared, Severity severity) {
    return new Anomaly(
        "total-score-mismatch",
        severity,
        "",
        false,
        List.of("form"),
        "totalScore",
        Map.of(),
        "总分",
        declared,
        "99",
        "1",
        List.of(),
        List.of(),
        new BigDecimal("0.02"),
        Basis.TOTAL_IS_SUM,
        fingerprint,
        "",
        List.of());
  }
}
