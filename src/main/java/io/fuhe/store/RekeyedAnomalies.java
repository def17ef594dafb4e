package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.Rekeying;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Carries remembered anomalies over to the keys of this version, while the forms that they were
 * found in are still as they were read then. They keep what they are called. Those of a form that
 * cannot be read any more are found anew.
 */
final class RekeyedAnomalies implements JavaMigration {

  private static final Logger LOG = LoggerFactory.getLogger(RekeyedAnomalies.class);

  /** An anomaly that stood and what it hangs on. */
  private record Stood(long id, String group, String fingerprint, Anomaly anomaly) {}

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("9");
  }

  @Override
  public String getDescription() {
    return "remembered anomalies keep their identity";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    JdbcClient db =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    for (String form :
        db.sql("select distinct form_id from anomaly order by form_id")
            .query(String.class)
            .list()) {
      ofForm(db, form);
    }
    for (String unit :
        db.sql("select distinct unit_id from cross_anomaly order by unit_id")
            .query(String.class)
            .list()) {
      across(db, unit);
    }
    for (String table : List.of("anomaly", "cross_anomaly")) {
      db.sql(
              "update "
                  + table
                  + " set fingerprint = '' where not exists (select 1 from finding k where"
                  + " k.fingerprint = "
                  + table
                  + ".fingerprint)")
          .update();
    }
  }

  private static void ofForm(JdbcClient db, String id) {
    List<Stood> stood =
        db.sql(
                "select id, form_id, fingerprint, content from anomaly where form_id = ? order by"
                    + " ordinal")
            .param(id)
            .query(
                (row, i) ->
                    new Stood(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Json.read(row.getString(4), Anomaly.class)))
            .list();
    Rekeying keys = new Rekeying();
    form(db, id)
        .ifPresent(
            form ->
                stood.forEach(
                    each -> put(db, "anomaly", each, keys.about(each.anomaly(), form), id)));
  }

  private static void across(JdbcClient db, String unit) {
    List<Stood> stood =
        db.sql(
                "select id, fiscal_year, fingerprint, content from cross_anomaly where unit_id = ?"
                    + " order by fiscal_year, ordinal")
            .param(unit)
            .query(
                (row, i) ->
                    new Stood(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Json.read(row.getString(4), Anomaly.class)))
            .list();
    String year = "";
    Rekeying keys = new Rekeying();
    for (Stood each : stood) {
      if (!each.group().equals(year)) {
        keys = new Rekeying();
        year = each.group();
      }
      List<Form> forms = new ArrayList<>();
      each.anomaly().forms().forEach(id -> form(db, id).ifPresent(forms::add));
      if (forms.size() == each.anomaly().forms().size()) {
        put(db, "cross_anomaly", each, keys.about(each.anomaly(), forms), "");
      }
    }
  }

  private static Optional<Form> form(JdbcClient db, String id) {
    return db.sql("select content from form where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .flatMap(RekeyedAnomalies::read);
  }

  private static Optional<Form> read(String json) {
    try {
      return Optional.of(Json.read(json, Form.class));
    } catch (RuntimeException e) {
      LOG.info("a stored form of an older shape: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static void put(JdbcClient db, String table, Stood stood, String about, String form) {
    String evidence = Evidence.of(stood.anomaly()).key();
    db.sql("update " + table + " set about = ?, evidence = ? where id = ?")
        .params(about, evidence, stood.id())
        .update();
    db.sql(
            "update finding set about = ?, evidence = ?, found_in = ? where fingerprint = ? and"
                + " about = ''")
        .params(about, evidence, form, stood.fingerprint())
        .update();
  }
}
