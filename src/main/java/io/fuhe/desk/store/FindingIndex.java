package io.fuhe.desk.store;

import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.IndexedRows.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps in memory what the worklist filters, counts and searches by, for any database: none counts
 * a million rows by ten facets while somebody waits, and none has an index for parts of Chinese
 * words. What it holds follows the database: it looks, each time it is asked, whether anybody
 * decided or a run brought something since.
 */
final class FindingIndex {

  private static final int AT_A_TIME = 5000;

  /** More than these are read anew in the background, while what was there is still shown. */
  private static final int MANY = 50_000;

  /** Numbers are given before they can be seen, so that a lower one may come after a higher one. */
  private static final long OVERTAKEN = 100;

  private static final int FINGERPRINTS = 500;

  private static final String LINE =
      "select d.place, d.severity, d.rule_kind, d.rule, d.fiscal_year, d.unit_id, d.project,"
          + " d.machine, d.person, d.assignee, d.since_run, d.to_do, d.gone, d.unit, d.words from"
          + " desk_finding d where ";

  private final JdbcClient db;
  private Loaded loaded;
  private boolean loading;

  FindingIndex(JdbcClient db) {
    this.db = db;
  }

  /** The rows, and up to where they follow the database. */
  private record Loaded(
      IndexedRows rows, long refreshed, TreeSet<Long> batches, TreeSet<Long> entries) {}

  /** Asks the rows as they are now. */
  synchronized <T> T ask(Function<IndexedRows, T> question) {
    if (loaded == null) {
      loaded = load();
    } else if (loaded.refreshed() != refreshed()) {
      reload();
    }
    follow();
    return question.apply(loaded.rows());
  }

  private void reload() {
    if (loaded.rows().size() < MANY) {
      loaded = load();
    } else if (!loading) {
      loading = true;
      Thread reader = new Thread(this::loadAside, "worklist");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private void loadAside() {
    Loaded now = null;
    try {
      now = load();
    } finally {
      take(now);
    }
  }

  private synchronized void take(Loaded now) {
    loading = false;
    loaded = now == null ? loaded : now;
  }

  private Loaded load() {
    long refreshed = refreshed();
    TreeSet<Long> batches = new TreeSet<>(recent("decision_batch", new TreeSet<>()));
    TreeSet<Long> entries = new TreeSet<>(recent("thread_entry", new TreeSet<>()));
    IndexedRows rows =
        new IndexedRows(db.sql("select count(*) from desk_finding").query(Integer.class).single());
    String last = "";
    while (last != null) {
      List<Line> page =
          db.sql(LINE + "d.place > ? order by d.place fetch first " + AT_A_TIME + " rows only")
              .param(last)
              .query((row, i) -> line(row))
              .list();
      page.forEach(rows::add);
      last = page.size() < AT_A_TIME ? null : page.get(page.size() - 1).place();
    }
    return new Loaded(rows, refreshed, batches, entries);
  }

  private long refreshed() {
    return db.sql("select refreshed from desk_known_run").query(Long.class).single();
  }

  /** Takes over what people decided, and whom they gave questions to, since. */
  private void follow() {
    List<Long> batches = recent("decision_batch", loaded.batches());
    if (!batches.isEmpty()) {
      update(
          db.sql("select distinct fingerprint from decision_event where batch_id in (:batches)")
              .param("batches", batches)
              .query(String.class)
              .list());
      keep(loaded.batches(), batches);
    }
    List<Long> entries = recent("thread_entry", loaded.entries());
    if (!entries.isEmpty()) {
      update(
          db.sql(
                  "select distinct d.fingerprint from desk_finding d join thread_entry e on"
                      + " e.thread = d.thread where e.kind = 'ASSIGN' and e.id in (:entries)")
              .param("entries", entries)
              .query(String.class)
              .list());
      keep(loaded.entries(), entries);
    }
  }

  private static void keep(TreeSet<Long> known, List<Long> some) {
    known.addAll(some);
    known.headSet(known.last() - OVERTAKEN).clear();
  }

  private List<Long> recent(String table, TreeSet<Long> known) {
    long from = known.isEmpty() ? newest(table) : known.last();
    return db
        .sql("select id from " + table + " where id > ? order by id")
        .param(from - OVERTAKEN)
        .query(Long.class)
        .list()
        .stream()
        .filter(id -> !known.contains(id))
        .toList();
  }

  private long newest(String table) {
    return db.sql("select id from " + table + " order by id desc fetch first 1 rows only")
        .query(Long.class)
        .optional()
        .orElse(-1L);
  }

  private void update(List<String> fingerprints) {
    for (List<String> some : ListUtils.partition(fingerprints, FINGERPRINTS)) {
      db.sql(LINE + "d.fingerprint in (:some)")
          .params(Map.of("some", new ArrayList<>(some)))
          .query((row, i) -> line(row))
          .list()
          .forEach(loaded.rows()::update);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    Facet[] facets = Facet.values();
    String[] values = new String[facets.length];
    for (int i = 0; i < facets.length; i++) {
      String value = row.getString(facets[i].column());
      values[i] = value == null ? "" : value;
    }
    return new Line(
        row.getString("place"),
        values,
        row.getBoolean("to_do"),
        row.getBoolean("gone"),
        row.getString("unit"),
        row.getString("words"));
  }
}
