package io.fuhe.desk.store;

import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.IndexedRows.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps in memory what the worklist filters, counts and searches by, for any database: none counts
 * a million rows by ten facets while somebody waits, and none has an index for parts of Chinese
 * words. What it holds follows the database: each time it is asked, one query tells whether anybody
 * decided or a run brought something since. What a run brought is read beside and takes the place
 * of what was there, which is asked until then.
 */
final class FindingIndex {

  private static final int AT_A_TIME = 5000;

  /** More than these are read in the background. */
  private static final int MANY = 20_000;

  /** Numbers are given before they can be seen, so that a lower one may come after a higher one. */
  private static final long OVERTAKEN = 100;

  private static final int FINGERPRINTS = 500;

  private static final String LINE =
      "select d.place, d.severity, d.rule_kind, d.rule, d.fiscal_year, d.unit_id, d.project, "
          + DeskRow.MACHINE
          + " as machine, d.person, d.assignee, d.since_run, d.to_do, d.gone, d.unit, d.words from"
          + " desk_finding d where ";

  private static final String NEWS =
      "select 0 as kind, refreshed as id from desk_known_run union all select 1, removed from"
          + " desk_known_run union all select 2, run from desk_known_run union all select 3, id"
          + " from decision_batch where id > ? union all select 4, id from thread_entry where id"
          + " > ?";

  private final JdbcClient db;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile Loaded loaded;

  FindingIndex(JdbcClient db) {
    this.db = db;
  }

  /**
   * The rows, and up to where they follow the database.
   *
   * @param batches of decisions that are in the rows, the latest
   * @param entries of threads that are in the rows, the latest
   * @param lock held by who asks the rows, and alone by who changes them
   */
  private record Loaded(
      IndexedRows rows,
      long refreshed,
      long removed,
      TreeSet<Long> batches,
      TreeSet<Long> entries,
      ReadWriteLock lock) {

    <T> T under(Lock held, Function<IndexedRows, T> question) {
      held.lock();
      try {
        return question.apply(rows);
      } finally {
        held.unlock();
      }
    }
  }

  /** What the database has that rows may not have yet. */
  private static final class News {
    private long refreshed;
    private long removed;
    private long run;
    private final List<Long> batches = new ArrayList<>();
    private final List<Long> entries = new ArrayList<>();

    boolean isOf(Loaded rows) {
      return refreshed == rows.refreshed() && removed == rows.removed();
    }

    void take(int kind, long id) {
      switch (kind) {
        case 0 -> refreshed = id;
        case 1 -> removed = id;
        case 2 -> run = id;
        case 3 -> batches.add(id);
        default -> entries.add(id);
      }
    }
  }

  /** Asks the rows as they are now. */
  <T> T ask(Function<IndexedRows, T> question) {
    Loaded now = loaded == null ? first() : loaded;
    News news = news(now.batches(), now.entries(), now.lock().readLock());
    if (!news.isOf(now)) {
      renew(now, news);
      now = loaded;
      news = news(now.batches(), now.entries(), now.lock().readLock());
    }
    follow(now, news);
    return now.under(now.lock().readLock(), question);
  }

  private synchronized Loaded first() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  private News news(TreeSet<Long> batches, TreeSet<Long> entries, Lock lock) {
    lock.lock();
    try {
      News news = new News();
      db.sql(NEWS)
          .params(
              (batches.isEmpty() ? 0 : batches.last()) - OVERTAKEN,
              (entries.isEmpty() ? 0 : entries.last()) - OVERTAKEN)
          .query(
              row -> {
                news.take(row.getInt(1), row.getLong(2));
              });
      news.batches.removeAll(batches);
      news.entries.removeAll(entries);
      return news;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes over what a run brought: at once where that is little, and where somebody does, waits
   * not.
   */
  private void renew(Loaded before, News news) {
    if (!renewing.compareAndSet(false, true)) {
      return;
    }
    if (changed(before) <= MANY) {
      renewed(before, news);
    } else {
      Thread reader = new Thread(() -> renewed(before, news), "worklist");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private void renewed(Loaded before, News news) {
    try {
      if (loaded == before) {
        int more = changed(before);
        boolean most = more > before.rows().size() / 2 + AT_A_TIME;
        loaded = most || news.removed != before.removed() ? load() : merged(before, news, more);
      }
    } finally {
      renewing.set(false);
    }
  }

  private int changed(Loaded before) {
    return db.sql("select count(*) from desk_finding where refreshed > ?")
        .param(before.refreshed())
        .query(Integer.class)
        .single();
  }

  private Loaded merged(Loaded before, News news, int more) {
    TreeSet<Long> batches = new TreeSet<>();
    TreeSet<Long> entries = new TreeSet<>();
    IndexedRows rows =
        before.under(
            before.lock().readLock(),
            asked -> {
              batches.addAll(before.batches());
              entries.addAll(before.entries());
              return asked.copy(more);
            });
    rows.put(
        db.sql(LINE + "d.refreshed > ? order by d.place")
            .param(before.refreshed())
            .query((row, i) -> line(row))
            .list(),
        news.run);
    return new Loaded(
        rows, news.refreshed, news.removed, batches, entries, new ReentrantReadWriteLock());
  }

  private Loaded load() {
    TreeSet<Long> batches = newest("decision_batch");
    TreeSet<Long> entries = newest("thread_entry");
    News news = news(batches, entries, new ReentrantReadWriteLock().readLock());
    batches.addAll(news.batches);
    entries.addAll(news.entries);
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
    return new Loaded(
        rows, news.refreshed, news.removed, batches, entries, new ReentrantReadWriteLock());
  }

  private TreeSet<Long> newest(String table) {
    return new TreeSet<>(
        db.sql("select id from " + table + " order by id desc fetch first 1 rows only")
            .query(Long.class)
            .list());
  }

  /** Takes over what people decided, and whom they gave questions to, since. */
  private void follow(Loaded now, News news) {
    if (news.batches.isEmpty() && news.entries.isEmpty()) {
      return;
    }
    List<String> fingerprints = new ArrayList<>();
    if (!news.batches.isEmpty()) {
      fingerprints.addAll(
          db.sql("select distinct fingerprint from decision_event where batch_id in (:batches)")
              .param("batches", news.batches)
              .query(String.class)
              .list());
    }
    if (!news.entries.isEmpty()) {
      fingerprints.addAll(
          db.sql(
                  "select distinct d.fingerprint from desk_finding d join thread_entry e on"
                      + " e.thread = d.thread where e.kind = 'ASSIGN' and e.id in (:entries)")
              .param("entries", news.entries)
              .query(String.class)
              .list());
    }
    now.under(
        now.lock().writeLock(),
        rows -> {
          // Read while none else writes: what is read later is never overwritten by what was
          // before.
          lines(fingerprints).forEach(rows::update);
          keep(now.batches(), news.batches);
          keep(now.entries(), news.entries);
          return rows;
        });
  }

  private static void keep(TreeSet<Long> known, List<Long> some) {
    known.addAll(some);
    if (!known.isEmpty()) {
      known.headSet(known.last() - OVERTAKEN).clear();
    }
  }

  private List<Line> lines(List<String> fingerprints) {
    List<Line> lines = new ArrayList<>();
    for (List<String> some : ListUtils.partition(fingerprints, FINGERPRINTS)) {
      lines.addAll(
          db.sql(LINE + "d.fingerprint in (:some)")
              .params(Map.of("some", new ArrayList<>(some)))
              .query((row, i) -> line(row))
              .list());
    }
    return lines;
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
