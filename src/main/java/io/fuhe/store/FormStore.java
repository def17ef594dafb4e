package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import io.fuhe.store.RowValues.Column;
import io.fuhe.store.RowValues.Row;
import io.fuhe.unit.UnitYearKey;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Normalized forms and what was found in them. */
public final class FormStore {

  private static final int HASH = 64;
  private static final int ID = 80;

  /** So many ids to a statement. */
  private static final int AT_ONCE = 200;

  private final JdbcClient db;
  private final Touched touched;
  private final UnitNameStore names;
  private final MarkStore marks;
  private final FormHeads heads;

  public FormStore(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
    this.names = new UnitNameStore(db);
    this.marks = new MarkStore(db);
    this.heads = new FormHeads(db);
  }

  /** What tells the forms apart. */
  public FormHeads heads() {
    return heads;
  }

  /** Takes out everything that was read from a content; most were never read before. */
  public void clear(String sha256) {
    if (db.sql("select id from form where sha256 = ?")
        .param(sha256)
        .query()
        .listOfRows()
        .isEmpty()) {
      return;
    }
    touched.content(sha256);
    touched.readFrom(sha256);
    // What people put right is put right in what is read anew.
    db.sql(
            "insert into correction_touched (form_id) select distinct c.form_id from"
                + " form_correction c join form f on f.id = c.form_id where f.sha256 = ?")
        .param(sha256)
        .update();
    for (String table : List.of("anomaly", "form_text", "form_told", "seen_cell")) {
      db.sql("delete from " + table + " where form_id in (select id from form where sha256 = ?)")
          .param(sha256)
          .update();
    }
    db.sql(
            "insert into unit_name_touched (name_ref) select distinct unit_ref from form where"
                + " sha256 = ? and unit is not null")
        .param(sha256)
        .update();
    db.sql("delete from form where sha256 = ?").param(sha256).update();
  }

  /**
   * Puts in the forms of a content, which holds none yet. They do not count before {@link #stand}
   * says so.
   *
   * @param judge the version of what judged them
   */
  public void put(String sha256, List<NewForm> forms, String judge) {
    new NewForms(db, sha256, judge).put(0, forms);
  }

  /** Puts in one more form, the so-manieth of a content. */
  public void put(String sha256, int ordinal, Form form, List<Anomaly> anomalies, String judge) {
    new NewForms(db, sha256, judge)
        .put(ordinal, List.of(new NewForm(form, anomalies, List.of(), Map.of())));
  }

  /** The pictures of some forms' cells: by form, then by place. */
  public Map<String, Map<String, String>> seen(Collection<String> forms) {
    Map<String, Map<String, String>> seen = new HashMap<>();
    for (List<String> some : ListUtils.partition(List.copyOf(forms), AT_ONCE)) {
      db.sql("select form_id, place, png from seen_cell where form_id in (:some)")
          .param("some", some)
          .query(
              (row, i) ->
                  seen.computeIfAbsent(row.getString(1), any -> new HashMap<>())
                      .put(row.getString(2), row.getString(3)))
          .list();
    }
    return seen;
  }

  /** Whether there are pictures of any form's cells. */
  public boolean anySeen() {
    return !db.sql("select form_id from seen_cell limit 1").query(String.class).list().isEmpty();
  }

  /** A form as it was read, before anybody put anything right. */
  public Form asRead(String id) {
    return Json.read(
        db.sql("select coalesce(as_read, content) from form_text where form_id = ?")
            .param(id)
            .query(String.class)
            .single(),
        Form.class);
  }

  /**
   * Puts a form with corrections in the place of what it held until now. What was found in it is to
   * be put in after it.
   *
   * @param version of the last correction
   */
  public void correct(Form form, int version) {
    String sha256 = contentsOf(List.of(form.id())).get(form.id());
    touched.content(sha256);
    touched.readFrom(sha256);
    touched.fiscalYear(form.heading().fiscalYear());
    new NotedForms(db).forget(List.of(form.id()));
    String unit = shortened(form.heading().unit());
    db.sql(
            "update form set corrected = ?, unit = ?, unit_ref = ?, project = ?, fiscal_year = ?"
                + " where id = ?")
        .params(
            version,
            unit,
            UnitNameStore.ref(unit),
            shortened(form.heading().project()),
            form.heading().fiscalYear(),
            form.id())
        .update();
    db.sql(
            "update form_text set as_read = coalesce(as_read, content), content = ? where form_id"
                + " = ?")
        .params(Json.write(form), form.id())
        .update();
    if (unit != null) {
      names.add(unit);
    }
  }

  /**
   * Puts what is found in a form now in the place of what was found before.
   *
   * @param judge the version of what judged it
   */
  public void judged(String formId, List<Anomaly> anomalies, String judge) {
    touched.anomaliesOf(List.of(formId));
    db.sql("delete from anomaly where form_id = ?").param(formId).update();
    db.sql("update form set judge = ? where id = ?").params(judge, formId).update();
    touched.forms(List.of(formId));
    FoundAnomalies.put(db, FoundAnomalies.rows(formId, anomalies).toList());
  }

  /** Notes what a form's texts are known by, in the place of what was noted before. */
  public void marked(String formId, List<TextMark> texts) {
    marks.put(formId, texts);
    touched.forms(List.of(formId));
  }

  /**
   * When contents came of which it is known, by their hashes: as they came first.
   *
   * @param contents by their hashes
   */
  public Map<String, Looked> arrivals(Collection<String> contents) {
    Map<String, Looked> found = new HashMap<>();
    if (!contents.isEmpty()) {
      db.sql(
              "select s.sha256, s.absent_run, s.seen_from from (select min(id) as id from"
                  + " submission where sha256 in (:contents) group by sha256) f join submission s"
                  + " on s.id = f.id where s.absent_run is not null")
          .param("contents", contents)
          .query(
              (row, i) -> found.put(row.getString(1), new Looked(row.getLong(2), row.getLong(3))))
          .list();
    }
    return found;
  }

