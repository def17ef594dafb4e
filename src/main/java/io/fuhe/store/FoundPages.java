package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Fingerprint;
import io.fuhe.json.Json;
import io.fuhe.store.RowValues.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was found, as it stands in a table, some at a time in a fixed order. */
final class FoundPages {

  /** So many at a time. */
  private static final int TOGETHER = 500;

  private static final int HASH = 64;

  private static final String FORMS =
      " from anomaly a join form on form.id = a.form_id join content c on c.sha256 = form.sha256"
          + " join submission s on s.id = c.told";

  private final JdbcClient db;
  private final AnomalyStore store;
  private final Whose whose;
  private final TransactionOperations transactions;
  private final Table table;

  /**
   * What stands in a table.
   *
   * @param transactions one a page
   */
  FoundPages(
      JdbcClient db,
      AnomalyStore store,
      Whose whose,
      TransactionOperations transactions,
      Table table) {
    this.db = db;
    this.store = store;
    this.whose = whose;
    this.transactions = transactions;
    this.table = table;
  }

  /** Where anomalies stand that a run found. */
  enum Table {
    ANOMALY(
        "anomaly",
        FORMS + " where form.stands and ",
        " from (select distinct sha256 from content_touched) t join form on form.sha256 = t.sha256"
            + " join anomaly a on a.form_id = form.id join content c on c.sha256 = form.sha256 join"
            + " submission s on s.id = c.told join finding k on k.fingerprint = a.fingerprint where"
            + " form.stands and ",
        " order by s.path, form.ordinal, a.ordinal",
        "select form.unit, form.project, form.fiscal_year, a.content, a.about, a.evidence, a.id,"
            + " a.fingerprint, form.id, s.path"
            + FORMS),
    CROSS_ANOMALY(
        "cross_anomaly",
        " from cross_anomaly a where ",
        " from (select distinct unit_id, fiscal_year from unit_year_touched) y join cross_anomaly a"
            + " on a.unit_id = y.unit_id and a.fiscal_year = y.fiscal_year join finding k on"
            + " k.fingerprint = a.fingerprint where ",
        " order by a.unit_id, a.fiscal_year, a.ordinal",
        "select a.unit_name, '', a.fiscal_year, a.content, a.about, a.evidence, a.id,"
            + " a.fingerprint from cross_anomaly a");

    private final String called;
    private final String standing;
    private final String touched;
    private final String order;
    private final String rows;

    Table(String called, String standing, String touched, String order, String rows) {
      this.called = called;
      this.standing = standing;
      this.touched = touched;
      this.order = order;
      this.rows = rows;
    }

    /** Notes what some of its rows are known by; empty words for what is not known. */
    void link(JdbcClient db, Map<Long, String> names) {
      new RowValues(db, called, "id", new Column("fingerprint", HASH))
          .set(
              names.entrySet().stream()
                  .map(name -> new RowValues.Row(name.getKey(), List.of(name.getValue())))
                  .toList());
    }
  }

  /**
   * An anomaly as a run found it.
   *
   * @param name the fingerprint that it is known by; empty where it is not known yet
   * @param form empty where it lies between forms
   * @param whose as {@link Whose} says it
   */
  record Found(
      long id,
      String name,
      String form,
      String whose,
      String about,
      String evidence,
      RememberedAnomaly anomaly) {}

  /**
   * Hands on what stands of what changed, and is known.
   *
   * @param which a condition on the anomaly {@code a} and the finding {@code k}
   */
  void touched(String which, Consumer<List<Found>> pages) {
    each(table.touched + which, pages);
  }

  /**
   * Hands on what stands.
   *
   * @param which a condition on the anomaly {@code a}
   */
  void standing(String which, Consumer<List<Found>> pages) {
    each(table.standing + which, pages);
  }

  /** What is taken of one page may change what is there of the next, so each is read by itself. */
  private void each(String which, Consumer<List<Found>> pages) {
    List<Long> ids = db.sql("select a.id" + which + table.order).query(Long.class).list();
    for (List<Long> some : ListUtils.partition(ids, TOGETHER)) {
      transactions.executeWithoutResult(any -> pages.accept(load(some)));
    }
  }

  private List<Found> load(List<Long> ids) {
    Map<Long, Row> rows = new HashMap<>();
    db.sql(table.rows + " where a.id in (:ids)")
        .param("ids", ids)
        .query((row, i) -> row(row))
        .list()
        .forEach(row -> rows.put(row.id(), row));
    Map<String, String> paths =
        table == Table.ANOMALY
            ? Map.of()
            : store.pathsOf(
                rows.values().stream()
                    .flatMap(row -> row.anomaly().forms().stream())
                    .collect(Collectors.toSet()));
    return ids.stream().map(rows::get).map(row -> found(row, paths)).toList();
  }

  /** A row of the table; what lies between forms has neither form nor path. */
  private record Row(
      long id,
      String name,
      String unit,
      String project,
      Integer fiscalYear,
      Anomaly anomaly,
      String about,
      String evidence,
      String form,
      String path) {}

  private Row row(ResultSet row) throws SQLException {
    boolean between = table == Table.CROSS_ANOMALY;
    return new Row(
        row.getLong(7),
        row.getString(8),
        words(row.getString(1)),
        words(row.getString(2)),
        (Integer) row.getObject(3),
        Json.read(row.getString(4), Anomaly.class),
        row.getString(5),
        row.getString(6),
        between ? "" : row.getString(9),
        between ? "" : row.getString(10));
  }

  /** Of a form that names no unit only the file tells whose it is. */
  private Found found(Row row, Map<String, String> paths) {
    List<String> files =
        table == Table.ANOMALY
            ? List.of(row.path())
            : row.anomaly().forms().stream().map(paths::get).filter(Objects::nonNull).toList();
    String its =
        row.unit().isEmpty()
            ? Fingerprint.whose(row.path(), row.project(), row.fiscalYear())
            : whose.of(row.unit(), row.project(), row.fiscalYear());
    return new Found(
        row.id(),
        row.name(),
        row.form(),
        its,
        row.about(),
        row.evidence(),
        new RememberedAnomaly(row.unit(), row.project(), row.fiscalYear(), files, row.anomaly()));
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }
}
