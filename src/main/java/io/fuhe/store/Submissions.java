package io.fuhe.store;

import io.fuhe.document.Reason;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presence.Seen;
import io.fuhe.inbox.Presented;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which contents were handed in at which paths of the inbox, from one run to another, and which are
 * there.
 */
public final class Submissions {

  /** Submissions that were taken away with all others, as when a share is not mounted. */
  static final String DOUBTFUL = "DOUBTFUL";

  /** So many characters of a path are looked up by. */
  private static final int REF = 64;

  private static final String KNOWN =
      "select id, path, sha256, seen_to, kept, presented_run, presented_rank from submission";

  /** So many ids to a statement. */
  private static final int PAGE = 500;

  private final JdbcClient db;
  private final Touched touched;

  public Submissions(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
  }

  /** The submissions of some contents, in the order in which they came. */
  public List<Known> submissionsOf(Collection<String> contents) {
    return contents.isEmpty()
        ? List.of()
        : db.sql(KNOWN + " where sha256 in (:contents) order by id")
            .param("contents", contents)
            .query(Submissions::submission)
            .list();
  }

  /** The submissions at some paths, in the order in which they came. */
  public List<Known> submissionsAt(Collection<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    return db
        .sql(KNOWN + " where path_ref in (:refs) order by id")
        .param("refs", paths.stream().map(Submissions::ref).collect(Collectors.toSet()))
        .query(Submissions::submission)
        .list()
        .stream()
        .filter(known -> paths.contains(known.path()))
        .toList();
  }

  /** What a path is looked up by: its end. */
  static String ref(String path) {
    return path.length() <= REF ? path : path.substring(path.length() - REF);
  }

  /** Those that the last look met that met any; to be asked before the next one is noted. */
  public List<Known> metBefore() {
    return db.sql(
            "select s.id, s.path, s.sha256, s.seen_to, s.kept, s.presented_run, s.presented_rank"
                + " from submission s where ("
                + Looks.MET
                + ") or s.kept = ?")
        .param(DOUBTFUL)
        .query(Submissions::submission)
        .list();
  }

  /** Notes of what a run entered that an earlier one looked and did not meet it. */
  public void absent(long run, long look) {
    db.sql("update submission set absent_run = ? where seen_from = ? and absent_run is null")
        .params(look, run)
        .update();
  }

  /**
   * Enters a file that is new at its path.
   *
   * @param kept its content; null when it did not come into the archive
   */
  public void enter(Came came, Kept kept, long run) {
    if (kept != null) {
      db.sql(
              "insert into content (sha256, size_bytes, due_run) select ?, ?, 0 from (values (0))"
                  + " as one (row_) where not exists (select 1 from content where sha256 = ?)")
          .params(kept.sha256(), kept.size(), kept.sha256())
          .update();
      touched.content(kept.sha256());
    } else {
      touched.fiscalYear(null);
    }
    db.sql(
            "insert into submission (path, path_ref, part, sha256, seen_from, met_run, last_run,"
                + " presented_run, presented_rank) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            came.file().path(),
            ref(came.file().path()),
            InboxPart.of(came.file().path()),
            kept == null ? null : kept.sha256(),
            run,
            run,
            run,
            came.presented().run(),
            came.presented().rank())
        .update();
  }

  /**
   * Notes why a file that is there did not come into the archive.
   *
   * @param size in bytes; 0 where it is not known
   */
  public void refuse(String path, Reason reason, long size) {
    int changed =
        db.sql(
                "update submission set refused = ?, refused_size = ? where path_ref = ? and path ="
                    + " ? and sha256 is null and seen_to is null and (refused is null or refused"
                    + " <> ? or refused_size <> ?)")
            .params(reason.name(), size, ref(path), path, reason.name(), size)
            .update();
    if (changed > 0) {
      touched.fiscalYear(null);
    }
  }

  /**
   * A file that is there as it was met last.
   *
   * @param size in bytes
   * @param stamp what told then that it is the same; null where nothing did
   */
  public record Stamped(long id, String path, String sha256, long size, String stamp) {}