  /** The forms that are to be judged because something else judged them, those of all readings. */
  public List<String> judgedByOthers(String judge) {
    return db.sql(
            "select form.id from form join content c on c.sha256 = form.sha256 where c.due_run is"
                + " null and (form.judge < ? or form.judge > ?) order by form.sha256,"
                + " form.ordinal")
        .params(judge, judge)
        .query(String.class)
        .list();
  }

  /** The forms of a content that count, in the order in which they stand in it. */
  public List<Form> formsOf(String sha256) {
    return db
        .sql(
            "select t.content from form join form_text t on t.form_id = form.id where"
                + " form.sha256 = ? and form.stands order by form.ordinal")
        .param(sha256)
        .query(String.class)
        .list()
        .stream()
        .map(json -> Json.read(json, Form.class))
        .toList();
  }

  /** The same of several contents; none of those that hold none. */
  public Map<String, List<Form>> formsOf(Collection<String> contents) {
    return formsOf(contents, json -> Json.read(json, Form.class));
  }

  /**
   * The same, each form as far as its first value: enough to tell whose it is and where it begins.
   */
  public Map<String, List<Form>> beginningsOf(Collection<String> contents) {
    return formsOf(contents, FormBeginning::of);
  }

  private Map<String, List<Form>> formsOf(
      Collection<String> contents, Function<String, Form> reading) {
    Map<String, List<Form>> found = new HashMap<>();
    if (!contents.isEmpty()) {
      db.sql(
              "select form.sha256, t.content from form join form_text t on t.form_id = form.id"
                  + " where form.sha256 in (:contents) and form.stands order by form.sha256,"
                  + " form.ordinal")
          .param("contents", contents)
          .query(
              (row, i) ->
                  found
                      .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                      .add(reading.apply(row.getString(2))))
          .list();
    }
    return found;
  }

  /** The units' years that forms are of that count, units by what they are looked up by. */
  public List<UnitYearKey> unitYears() {
    return db.sql(
            "select distinct unit_id, fiscal_year from form where unit_id <> '' and stands order by"
                + " unit_id, fiscal_year")
        .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
        .list();
  }

  /** The content that holds each of some forms. */
  public Map<String, String> contentsOf(Collection<String> forms) {
    Map<String, String> found = new HashMap<>();
    if (!forms.isEmpty()) {
      db.sql("select id, sha256 from form where id in (:forms)")
          .param("forms", forms)
          .query((row, i) -> found.put(row.getString(1), row.getString(2)))
          .list();
    }
    return found;
  }

  /**
   * What a form is of.
   *
   * @param unitId what its unit is looked up by; empty where it names none, or no year
   * @param subject the same for forms that take one another's place; empty for none
   */
  public record Identity(String form, String unitId, String subject) {}

  /** Notes what forms are of. */
  public void identify(Collection<Identity> forms) {
    new RowValues(db, "form", "id", new Column("unit_id", HASH), new Column("subject", HASH))
        .set(
            forms.stream()
                .map(form -> new Row(form.form(), List.of(form.unitId(), form.subject())))
                .toList());
  }

  /**
   * Notes which forms took the place of others, which count no more.
   *
   * @param by the form that took their place, by theirs
   */
  public void superseded(Map<String, String> by) {
    touched.anomaliesOf(by.keySet());
    new RowValues(db, "form", "id", new Column("superseded_by", ID))
        .set(
            by.entrySet().stream()
                .map(each -> new Row(each.getKey(), List.of(each.getValue())))
                .toList());
    for (List<String> some : ListUtils.partition(List.copyOf(by.keySet()), Changes.PAGE)) {
      db.sql("update form set stands = false where id in (:ids)").param("ids", some).update();
    }
    touched.forms(by.keySet());
  }

  /**
   * Notes whether forms count.
   *
   * @param ids so many as fit into a statement
   * @param supersededBy the form that took their place, or null
   */
  public void stand(Collection<String> ids, boolean stands, String supersededBy) {
    if (!stands) {
      touched.anomaliesOf(ids);
    }
    db.sql("update form set stands = :stands, superseded_by = :by where id in (:ids)")
        .param("stands", stands)
        .param("by", supersededBy, Types.VARCHAR)
        .param("ids", ids)
        .update();
    touched.forms(ids);
  }

  /** Forms by their ids. */
  public Map<String, Form> forms(Collection<String> ids) {
    Map<String, Form> found = new HashMap<>();
    for (List<String> some : ListUtils.partition(List.copyOf(ids), AT_ONCE)) {
      db.sql("select form_id, content from form_text where form_id in (:some)")
          .param("some", some)
          .query((row, i) -> found.put(row.getString(1), Json.read(row.getString(2), Form.class)))
          .list();
    }
    return found;
  }

  /** How many characters forms take as they are stored, together. */
  public long characters(Collection<String> ids) {
    long characters = 0;
    for (List<String> some : ListUtils.partition(List.copyOf(ids), AT_ONCE)) {
      characters +=
          db.sql("select sum(char_length(content)) from form_text where form_id in (:some)")
              .param("some", some)
              .query(Long.class)
              .optional()
              .orElse(0L);
    }
    return characters;
  }

  /** A form. */
  public Form form(String id) {
    return Json.read(
        db.sql("select content from form_text where form_id = ?")
            .param(id)
            .query(String.class)
            .single(),
        Form.class);
  }

  private static String shortened(Text text) {
    return text == null ? null : ColumnText.of(text.value());
  }
}
