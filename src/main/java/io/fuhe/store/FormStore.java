package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Normalized forms and what was found in them. */
public final class FormStore {

  private final JdbcClient db;

  public FormStore(JdbcClient db) {
    this.db = db;
  }

  /** Takes out everything that was read from a file. */
  public void clear(long fileId) {
    db.sql("delete from anomaly where form_id in (select id from form where file_id = ?)")
        .param(fileId)
        .update();
    db.sql("delete from form where file_id = ?").param(fileId).update();
  }

  /** Puts in a form, the so-manieth of its file, and the anomalies found in it. */
  public void put(long fileId, int ordinal, Form form, List<Anomaly> anomalies) {
    db.sql(
            "insert into form (id, file_id, ordinal, kind, unit, project, fiscal_year, content)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            form.id(),
            fileId,
            ordinal,
            form.kind().name(),
            shortened(form.heading().unit()),
            shortened(form.heading().project()),
            form.heading().fiscalYear(),
            Json.write(form))
        .update();
    for (int i = 0; i < anomalies.size(); i++) {
      Anomaly anomaly = anomalies.get(i);
      db.sql(
              "insert into anomaly (form_id, ordinal, rule, severity, fingerprint, content) values"
                  + " (?, ?, ?, ?, ?, ?)")
          .params(
              form.id(),
              i,
              anomaly.rule(),
              anomaly.severity().name(),
              anomaly.fingerprint(),
              Json.write(anomaly))
          .update();
    }
  }

  /** The forms of a file in the order in which they stand in it. */
  public List<Form> formsOf(long fileId) {
    return db
        .sql("select content from form where file_id = ? order by ordinal")
        .param(fileId)
        .query(String.class)
        .stream()
        .map(json -> Json.read(json, Form.class))
        .toList();
  }

  /** The anomalies found in a form in the order in which the rules spoke. */
  public List<Anomaly> anomaliesOf(String formId) {
    return db
        .sql("select content from anomaly where form_id = ? order by ordinal")
        .param(formId)
        .query(String.class)
        .stream()
        .map(json -> Json.read(json, Anomaly.class))
        .toList();
  }

  /** How many forms the files of a run hold. */
  public int countForms(long run) {
    return db.sql(
            "select count(*) from form join received_file f on f.id = form.file_id"
                + " where f.last_run = ?")
        .param(run)
        .query(Integer.class)
        .single();
  }

  /** How many anomalies were found in the files of a run, by severity. */
  public Map<Severity, Integer> countAnomalies(long run) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    db.sql(
            "select a.severity, count(*) from anomaly a join form on form.id = a.form_id"
                + " join received_file f on f.id = form.file_id where f.last_run = ?"
                + " group by a.severity")
        .param(run)
        .query((row, i) -> counts.put(Severity.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  private static String shortened(Text text) {
    return text == null ? null : text.value().substring(0, Math.min(1000, text.value().length()));
  }
}
