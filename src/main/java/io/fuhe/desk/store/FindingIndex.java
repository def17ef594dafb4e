package io.fuhe.desk.store;

import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.IndexedRows.Line;
import io.fuhe.i18n.LogLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.commons.collections4.ListUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps in memory what the worklist filters, counts and searches by, for any database: none counts
 * a million rows by ten facets while somebody waits, and none has an index for parts of Chinese
 * words. What it holds follows the database: each time it is asked, one query tells whether anybody
 * decided or a run brought something since. What a run brought is read beside and takes the place
 * of what was there, which is asked until then, as long as there is memory for both.
 */
final class FindingIndex {

  private static final int AT_A_TIME = 5000;

  /** More than these are read in the background. */
  private static final int MANY = 20_000;

  /** More than these are not held beside the rows: the rows are read anew, some at a time. */
  private static final int MOST = 100_000;

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

  private static final Logger LOG = LoggerFactory.getLogger(FindingIndex.class);

  private final JdbcClient db;
  private final WorklistRoom room;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile Loaded loaded;
  private volatile boolean closed;
  private ShortOfMemory refused;

  FindingIndex(JdbcClient db, WorklistRoom room) {
    this.db = db;
    this.room = room;
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

  /**
   * Asks the rows as they are now.
   *
   * @throws ShortOfMemory when there is no room for them
   */
  <T> T ask(Function<IndexedRows, T> question) {
    Loaded now = current();
    News news = news(now.batches(), now.entries(), now.lock().readLock());
    if (!news.isOf(now)) {
      renew(now, news);
      now = current();
      news = news(now.batches(), now.entries(), now.lock().readLock());
    }
    follow(now, news);
    return now.under(now.lock().readLock(), question);
  }

  /** Breaks off reading: whoever closes the desk does not wait for it. */
  void close() {
    closed = true;
  }

  private Loaded current() {
    Loaded now = loaded;
    return now == null ? first() : now;
  }

  /** What there was no room for is not read once more for everyone who asks. */
  private synchronized Loaded first() {
    if (refused != null) {
      throw refused;
    }
    try {
      if (loaded == null) {
        loaded = load();
      }
      return loaded;
    } catch (ShortOfMemory e) {
      refused = e;
      throw e;
    }
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
    int more = changed(before);
    int known = before.rows().size();
    boolean anew = news.removed != before.removed() || more > Math.min(known / 2 + AT_A_TIME, MOST);
    if ((anew ? known : more) <= MANY) {
      renewed(() -> takeOver(before, news, more, anew));
    } else {
      // Where all is read anew nothing may hold on to what was there before.
      boolean beside = room.holdsTwice(known + more);
      Runnable step = anew ? () -> reload(beside) : () -> takeOver(before, news, more, false);
      Thread reader = new Thread(() -> told(step), "worklist");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private void told(Runnable step) {
    try {
      renewed(step);
    } catch (RuntimeException e) {
      LOG.error(LogLine.of("desk.behind"), e);
    }
  }

  private void renewed(Runnable step) {
    try {
      step.run();
    } finally {
      renewing.set(false);
    }
  }

  private void takeOver(Loaded before, News news, int more, boolean anew) {
    if (loaded == before) {
      loaded = anew ? load() : merged(before, news, more);
    }
  }

  /** Where there is no room for both, those who ask wait for the rows that are read. */
  private void reload(boolean beside) {
    if (beside) {
      loaded = load();
    } else {
      loaded = null;
      first();
    }
  }

  private int changed(Loaded before) {
    return db.sql("select count(*) from desk_finding where refreshed > ?")
        .param(before.refreshed())
        .query(Integer.class)
        .single();
  }

  private Loaded merged(Loaded before, News news, int more) {
    return room.holdsTwice(before.rows().size() + more)
        ? beside(before, news, more)
        : inPlace(before, news);
  }

  /** The rows and what changed, while those who ask are answered from the rows as they were. */
  private Loaded beside(Loaded before, News news, int more) {
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
    rows.put(changedRows(before), news.run);
    return new Loaded(
        rows, news.refreshed, news.removed, batches, entries, new ReentrantReadWriteLock());
  }

  /** Without room for the rows twice, those who ask wait. */
  private Loaded inPlace(Loaded before, News news) {
    try {
      before.under(
          before.lock().writeLock(),
          rows -> {
            // Read while none else writes, as in following.
            rows.put(changedRows(before), news.run);
            return rows;
          });
    } catch (RuntimeException | OutOfMemoryError e) {
      // Half of it may be put: the rows are read anew.
      loaded = null;
      throw e;
    }
    return new Loaded(
        before.rows(),
        news.refreshed,
        news.removed,
        before.batches(),
        before.entries(),
        before.lock());
  }

  private List<Line> changedRows(Loaded before) {
    return db.sql(LINE + "d.refreshed > ? order by d.place")
        .param(before.refreshed())
        .query((row, i) -> line(row))
        .list();
  }

  private Loaded load() {
    TreeSet<Long> batches = newest("decision_batch");
    TreeSet<Long> entries = newest("thread_entry");
    News news = news(batches, entries, new ReentrantReadWriteLock().readLock());
    batches.addAll(news.batches);
    entries.addAll(news.entries);
    return new Loaded(
        read(), news.refreshed, news.removed, batches, entries, new ReentrantReadWriteLock());
  }

  /** Reads them by pages, and never counts them first: HSQLDB would go through all for that. */
  private IndexedRows read() {
    IndexedRows rows = new IndexedRows(0);
    try {
      String last = "";
      while (last != null) {
        if (closed) {
          throw new CancellationException("the desk is closed");
        }
        List<Line> page =
            db.sql(LINE + "d.place > ? order by d.place fetch first " + AT_A_TIME + " rows only")
                .param(last)
                .query((row, i) -> line(row))
                .list();
        page.forEach(rows::add);
        room.require(rows.size());
        last = page.size() < AT_A_TIME ? null : page.get(page.size() - 1).place();
      }
      return rows;
    } catch (OutOfMemoryError e) {
      throw room.refused(rows.size(), e);
    }
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
