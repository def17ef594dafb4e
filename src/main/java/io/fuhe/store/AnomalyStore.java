package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import io.fuhe.json.Json;
import io.fuhe.unit.UnitYearKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

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
    remember(run, whose, TransactionOperations.withoutTransaction());
  }

  /** The same, in transactions of so many anomalies each. */
  public void remember(long run, Whose whose, TransactionOperations transactions) {
    new AnomalyMemory(db, this, whose, run, transactions).remember();
  }

  /** An anomaly as it was remembered last, whether or not it is still there. */
  public Anomaly remembered(String fingerprint) {
    return Json.read(
        db.sql("select content from finding where fingerprint = ?")
            .param(fingerprint)
            .query(String.class)
            .single(),
        Anomaly.class);
  }

  /** Tells anew whose the anomalies are that bear a name of a unit. */
  public void rename(String unit, Whose whose) {
    new WhoseFindings(db, whose)
        .tell("unit_ref = ? and unit_name = ?", UnitNameStore.ref(unit), unit);
  }

  /** Tells anew whose all anomalies are. */
  public void renameAll(Whose whose) {
    new WhoseFindings(db, whose).tell("unit_name <> ''");
  }

  /**
   * The latest run that received a file, or found other anomalies than the run before it; 0 where
   * there was none. A run that changed nothing tells the same as the one before it, and nights
   * without uploads do not make old what was new on the last day of work.
   */
  public long lastChange() {
    return Stream.of("since_run", "changed_run", "gone_run")
        .map(column -> latest(column, "finding"))
        .reduce(latest("presented_run", "submission"), Math::max);
  }

  /** By the column's index. */
  private long latest(String column, String table) {
    return db.sql(
            "select %s from %s where %s is not null order by %s desc fetch first 1 rows only"
                .formatted(column, table, column, column))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * The same of a fiscal year alone, without the files that were handed in.
   *
   * @param fiscalYear 0 for what names none
   */
  public long lastChange(int fiscalYear) {
    return db.sql(
            "select greatest(coalesce(max(since_run), 0), coalesce(max(changed_run), 0),"
                + " coalesce(max(gone_run), 0)) from finding where "
                + (fiscalYear == Touched.NO_YEAR
                    ? "fiscal_year is null"
                    : "fiscal_year = " + fiscalYear))
        .query(Long.class)
        .single();
  }

  /** What stands in a form since a run, in the order in which the rules spoke. */
  public List<StandingAnomaly> of(String formId, long run) {
    return of(List.of(formId), run).getOrDefault(formId, List.of());
  }

  /** The same of several forms; none of those in which nothing stands. */
  public Map<String, List<StandingAnomaly>> of(Collection<String> forms, long run) {
    Map<String, List<StandingAnomaly>> found = new HashMap<>();
    if (forms.isEmpty()) {
      return found;
    }
    db.sql(
            "select a.content, k.since_run, k.changed_run, k.previous, k.fingerprint, a.form_id"
                + " from anomaly a join finding k on k.fingerprint = a.fingerprint where a.form_id"
                + " in (:forms) order by a.form_id, a.ordinal")
        .param("forms", forms)
        .query(
            (row, i) ->
                found
                    .computeIfAbsent(row.getString(6), any -> new ArrayList<>())
                    .add(standing(row, run)))
        .list();
    found.replaceAll((form, its) -> causesCalled(its));
    return found;
  }

  private static List<StandingAnomaly> causesCalled(List<StandingAnomaly> found) {
    Map<String, String> names =
        found.stream()
            .map(StandingAnomaly::anomaly)
            .collect(Collectors.toMap(Anomaly::about, Anomaly::fingerprint, (a, b) -> a));
    return found.stream().map(each -> each.causeCalled(names)).toList();
  }

  /**
   * The units' years across whose forms something stands.
   *
   * @param fiscalYear one, or null for all
   */
  public List<UnitYearKey> yearsAcross(Integer fiscalYear) {
    return db
        .sql(
            "select y.unit_key, y.fiscal_year from (select distinct unit_id, fiscal_year from"
                + " cross_anomaly"
                + (fiscalYear == null ? "" : " where fiscal_year = " + fiscalYear)
                + ") c join unit_year y on y.unit_id = c.unit_id and y.fiscal_year ="
                + " c.fiscal_year")
        .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .sorted(Comparator.comparing(UnitYearKey::unit).thenComparing(UnitYearKey::fiscalYear))
        .toList();
  }

  /** What a run found across the forms of a unit's year, in the order in which the rules spoke. */
  public List<StandingAnomaly> across(UnitYearKey year, long run) {
    return across(List.of(year), run).getOrDefault(year, List.of());
  }

  /** The same of several units' years; none of those across which nothing stands. */
  public Map<UnitYearKey, List<StandingAnomaly>> across(Collection<UnitYearKey> years, long run) {
    Map<UnitYearKey, List<StandingAnomaly>> found = new HashMap<>();
    years.stream()
        .collect(Collectors.groupingBy(UnitYearKey::fiscalYear))
        .forEach((year, its) -> across(its, year, run, found));
    found.replaceAll((year, its) -> causesCalled(its));
    return found;
  }

  private void across(
      List<UnitYearKey> units,
      int fiscalYear,
      long run,
      Map<UnitYearKey, List<StandingAnomaly>> found) {
    Map<String, UnitYearKey> byId =
        units.stream().collect(Collectors.toMap(each -> CrossStore.id(each.unit()), each -> each));
    db.sql(
            "select c.content, k.since_run, k.changed_run, k.previous, k.fingerprint, c.unit_id"
                + " from cross_anomaly c join finding k on k.fingerprint = c.fingerprint where"
                + " c.unit_id in (:units) and c.fiscal_year = :year order by c.unit_id, c.ordinal")
        .param("units", byId.keySet())
        .param("year", fiscalYear)
        .query(
            (row, i) ->
                found
                    .computeIfAbsent(byId.get(row.getString(6)), any -> new ArrayList<>())
                    .add(standing(row, run)))
        .list();
  }

  /**
   * What a run did not find any more, fetched page by page: it may be nearly all that there was.
   *
   * @param fiscalYear the only year, 0 for what names none; null for all years
   */
  public Stream<List<RememberedAnomaly>> goneIn(long run, Integer fiscalYear) {
    String ofYear = fiscalYear == null ? "" : " and coalesce(fiscal_year, 0) = " + fiscalYear;
    List<String> gone =
        db.sql(
                "select fingerprint from finding where gone_run = ?"
                    + ofYear
                    + " order by unit_name, fiscal_year, project, fingerprint")
            .param(run)
            .query(String.class)
            .list();
    return ListUtils.partition(gone, Changes.PAGE).stream().map(this::remembered);
  }

  private List<RememberedAnomaly> remembered(List<String> fingerprints) {
    Map<String, RememberedAnomaly> found = new HashMap<>();
    db.sql(
            "select unit_name, project, fiscal_year, files, content, fingerprint from finding where"
                + " fingerprint in (:fingerprints)")
        .param("fingerprints", fingerprints)
        .query(
            row -> {
              found.put(
                  row.getString(6),
                  new RememberedAnomaly(
                      row.getString(1),
                      row.getString(2),
                      (Integer) row.getObject(3),
                      List.of(Json.read(row.getString(4), String[].class)),
                      Json.read(row.getString(5), Anomaly.class)));
            });
    return fingerprints.stream().map(found::get).toList();
  }

  /** The path of the file that holds each form, in the order of the forms. */
  public List<String> filesOf(List<String> forms) {
    return filesOf(forms, pathsOf(Set.copyOf(forms)));
  }

  /** The same from the paths of these forms and others. */
  public static List<String> filesOf(List<String> forms, Map<String, String> paths) {
    return forms.stream().map(paths::get).filter(Objects::nonNull).toList();
  }

  /** The path of the file that holds each of some forms. */
  public Map<String, String> pathsOf(Set<String> forms) {
    Map<String, String> paths = new HashMap<>();
    for (List<String> some : ListUtils.partition(List.copyOf(forms), Changes.PAGE)) {
      db.sql(
              "select form.id, s.path from form join content c on c.sha256 = form.sha256 join"
                  + " submission s on s.id = c.told where form.id in (:forms)")
          .param("forms", some)
          .query((row, i) -> paths.put(row.getString(1), row.getString(2)))
          .list();
    }
    return paths;
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
