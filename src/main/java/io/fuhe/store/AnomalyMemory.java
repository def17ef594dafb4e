package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.Fingerprint;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Recognizes what was found by what is remembered: by the form where the same form says it again,
 * else by what it is about and whose it is. What changed of it are its figures then. Two forms that
 * say the same, to the figure, hold one anomaly; two that say different things of the same hold
 * two.
 */
final class AnomalyMemory {

  private static final String FORMS =
      " from anomaly a join form on form.id = a.form_id join content c on c.sha256 = form.sha256"
          + " join submission s on s.id = c.told";

  /** That a remembered anomaly is one of those that stand. */
  private static final String STANDS =
      "(exists (select 1 from anomaly o join form on form.id = o.form_id where o.fingerprint ="
          + " finding.fingerprint and form.stands) or exists (select 1 from cross_anomaly o where"
          + " o.fingerprint = finding.fingerprint))";

  private static final String NOT_KNOWN = "a.fingerprint = ''";

  /** That something that stood says the same, whoever's it is; no index of what is gone is used. */
  private static final String SAID =
      " and exists (select 1 from finding e where e.about = a.about and e.evidence = a.evidence and"
          + " coalesce(e.gone_run, 0) = 0)";

  /** So many anomalies to a transaction. */
  private static final int TOGETHER = 500;

  private final JdbcClient db;
  private final AnomalyStore store;
  private final Whose whose;
  private final long run;
  private final TransactionOperations transactions;
  private final Touched touched;

  /** Those of what was taken since they were noted last; null among them for none. */
  private final Set<Integer> years = new HashSet<>();

  AnomalyMemory(
      JdbcClient db,
      AnomalyStore store,
      Whose whose,
      long run,
      TransactionOperations transactions) {
    this.db = db;
    this.store = store;
    this.whose = whose;
    this.run = run;
    this.transactions = transactions;
    this.touched = new Touched(db);
  }

  /** Where anomalies stand that a run found. */
  private enum Table {
    ANOMALY(
        "anomaly",
        FORMS + " where form.stands and ",
        " from (select distinct sha256 from content_touched) t join form on form.sha256 = t.sha256"
            + " join anomaly a on a.form_id = form.id join content c on c.sha256 = form.sha256 join"
            + " submission s on s.id = c.told join finding k on k.fingerprint = a.fingerprint where"
            + " form.stands and ",
        " order by s.path, form.ordinal, a.ordinal"),
    CROSS_ANOMALY(
        "cross_anomaly",
        " from cross_anomaly a where ",
        " from (select distinct unit_id, fiscal_year from unit_year_touched) y join cross_anomaly a"
            + " on a.unit_id = y.unit_id and a.fiscal_year = y.fiscal_year join finding k on"
            + " k.fingerprint = a.fingerprint where ",
        " order by a.unit_id, a.fiscal_year, a.ordinal");

    private final String table;
    private final String standing;
    private final String touched;
    private final String order;

    Table(String table, String standing, String touched, String order) {
      this.table = table;
      this.standing = standing;
      this.touched = touched;
      this.order = order;
    }
  }

  /**
   * An anomaly as a run found it.
   *
   * @param form empty where it lies between forms
   * @param whose as {@link Whose} says it
   */
  record Found(
      long id,
      String form,
      String whose,
      String about,
      String evidence,
      RememberedAnomaly anomaly) {}

  /** Takes note of what stands after the run, where anything changed. */
  void remember() {
    transactions.executeWithoutResult(
        any -> {
          db.sql(
                  "delete from finding_told where not exists (select 1 from settled_with where"
                      + " step = 'desk')")
              .update();
          resolve("whose = ''");
          recognizeForms();
        });
    for (Table table : Table.values()) {
      each(
          table,
          table.touched + "(k.gone_run is not null or k.evidence <> a.evidence)",
          (its, page) -> page.forEach(found -> changed(its, found)));
    }
    for (Table table : Table.values()) {
      each(table, table.standing + NOT_KNOWN + SAID, this::same);
    }
    for (Table table : Table.values()) {
      each(table, table.standing + NOT_KNOWN, this::others);
    }
    transactions.executeWithoutResult(any -> gone());
  }

