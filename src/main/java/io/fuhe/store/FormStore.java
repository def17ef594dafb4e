package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import java.util.ArrayList;
import java.util.List;
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
    insert(form.id(), anomalies);
  }

  /** Puts what is found in a form now in the place of what was found before. */
  public void judged(String formId, List<Anomaly> anomalies) {
    db.sql("delete from anomaly where form_id = ?").param(formId).update();
    insert(formId, anomalies);
  }

  private void insert(String formId, List<Anomaly> anomalies) {
    List<List<Object>> rows = new ArrayList<>();
    for (Anomaly anomaly : anomalies) {
      rows.add(
          List.of(
              formId,
              rows.size(),
              anomaly.rule(),
              anomaly.severity().name(),
              anomaly.fingerprint(),
              Json.write(anomaly)));
    }
    new Rows(db, "anomaly", "form_id", "ordinal", "rule", "severity", "fingerprint", "content")
        .put(rows);
  }

  /** The forms of a file that count, in the order in which they stand in it. */
  public List<Form> formsOf(long fileId) {
    return db
        .sql(
            "select content from form where file_id = ? and superseded_by is null order by"
                + " ordinal")
        .param(fileId)
        .query(String.class)
        .list()
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
        .list()
        .stream()
        .map(json -> Json.read(json, Anomaly.class))
        .toList();
  }

  /** What tells the forms that name a unit and a year apart, those of all accepted files. */
  public List<FormHead> heads() {
    return db.sql(
            "select form.id, form.file_id, form.kind, form.unit, form.project, form.fiscal_year,"
                + " f.path, f.first_run, form.superseded_by from form join received_file f on f.id"
                + " = form.file_id where f.status in ('ACCEPTED', 'SUPERSEDED') and form.unit is"
                + " not null and form.fiscal_year is not null order by form.file_id, form.ordinal")
        .query(
            (row, i) ->
                new FormHead(
                    row.getString(1),
                    row.getLong(2),
                    FormKind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7),
                    row.getLong(8),
                    row.getString(9)))
        .list();
  }

  /** Notes which form took the place of another; null takes the note away. */
  public void supersede(String id, String by) {
    db.sql("update form set superseded_by = ? where id = ?").params(by, id).update();
  }

  /** Every name of a unit that any form prints. */
  public List<String> unitNames() {
    return db.sql("select distinct unit from form where unit is not null order by unit")
        .query(String.class)
        .list();
  }

  /** How many forms a file holds, those included that no longer count. */
  public int count(long fileId) {
    return db.sql("select count(*) from form where file_id = ?")
        .param(fileId)
        .query(Integer.class)
        .single();
  }

  /** A form. */
  public Form form(String id) {
    return Json.read(
        db.sql("select content from form where id = ?").param(id).query(String.class).single(),
        Form.class);
  }

  /** How many forms that count the files of a run hold. */
  public int countForms(long run) {
    return db.sql(
            "select count(*) from form join received_file f on f.id = form.file_id"
                + " where f.last_run = ? and form.superseded_by is null")
        .param(run)
        .query(Integer.class)
        .single();
  }

  private static String shortened(Text text) {
    return text == null ? null : ColumnText.of(text.value());
  }
}
