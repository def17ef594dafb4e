package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Normalized forms and what was found in them. */
public final class FormStore {

  /** Changes with the shape that forms are written in; what is new is empty in older ones. */
  private static final int SCHEMA_VERSION = 1;

  private final JdbcClient db;
  private final CopyMarks copies;
  private final MarkStore marks;

  public FormStore(JdbcClient db) {
    this.db = db;
    this.copies = new CopyMarks(db);
    this.marks = new MarkStore(db);
  }

  /** Takes out everything that was read from a content. */
  public void clear(String sha256) {
    db.sql("delete from anomaly where form_id in (select id from form where sha256 = ?)")
        .param(sha256)
        .update();
    db.sql("delete from form where sha256 = ?").param(sha256).update();
    copies.ofContent(sha256);
  }

  /**
   * Puts in a form, the so-manieth of a content, and the anomalies found in it. It does not count
   * before {@link #stand} says so.
   *
   * @param judge the version of what judged it
   */
  public void put(String sha256, int ordinal, Form form, List<Anomaly> anomalies, String judge) {
    db.sql(
            "insert into form (id, sha256, ordinal, schema_version, judge, kind, unit, project,"
                + " fiscal_year, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            form.id(),
            sha256,
            ordinal,
            SCHEMA_VERSION,
            judge,
            form.kind().name(),
            shortened(form.heading().unit()),
            shortened(form.heading().project()),
            form.heading().fiscalYear(),
            Json.write(form))
        .update();
    insert(form.id(), anomalies);
  }

  /**
   * Puts what is found in a form now in the place of what was found before.
   *
   * @param judge the version of what judged it
   */
  public void judged(String formId, List<Anomaly> anomalies, String judge) {
    db.sql("delete from anomaly where form_id = ?").param(formId).update();
    db.sql("update form set judge = ? where id = ?").params(judge, formId).update();
    copies.ofForm(formId);
    insert(formId, anomalies);
  }

  /** Notes what a form's texts are known by, in the place of what was noted before. */
  public void marked(String formId, List<TextMark> texts) {
    marks.put(formId, texts);
  }

  /**
   * The marks by which forms that count may have something of another unit's.
   *
   * @param mostUnits what more units have is nobody's own
   */
  public List<StoredMark> sharedMarks(int mostUnits) {
    return marks.shared(mostUnits);
  }

  /** When the contents came of which it is known, by their hashes: as they came first. */
  public Map<String, Looked> arrivals() {
    Map<String, Looked> found = new HashMap<>();
    db.sql(
            "select s.sha256, s.absent_run, s.seen_from from submission s join (select min(id) as"
                + " id from submission where sha256 is not null group by sha256) f on f.id = s.id"
                + " where s.absent_run is not null")
        .query((row, i) -> found.put(row.getString(1), new Looked(row.getLong(2), row.getLong(3))))
        .list();
    return found;
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
              // It is recognized once all forms are there.
              "",
              anomaly.about(),
              Evidence.of(anomaly).key(),
              Json.write(anomaly)));
    }
    new Rows(
            db,
            "anomaly",
            "form_id",
            "ordinal",
            "rule",
            "severity",
            "fingerprint",
            "about",
            "evidence",
            "content")
        .put(rows);
  }

  /** The forms that are to be judged because something else judged them, those of all readings. */
  public List<String> judgedByOthers(String judge) {
    return db.sql(
            "select form.id from form join content c on c.sha256 = form.sha256 where c.due_run is"
                + " null and form.judge <> ? order by form.sha256, form.ordinal")
        .param(judge)
        .query(String.class)
        .list();
  }

  /** The forms of a content that count, in the order in which they stand in it. */
  public List<Form> formsOf(String sha256) {
    return db
        .sql("select content from form where sha256 = ? and stands order by ordinal")
        .param(sha256)
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

  /**
   * What tells the forms apart, those of all contents that were read, in the order in which their
   * files came.
   */
  public List<FormHead> heads() {
    return db.sql(
            "select form.id, form.sha256, form.kind, form.unit, form.project, form.fiscal_year,"
                + " form.superseded_by, form.stands from form join content c on c.sha256 ="
                + " form.sha256 join reading r on r.sha256 = form.sha256 where r.status in"
                + " ('ACCEPTED', 'SUPERSEDED') order by c.told, form.ordinal")
        .query(
            (row, i) ->
                new FormHead(
                    row.getString(1),
                    row.getString(2),
                    FormKind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    (Integer) row.getObject(6),
                    row.getString(7),
                    row.getBoolean(8)))
        .list();
  }

  /**
   * Notes whether a form counts.
   *
   * @param supersededBy the form that took its place, or null
   */
  public void stand(String id, boolean stands, String supersededBy) {
    db.sql("update form set stands = ?, superseded_by = ? where id = ?")
        .params(stands, supersededBy, id)
        .update();
    copies.ofForm(id);
  }

  /** Every name of a unit that any form prints. */
  public List<String> unitNames() {
    return db.sql("select distinct unit from form where unit is not null order by unit")
        .query(String.class)
        .list();
  }

  /** A form. */
  public Form form(String id) {
    return Json.read(
        db.sql("select content from form where id = ?").param(id).query(String.class).single(),
        Form.class);
  }

  private static String shortened(Text text) {
    return text == null ? null : ColumnText.of(text.value());
  }
}