  /** What was taken out somewhere and stands nowhere else. */
  private void gone() {
    List<String> takenOut =
        db.sql("select distinct fingerprint from finding_touched").query(String.class).list();
    int gone = 0;
    for (List<String> some : ListUtils.partition(takenOut, TOGETHER)) {
      gone +=
          db.sql(
                  "update finding set gone_run = :run where fingerprint in (:some) and"
                      + " coalesce(gone_run, 0) = 0 and not "
                      + STANDS)
              .param("run", run)
              .param("some", some)
              .update();
    }
    if (gone > 0) {
      db.sql(
              "insert into finding_step (run, fingerprint, step) select gone_run, fingerprint,"
                  + " 'GONE' from finding where gone_run = ?")
          .param(run)
          .update();
      db.sql(
              "insert into fiscal_year_touched (fiscal_year) select distinct"
                  + " coalesce(fiscal_year, 0) from finding where gone_run = ?")
          .param(run)
          .update();
    }
    db.sql(
            "insert into finding_told (fingerprint) select distinct fingerprint from"
                + " finding_touched")
        .update();
    db.sql("delete from finding_touched").update();
  }

  /**
   * Tells anew whose anomalies are whose names may be told apart otherwise than before.
   *
   * @param which a condition on {@code finding}
   */
  void resolve(String which, Object... params) {
    record Named(String unit, String project, Integer year, String whose) {}
    db
        .sql("select distinct unit_name, project, fiscal_year, whose from finding where " + which)
        .params(List.of(params))
        .query(
            (row, i) ->
                new Named(
                    row.getString(1),
                    row.getString(2),
                    (Integer) row.getObject(3),
                    row.getString(4)))
        .list()
        .stream()
        .filter(named -> !named.unit().isEmpty())
        .forEach(
            named -> {
              String now = whose.of(named.unit(), named.project(), named.year());
              if (!now.equals(named.whose())) {
                db.sql(
                        "update finding set whose = ? where unit_ref = ? and unit_name = ? and"
                            + " project = ? and coalesce(fiscal_year, -1) = ? and whose = ?")
                    .params(
                        now,
                        UnitNameStore.ref(named.unit()),
                        named.unit(),
                        named.project(),
                        named.year() == null ? -1 : named.year(),
                        named.whose())
                    .update();
              }
            });
  }

  /** The same form that says the same again, as it does when rules have changed. */
  private void recognizeForms() {
    db.sql(
            "update anomaly set fingerprint = (select min(k.fingerprint) from finding k where"
                + " k.found_in = anomaly.form_id and k.about = anomaly.about) where fingerprint ="
                + " '' and exists (select 1 from finding k where k.found_in = anomaly.form_id and"
                + " k.about = anomaly.about) and exists (select 1 from form where form.id ="
                + " anomaly.form_id and form.stands)")
        .update();
  }

  private interface Taking {
    void take(Table table, List<Found> page);
  }

  /**
   * Takes anomalies in their order.
   *
   * @param which from which tables, under which condition
   */
  private void each(Table table, String which, Taking taking) {
    List<Long> ids = db.sql("select a.id" + which + table.order).query(Long.class).list();
    for (List<Long> some : ListUtils.partition(ids, TOGETHER)) {
      transactions.executeWithoutResult(
          any -> {
            Map<Long, Found> found = load(table, some);
            taking.take(table, some.stream().map(found::get).toList());
            years.forEach(touched::fiscalYear);
            years.clear();
          });
    }
  }

  /** One that is known as another form says it is not the same as this one. */
  private void changed(Table table, Found found) {
    String known = link(table, found);
    boolean stillSaid =
        db.sql(
                    "select count(*) from finding where fingerprint = ? and gone_run is null and"
                        + " (exists (select 1 from anomaly o join form on form.id = o.form_id where"
                        + " o.fingerprint = finding.fingerprint and o.evidence = finding.evidence"
                        + " and form.stands) or exists (select 1 from cross_anomaly o where"
                        + " o.fingerprint = finding.fingerprint and o.evidence ="
                        + " finding.evidence))")
                .param(known)
                .query(Integer.class)
                .single()
            > 0;
    if (stillSaid) {
      link(table, found, "");
    } else {
      take(known, found);
    }
  }

  /** What is said of a subject. */
  private record Said(Subject subject, String evidence) {}

  /** Those that say the same as one that stands, to the figure: of several as the first one. */
  private void same(Table table, List<Found> page) {
    Map<Said, String> known = knownAsSaid(page);
    for (Found found : page) {
      String name = known.get(new Said(Subject.of(found), found.evidence()));
      if (name != null) {
        if (!stands(name)) {
          take(name, found);
        }
        link(table, found, name);
      }
    }
  }

