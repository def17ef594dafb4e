package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.Rekeying;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries remembered anomalies over to the keys of this version, while the forms that they were
 * found in are still as they were read then. They keep what they are called. Those of a form that
 * cannot be read any more are found anew.
 */
final class RekeyedAnomalies extends StepByProgram {

  private static final Logger LOG = LoggerFactory.getLogger(RekeyedAnomalies.class);

  /** An anomaly that stood and what it hangs on. */
  private record Stood(long id, String group, String fingerprint, Anomaly anomaly) {}

  RekeyedAnomalies() {
    super("9", "remembered anomalies keep their identity");
  }

  @Override
  void migrate(JdbcClient db) {
    each(db, "anomaly", "form_id", "form_id", RekeyedAnomalies::ofForm);
    each(db, "cross_anomaly", "unit_id", "fiscal_year", RekeyedAnomalies::across);
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

  /** Carries over what hangs together, in the order in which the rules spoke. */
  private interface Carrying {
    void carry(JdbcClient db, Rekeying keys, Stood stood);
  }

  /**
   * Carries over a table.
   *
   * @param owner the column that tells whose an anomaly is
   * @param group the column that tells which of one owner's hang together
   */
  private static void each(
      JdbcClient db, String table, String owner, String group, Carrying carrying) {
    for (String one :
        db.sql("select distinct " + owner + " from " + table + " order by " + owner)
            .query(String.class)
            .list()) {
      Map<String, Rekeying> keys = new HashMap<>();
      db.sql(
              "select id, %s, fingerprint, content from %s where %s = ? order by %s, ordinal"
                  .formatted(group, table, owner, group))
          .param(one)
          .query(
              (row, i) ->
                  new Stood(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      Json.read(row.getString(4), Anomaly.class)))
          .list()
          .forEach(
              stood ->
                  carrying.carry(
                      db, keys.computeIfAbsent(stood.group(), any -> new Rekeying()), stood));
    }
  }

  private static void ofForm(JdbcClient db, Rekeying keys, Stood stood) {
    form(db, stood.group())
        .ifPresent(
            form -> put(db, "anomaly", stood, keys.about(stood.anomaly(), form), stood.group()));
  }

  private static void across(JdbcClient db, Rekeying keys, Stood stood) {
    List<Form> forms = new ArrayList<>();
    stood.anomaly().forms().forEach(id -> form(db, id).ifPresent(forms::add));
    if (forms.size() == stood.anomaly().forms().size()) {
      put(db, "cross_anomaly", stood, keys.about(stood.anomaly(), forms), "");
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
