package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.json.Json;
import io.fuhe.store.FoundPages.Found;
import io.fuhe.store.RowValues.Column;
import io.fuhe.store.RowValues.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has what was found take the place of what is known of it, many at a time. */
final class TakenFindings {

  private static final int HASH = 64;
  private static final int ID = 80;
  private static final int NAME = 1000;

  /** Longer than any text that is noted. */
  private static final int TEXT = 10_000_000;

  private final JdbcClient db;
  private final long run;

  TakenFindings(JdbcClient db, long run) {
    this.db = db;
    this.run = run;
  }

  /** What is known of a finding. */
  private record Known(
      Evidence evidence, Long since, Long changed, Long gone, String previous, Integer fiscalYear) {

    boolean changesTo(Found found) {
      return !evidence.key().equals(found.evidence());
    }
  }

  /**
   * Takes it; one that was gone is as new.
   *
   * @param found what was found, by the fingerprints that it is known by
   * @return the fiscal years of what is said otherwise now; null among them for none
   */
  Set<Integer> take(Map<String, Found> found) {
    Map<String, Known> known = known(found.keySet());
    List<Row> rows = new ArrayList<>();
    List<List<Object>> steps = new ArrayList<>();
    Set<Integer> years = new HashSet<>();
    found.forEach(
        (name, now) -> {
          Known before = known.get(name);
          rows.add(row(name, now, before));
          if (before.gone() != null || before.changesTo(now)) {
            steps.add(step(name, now, before));
          }
          years.add(before.fiscalYear());
          years.add(now.anomaly().fiscalYear());
        });
    columns().set(rows);
    new Rows(db, "finding_step", "run", "fingerprint", "step", "figures").put(steps);
    tell(found.keySet());
    return years;
  }

  /** That findings may say something else than before. */
  void tell(Collection<String> fingerprints) {
    new Rows(db, "finding_told", "fingerprint")
        .put(fingerprints.stream().map(List::<Object>of).toList());
  }

  private Map<String, Known> known(Collection<String> fingerprints) {
    Map<String, Known> known = new HashMap<>();
    for (List<String> some : ListUtils.partition(List.copyOf(fingerprints), Changes.PAGE)) {
      db.sql(
              "select fingerprint, content, since_run, changed_run, gone_run, previous, fiscal_year"
                  + " from finding where fingerprint in (:some)")
          .param("some", some)
          .query((row, i) -> known.put(row.getString(1), known(row)))
          .list();
    }
    return known;
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        Evidence.of(Json.read(row.getString(2), Anomaly.class)),
        number(row, 3),
        number(row, 4),
        number(row, 5),
        row.getString(6),
        (Integer) row.getObject(7));
  }

  private static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private RowValues columns() {
    return new RowValues(
        db,
        "finding",
        "fingerprint",
        new Column("since_run", "bigint"),
        new Column("changed_run", "bigint"),
        new Column("gone_run", "bigint"),
        new Column("previous", TEXT),
        new Column("unit_ref", HASH),
        new Column("unit_name", NAME),
        new Column("project", NAME),
        new Column("fiscal_year", "integer"),
        new Column("files", TEXT),
        new Column("content", TEXT),
        new Column("whose", HASH),
        new Column("about", HASH),
        new Column("found_in", ID),
        new Column("evidence", HASH));
  }

  private Row row(String name, Found now, Known before) {
    boolean gone = before.gone() != null;
    boolean changed = before.changesTo(now);
    RememberedAnomaly anomaly = now.anomaly();
    return new Row(
        name,
        Arrays.asList(
            gone ? Long.valueOf(run) : before.since(),
            changedRun(gone, changed, before),
            null,
            previous(gone, changed, before),
            UnitNameStore.ref(anomaly.unit()),
            anomaly.unit(),
            anomaly.project(),
            anomaly.fiscalYear(),
            Json.write(anomaly.files()),
            Json.write(anomaly.anomaly().called(name)),
            now.whose(),
            now.about(),
            now.form(),
            now.evidence()));
  }

  private Long changedRun(boolean gone, boolean changed, Known before) {
    if (gone) {
      return null;
    }
    return changed ? Long.valueOf(run) : before.changed();
  }

  private static String previous(boolean gone, boolean changed, Known before) {
    if (gone) {
      return null;
    }
    return changed ? Json.write(before.evidence()) : before.previous();
  }

  /** What became of it, and its figures until then where they are others. */
  private List<Object> step(String name, Found now, Known before) {
    return Arrays.asList(
        run,
        name,
        before.gone() != null ? "FOUND" : "CHANGED",
        before.changesTo(now) ? Json.write(before.evidence()) : null);
  }
}