  private Map<Said, String> knownAsSaid(List<Found> page) {
    Map<Said, String> known = new HashMap<>();
    db.sql(
            "select whose, about, evidence, fingerprint from finding where whose in (:whose) and"
                + " about in (:about) and gone_run is null order by since_run, fingerprint")
        .param("whose", page.stream().map(Found::whose).collect(Collectors.toSet()))
        .param("about", page.stream().map(Found::about).collect(Collectors.toSet()))
        .query(
            row -> {
              Subject subject = new Subject(row.getString(1), row.getString(2));
              known.putIfAbsent(new Said(subject, row.getString(3)), row.getString(4));
            });
    return known;
  }

  /** Whose an anomaly is, and what it is about. */
  private record Subject(String whose, String about) {

    static Subject of(Found found) {
      return new Subject(found.whose(), found.about());
    }
  }

  /** Those of which nothing like them was ever found are entered together. */
  private void others(Table table, List<Found> page) {
    Set<Subject> known = knownSubjects(page);
    Set<String> names = knownNames(page);
    NewFindings fresh = new NewFindings(db, table.table, run);
    for (Found found : page) {
      String name = found.anomaly().anomaly().fingerprint();
      if (known.add(Subject.of(found)) && names.add(name)) {
        fresh.add(found, name);
        years.add(found.anomaly().fiscalYear());
      } else {
        fresh.enter();
        other(table, found);
        names.add(link(table, found));
      }
    }
    fresh.enter();
  }

  private Set<Subject> knownSubjects(List<Found> page) {
    return new HashSet<>(
        db.sql(
                "select distinct whose, about from finding where whose in (:whose) and about in"
                    + " (:about)")
            .param("whose", page.stream().map(Found::whose).collect(Collectors.toSet()))
            .param("about", page.stream().map(Found::about).collect(Collectors.toSet()))
            .query((row, i) -> new Subject(row.getString(1), row.getString(2)))
            .list());
  }

  private Set<String> knownNames(List<Found> page) {
    return new HashSet<>(
        db.sql("select fingerprint from finding where fingerprint in (:names)")
            .param(
                "names",
                page.stream()
                    .map(found -> found.anomaly().anomaly().fingerprint())
                    .collect(Collectors.toSet()))
            .query(String.class)
            .list());
  }

  /** One with other figures than any that is known, or a new one. */
  private void other(Table table, Found found) {
    Optional<String> known =
        db.sql(
                "select fingerprint from finding where whose = ? and about = ? and (evidence = ? or"
                    + " not "
                    + STANDS
                    + ") order by case when evidence = ? and gone_run is null then 0 when gone_run"
                    + " is null then 1 else 2 end, since_run, fingerprint fetch first 1 rows only")
            .params(found.whose(), found.about(), found.evidence(), found.evidence())
            .query(String.class)
            .optional();
    if (known.isPresent() && !stands(known.get())) {
      take(known.get(), found);
    }
    if (known.isPresent()) {
      link(table, found, known.get());
    } else {
      enter(table, found);
    }
  }

  private boolean stands(String fingerprint) {
    return db.sql("select count(*) from finding where fingerprint = ? and " + STANDS)
            .param(fingerprint)
            .query(Integer.class)
            .single()
        > 0;
  }

  private String link(Table table, Found found) {
    return db.sql("select fingerprint from " + table.table + " where id = ?")
        .param(found.id())
        .query(String.class)
        .single();
  }

  private void link(Table table, Found found, String fingerprint) {
    db.sql("update " + table.table + " set fingerprint = ? where id = ?")
        .params(fingerprint, found.id())
        .update();
    if (!fingerprint.isEmpty()) {
      tell(fingerprint);
    }
  }

  /** That a finding may say something else than before. */
  private void tell(String fingerprint) {
    db.sql("insert into finding_told (fingerprint) values (?)").param(fingerprint).update();
  }