  /** The files that are there at some paths. */
  public List<Stamped> stampedAt(Collection<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    return db
        .sql(
            "select s.id, s.path, s.sha256, c.size_bytes, s.stamp from submission s join content c"
                + " on c.sha256 = s.sha256 where s.path_ref in (:refs) and "
                + Ledger.THERE)
        .param("refs", paths.stream().map(Submissions::ref).collect(Collectors.toSet()))
        .query(
            (row, i) ->
                new Stamped(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5)))
        .list()
        .stream()
        .filter(file -> paths.contains(file.path()))
        .toList();
  }

  /** Notes what tells that the file at a path is the same. */
  public void stamp(String path, String sha256, String stamp) {
    db.sql(
            "update submission set stamp = ? where path_ref = ? and path = ? and sha256 = ? and"
                + " seen_to is null")
        .params(stamp, ref(path), path, sha256)
        .update();
  }

  /**
   * What a run has to know of what was met before: some submissions, those that nobody met when
   * nothing was met, and when some contents were handed in. Of the contents nothing is told as
   * there: a file that is not among the submissions is unchanged and stays where it is.
   */
  public List<Known> known(Collection<Long> ids, Collection<String> contents) {
    Map<Long, Known> found = new TreeMap<>();
    ListUtils.partition(List.copyOf(ids), PAGE)
        .forEach(
            page ->
                db.sql(KNOWN + " where id in (:ids)")
                    .param("ids", page)
                    .query(Submissions::submission)
                    .list()
                    .forEach(known -> found.put(known.id(), known)));
    db.sql(KNOWN + " where kept = ?")
        .param(DOUBTFUL)
        .query(Submissions::submission)
        .list()
        .forEach(known -> found.put(known.id(), known));
    for (List<String> page : ListUtils.partition(List.copyOf(contents), PAGE)) {
      submissionsOf(page).forEach(known -> found.putIfAbsent(known.id(), known.gone()));
    }
    return List.copyOf(found.values());
  }

  /**
   * Notes that a run met submissions again. That there is a content is not asked by {@code is not
   * null}: HSQLDB would go through the index of contents, the whole of it for every page.
   */
  public void stayed(List<Long> ids, long run) {
    ListUtils.partition(ids, PAGE)
        .forEach(
            page -> {
              db.sql(
                      "insert into content_touched (sha256) select distinct sha256 from submission"
                          + " where id in (:ids) and sha256 <> '' and (seen_to is not null or"
                          + " kept is not null)")
                  .param("ids", page)
                  .update();
              db.sql(
                      "update submission set met_run = :run, last_run = :run, seen_to = null, kept"
                          + " = null where id in (:ids)")
                  .param("run", run)
                  .param("ids", page)
                  .update();
            });
  }

  /**
   * Notes that a run did not meet submissions any more.
   *
   * @param doubtful whether none of what had been there was met: then nobody took them away, or
   *     everything at once
   */
  public void gone(List<Long> ids, long run, boolean doubtful) {
    ListUtils.partition(ids, PAGE)
        .forEach(
            page -> {
              db.sql(
                      "insert into content_touched (sha256) select distinct sha256 from submission"
                          + " where id in (:ids) and sha256 <> ''")
                  .param("ids", page)
                  .update();
              db.sql("update submission set seen_to = :run, kept = :kept where id in (:ids)")
                  .param("run", run)
                  .param("kept", doubtful ? DOUBTFUL : null)
                  .param("ids", page)
                  .update();
            });
    if (!ids.isEmpty()) {
      touched.fiscalYear(null);
    }
    if (!doubtful) {
      touched.contents("kept = ?", DOUBTFUL);
      db.sql("update submission set kept = null where kept = ?").param(DOUBTFUL).update();
    }
  }

  /**
   * Settles under which submission each content is told: the first that is there, or else the first
   * of those that were there last.
   */
  public void settle() {
    String told =
        "coalesce((select min(s.id) from submission s where s.sha256 = content.sha256 and s.seen_to"
            + " is null), (select min(s.id) from submission s where s.sha256 = content.sha256 and"
            + " s.seen_to = (select max(l.seen_to) from submission l where l.sha256 ="
            + " s.sha256)))";
    String other = " where (told is null or told <> " + told + ")";
    String changed = " and sha256 in (select sha256 from content_touched)";
    db.sql("update content set told = " + told + other + changed).update();
  }

  /** Whether a file is there under a path. */
  public boolean isThere(String path) {
    return db.sql(
                "select count(*) from submission s where s.path_ref = ? and s.path = ? and "
                    + Ledger.THERE)
            .params(ref(path), path)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Known submission(ResultSet row, int index) throws SQLException {
    String sha256 = row.getString("sha256");
    Seen gone = DOUBTFUL.equals(row.getString("kept")) ? Seen.DOUBTFUL : Seen.GONE;
    return new Known(
        row.getLong("id"),
        row.getString("path"),
        sha256 == null ? "" : sha256,
        row.getObject("seen_to") == null ? Seen.THERE : gone,
        new Presented(row.getLong("presented_run"), row.getInt("presented_rank")));
  }
}