  /** What was found takes the place of what is known; one that was gone is as new. */
  private void take(String fingerprint, Found found) {
    Evidence before = Evidence.of(store.remembered(fingerprint));
    boolean changed = !before.key().equals(found.evidence());
    boolean wasGone = isGone(fingerprint);
    db.sql(
            "update finding set changed_run = case when gone_run is not null then null when ? then"
                + " ? else changed_run end, previous = case when gone_run is not null then null"
                + " when ? then ? else previous end, since_run = case when gone_run is null then"
                + " since_run else ? end, gone_run = null where fingerprint = ?")
        .params(changed, run, changed, Json.write(before), run, fingerprint)
        .update();
    if (wasGone || changed) {
      step(fingerprint, wasGone ? "FOUND" : "CHANGED", changed ? before : null);
    }
    RememberedAnomaly anomaly = found.anomaly();
    tell(fingerprint);
    touchYear(fingerprint);
    years.add(anomaly.fiscalYear());
    db.sql(
            "update finding set unit_ref = ?, unit_name = ?, project = ?, fiscal_year = ?, files ="
                + " ?, content = ?, whose = ?, about = ?, found_in = ?, evidence = ? where"
                + " fingerprint = ?")
        .params(
            UnitNameStore.ref(anomaly.unit()),
            anomaly.unit(),
            anomaly.project(),
            anomaly.fiscalYear(),
            Json.write(anomaly.files()),
            Json.write(anomaly.anomaly().called(fingerprint)),
            found.whose(),
            found.about(),
            found.form(),
            found.evidence(),
            fingerprint)
        .update();
  }

  private boolean isGone(String fingerprint) {
    return db.sql("select count(*) from finding where fingerprint = ? and gone_run is not null")
            .param(fingerprint)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Notes what became of a finding.
   *
   * @param before its figures until then; null where they are the same
   */
  private void step(String fingerprint, String step, Evidence before) {
    db.sql("insert into finding_step (run, fingerprint, step, figures) values (?, ?, ?, ?)")
        .params(run, fingerprint, step, before == null ? null : Json.write(before))
        .update();
  }

  private void touchYear(String fingerprint) {
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select coalesce(fiscal_year, 0) from"
                + " finding where fingerprint = ?")
        .param(fingerprint)
        .update();
  }

  /** Enters what was never found before. */
  private void enter(Table table, Found found) {
    String fingerprint = found.anomaly().anomaly().fingerprint();
    int before = 0;
    while (isKnown(Fingerprint.nth(fingerprint, before))) {
      before++;
    }
    NewFindings one = new NewFindings(db, table.table, run);
    one.add(found, Fingerprint.nth(fingerprint, before));
    one.enter();
    years.add(found.anomaly().fiscalYear());
  }

  private boolean isKnown(String fingerprint) {
    return db.sql("select count(*) from finding where fingerprint = ?")
            .param(fingerprint)
            .query(Integer.class)
            .single()
        > 0;
  }

  private Map<Long, Found> load(Table table, List<Long> ids) {
    Map<Long, Found> found = new HashMap<>();
    rows(table, ids).forEach(each -> found.put(each.id(), each));
    return found;
  }

  private List<Found> rows(Table table, List<Long> ids) {
    return switch (table) {
      case ANOMALY ->
          db.sql(
                  "select form.unit, form.project, form.fiscal_year, a.content, a.about,"
                      + " a.evidence, a.id, form.id, s.path"
                      + FORMS
                      + " where a.id in (:ids)")
              .param("ids", ids)
              .query((row, i) -> ofForm(row))
              .list();
      case CROSS_ANOMALY ->
          db.sql(
                  "select a.unit_name, '', a.fiscal_year, a.content, a.about, a.evidence, a.id from"
                      + " cross_anomaly a where a.id in (:ids)")
              .param("ids", ids)
              .query((row, i) -> across(row))
              .list();
    };
  }

  private Found ofForm(ResultSet row) throws SQLException {
    String path = row.getString(9);
    return found(row, row.getString(8), List.of(path), path);
  }

  private Found across(ResultSet row) throws SQLException {
    Anomaly anomaly = Json.read(row.getString(4), Anomaly.class);
    return found(row, "", store.filesOf(anomaly.forms()), "");
  }

  /** Of a form that names no unit only the file tells whose it is. */
  private Found found(ResultSet row, String form, List<String> files, String path)
      throws SQLException {
    String unit = words(row.getString(1));
    String project = words(row.getString(2));
    Integer year = (Integer) row.getObject(3);
    return new Found(
        row.getLong(7),
        form,
        unit.isEmpty() ? Fingerprint.whose(path, project, year) : whose.of(unit, project, year),
        row.getString(5),
        row.getString(6),
        new RememberedAnomaly(
            unit, project, year, files, Json.read(row.getString(4), Anomaly.class)));
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }
}
