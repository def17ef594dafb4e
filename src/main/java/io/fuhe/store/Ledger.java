package io.fuhe.store;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.files.Sha256;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presence.Seen;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 台账: every submission (a content at a path from one run to another), and what became of it. What
 * was read hangs on the content, so that a file that is renamed, taken away or put back keeps it.
 */
public final class Ledger {

  /** What became of it, whether or not it is still there. */
  static final String BECAME =
      "case when s.refused is not null then 'QUARANTINED' when c.due_run is not null or r.status is"
          + " null then 'RECEIVED' when r.status = 'QUARANTINED' then r.status when c.told <> s.id"
          + " then 'DUPLICATE' else r.status end";

  static final String FROM =
      " from submission s left join content c on c.sha256 = s.sha256 left join reading r on"
          + " r.sha256 = s.sha256";

  private static final String SELECT =
      "select s.id, s.path, s.sha256, coalesce(c.size_bytes, s.refused_size) as size_bytes,"
          + " s.seen_to, s.refused, r.reason, r.notes, r.forms, t.path as told_path, p.path as"
          + " superseded_path, d.path as displaced_path, "
          + BECAME
          + " as became"
          + FROM
          + " left join submission t on t.id = c.told left join content b on b.sha256 ="
          + " r.superseded_by left join submission p on p.id = b.told left join content x on"
          + " x.sha256 = r.displaced left join submission d on d.id = x.told";

  /** What reports tell: what is there, and what is gone without anything in its place. */
  private static final String CURRENT =
      "(s.seen_to is null or (c.told = s.id and not s.replaced and r.status in ('ACCEPTED',"
          + " 'QUARANTINED')))";

  /**
   * That a submission is there, said so that no index is used: most are, and what else is asked for
   * is found sooner.
   */
  static final String THERE = "coalesce(s.seen_to, 0) = 0";

  /** Submissions that were taken away with all others, as when a share is not mounted. */
  private static final String DOUBTFUL = "DOUBTFUL";

  /** What copies rest on of files that are told no more. */
  private static final String TOLD_NO_MORE = "-";

  /** Submissions that count because somebody said so. */
  private static final String REINSTATED = "REINSTATED";

  /** So many characters of a path are looked up by. */
  private static final int REF = 64;

  /** So many ids to a statement. */
  private static final int PAGE = 500;

  /** So many files one after another are in one share: for a few files one worker is enough. */
  private static final int TOGETHER = 10;

  /** What is to read what came and was never read. */
  private static final long NO_RUN = 0;

  private static final String OF_YEAR =
      "select distinct o.id from form f join submission o on o.sha256 = f.sha256 where"
          + " f.fiscal_year = ";

  private static final String WITHOUT_YEAR =
      "select id from submission where sha256 is null and seen_to is null union select o.id from"
          + " reading n join submission o on o.sha256 = n.sha256 where n.forms = 0 union select"
          + " o.id from form f join submission o on o.sha256 = f.sha256 where f.fiscal_year is"
          + " null";

  private static final String KNOWN =
      "select id, path, sha256, seen_to, kept, presented_run, presented_rank from submission";

  private final JdbcClient db;
  private final Touched touched;
  private final Looks looks;

  public Ledger(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
    this.looks = new Looks(db);
  }

  /** Every submission there ever was, in the order in which they came. */
  public List<Known> known() {
    return db.sql(KNOWN + " order by id").query(Ledger::submission).list();
  }

  /** The submissions of some contents, in the order in which they came. */
  public List<Known> submissionsOf(Collection<String> contents) {
    return contents.isEmpty()
        ? List.of()
        : db.sql(KNOWN + " where sha256 in (:contents) order by id")
            .param("contents", contents)
            .query(Ledger::submission)
            .list();
  }

  /** The submissions at some paths, in the order in which they came. */
  public List<Known> submissionsAt(Collection<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    return db
        .sql(KNOWN + " where path_ref in (:refs) order by id")
        .param("refs", paths.stream().map(Ledger::ref).collect(Collectors.toSet()))
        .query(Ledger::submission)
        .list()
        .stream()
        .filter(known -> paths.contains(known.path()))
        .toList();
  }

  /** What a path is looked up by: its end. */
  private static String ref(String path) {
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
        .query(Ledger::submission)
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
                + THERE)
        .param("refs", paths.stream().map(Ledger::ref).collect(Collectors.toSet()))
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
    inPages(
        ids,
        page ->
            db.sql(KNOWN + " where id in (:ids)")
                .param("ids", page)
                .query(Ledger::submission)
                .list()
                .forEach(known -> found.put(known.id(), known)));
    db.sql(KNOWN + " where kept = ?")
        .param(DOUBTFUL)
        .query(Ledger::submission)
        .list()
        .forEach(known -> found.put(known.id(), known));
    List<String> all = List.copyOf(contents);
    for (int from = 0; from < all.size(); from += PAGE) {
      submissionsOf(all.subList(from, Math.min(all.size(), from + PAGE)))
          .forEach(known -> found.putIfAbsent(known.id(), known.gone()));
    }
    return List.copyOf(found.values());
  }

  /** Notes that a run met submissions again. */
  public void stayed(List<Long> ids, long run) {
    inPages(
        ids,
        page -> {
          db.sql(
                  "insert into content_touched (sha256) select distinct sha256 from submission"
                      + " where id in (:ids) and sha256 is not null and (seen_to is not null or"
                      + " kept is not null)")
              .param("ids", page)
              .update();
          db.sql(
                  "update submission set met_run = :run, last_run = :run, seen_to = null, kept ="
                      + " null where id in (:ids)")
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
    inPages(
        ids,
        page -> {
          db.sql(
                  "insert into content_touched (sha256) select distinct sha256 from submission"
                      + " where id in (:ids) and sha256 is not null")
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

  /** Settles under which submission each content is told. */
  public void settle() {
    String told =
        "coalesce((select min(s.id) from submission s where s.sha256 = content.sha256 and s.seen_to"
            + " is null), (select max(s.id) from submission s where s.sha256 = content.sha256))";
    String other = " where (told is null or told <> " + told + ")";
    String changed = " and sha256 in (select sha256 from content_touched)";
    db.sql("update content set told = " + told + other + changed).update();
  }

  /** Makes what an earlier run received and did not come to read a run's own. */
  public void adopt(long run) {
    db.sql("update content set due_run = ? where due_run > ? and due_run < ?")
        .params(run, NO_RUN, run)
        .update();
  }

  /**
   * The contents that reports tell and that are to be read: those that never were, that another
   * reader read, or that were refused under other limits.
   */
  public List<String> unread(String reader, String limits) {
    return db.sql(
            "select distinct s.sha256 from (select sha256 from content where due_run = :none union"
                + " select sha256 from reading where reader < :reader union select sha256 from"
                + " reading where reader > :reader union select sha256 from reading where status ="
                + " 'QUARANTINED' and limits < :limits union select sha256 from reading where"
                + " status = 'QUARANTINED' and limits > :limits) w join submission s on s.sha256 ="
                + " w.sha256 join content c on c.sha256 = w.sha256 left join reading r on r.sha256"
                + " = w.sha256 where (c.due_run is null or c.due_run = :none) and "
                + CURRENT
                + " order by s.sha256")
        .param("none", NO_RUN)
        .param("reader", reader)
        .param("limits", limits)
        .query(String.class)
        .list();
  }

  /** Has a run read a content. */
  public void read(String sha256, long run) {
    db.sql("update content set due_run = ? where sha256 = ?").params(run, sha256).update();
  }

  /** The files that a run is still to read, by their numbers, of one of nearly equal shares. */
  public List<Long> toRead(long run, int share, int shares) {
    return db.sql(
            "select told from content where due_run = ? and mod(told / "
                + TOGETHER
                + ", ?) = ? order by told")
        .params(run, shares, share)
        .query(Long.class)
        .list();
  }

  /** The files that a run is still to read, from one number in the ledger to another. */
  public List<LedgerEntry> toReadBetween(long run, long first, long last) {
    return db.sql(
            SELECT
                + " where c.due_run = ? and c.told = s.id and s.id between ? and ? order by s.id")
        .params(run, first, last)
        .query(Ledger::entry)
        .list();
  }

  /** What is in quarantine and was not one of a run's files. */
  public List<LedgerEntry> quarantinedBefore(long run) {
    return db.sql(
            SELECT
                + " where r.status = 'QUARANTINED' and c.told = s.id and not s.replaced and"
                + " s.last_run < ? order by s.id")
        .param(run)
        .query(Ledger::entry)
        .list();
  }

  /** All files that a run was about, ordered by path. */
  public List<LedgerEntry> of(long run) {
    return db.sql(SELECT + " where s.last_run = ? order by s.path, s.id")
        .param(run)
        .query(Ledger::entry)
        .list();
  }

  /** The files that a run missed. */
  public List<LedgerEntry> goneIn(long run) {
    return db.sql(SELECT + " where s.seen_to = ? order by s.path, s.id")
        .param(run)
        .query(Ledger::entry)
        .list();
  }

  /**
   * All files that reports tell, ordered by path: what is there, and what was taken away without
   * anything in its place.
   */
  public List<LedgerEntry> current() {
    return db.sql(SELECT + " where " + CURRENT + " order by s.path, s.id")
        .query(Ledger::entry)
        .list();
  }

  /** The same by their numbers. */
  public List<Long> currentIds() {
    return ids(FROM + " where " + CURRENT);
  }

  /**
   * The files of which anything changed since reports were written last, by their numbers: those
   * that could not be opened, too.
   */
  public List<Long> changedIds() {
    return db.sql(
            "select s.id from (select distinct sha256 from content_touched) t join submission s on"
                + " s.sha256 = t.sha256 union select id from submission where sha256 is null and"
                + " seen_to is null order by 1")
        .query(Long.class)
        .list();
  }

  /** All files that a run was about, by their numbers, ordered by path. */
  public List<Long> idsOf(long run) {
    return ids(FROM + " where s.last_run = " + run);
  }

  /**
   * The files that reports of a fiscal year tell, by their numbers, ordered by path: those that
   * hold a form of it, whether or not it counts.
   *
   * @param fiscalYear 0 for what names none: files without a form, too
   */
  public List<Long> idsOfYear(int fiscalYear) {
    return ids(
        " from ("
            + (fiscalYear == Touched.NO_YEAR ? WITHOUT_YEAR : OF_YEAR + fiscalYear)
            + ") of_year join submission s on s.id = of_year.id left join content c on c.sha256 ="
            + " s.sha256 left join reading r on r.sha256 = s.sha256 where "
            + CURRENT);
  }

  private List<Long> ids(String which) {
    return db.sql("select s.id" + which + " order by s.path, s.id").query(Long.class).list();
  }

  /** Files by their numbers, in the order of the numbers. */
  public List<LedgerEntry> entries(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, LedgerEntry> found =
        db
            .sql(SELECT + " where s.id in (:ids)")
            .param("ids", ids)
            .query(Ledger::entry)
            .list()
            .stream()
            .collect(Collectors.toMap(LedgerEntry::id, entry -> entry));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The run that the last of some files was handed in to; 0 where there is none. */
  public long presentedLast(List<Long> ids) {
    long last = 0;
    for (int from = 0; from < ids.size(); from += PAGE) {
      last =
          Math.max(
              last,
              db.sql("select max(presented_run) from submission where id in (:ids)")
                  .param("ids", ids.subList(from, Math.min(ids.size(), from + PAGE)))
                  .query(Long.class)
                  .single());
    }
    return last;
  }

  /** The file that a content is told under. */
  public LedgerEntry entry(String sha256) {
    return db.sql(SELECT + " where s.sha256 = ? and c.told = s.id")
        .param(sha256)
        .query(Ledger::entry)
        .single();
  }

  /**
   * The file of which a form no longer counts that was handed in last.
   *
   * @param named its path, or how the hash of its content begins
   */
  public Optional<LedgerEntry> superseded(String named) {
    return db
        .sql(
            SELECT
                + " where (s.path = ? or (s.sha256 like ? and c.told = s.id)) and (r.superseded_by"
                + " is not null or s.replaced) order by s.presented_run desc, s.presented_rank"
                + " desc, s.id desc")
        .params(named, named.matches("[0-9a-f]{8,64}") ? named + "%" : "-")
        .query(Ledger::entry)
        .list()
        .stream()
        .findFirst();
  }

  /** Whether any file was ever received so. */
  public boolean knows(String named) {
    return db.sql("select count(*) from submission where path = ? or sha256 like ?")
            .params(named, named.matches("[0-9a-f]{8,64}") ? named + "%" : "-")
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Lets a file count as handed in by a run. */
  public void reinstate(long id, long run) {
    db.sql(
            "update submission set presented_run = ?, presented_rank = 0, last_run = ?, kept = ?,"
                + " replaced = false where id = ?")
        .params(run, run, REINSTATED, id)
        .update();
    touched.contents("id = ?", id);
    db.sql(
            "update content set told = ? where sha256 = (select sha256 from submission where id ="
                + " ?) and not exists (select 1 from submission s where s.sha256 = content.sha256"
                + " and s.seen_to is null)")
        .params(id, id)
        .update();
  }

  /** The files that took the place of a file or of its forms. */
  public List<Long> tookThePlaceOf(long id) {
    return db.sql(
            "select c.told from submission s join form f on f.sha256 = s.sha256 join form b on b.id"
                + " = f.superseded_by join content c on c.sha256 = b.sha256 where s.id = ? union"
                + " select o.id from submission s join submission o on o.path = s.path and o.id <>"
                + " s.id and o.seen_to is null where s.id = ? and s.replaced order by 1")
        .params(id, id)
        .query(Long.class)
        .list();
  }

  /** What the annotated copy of a file rests on; null where there is none. */
  public String annotated(long id) {
    return db.sql("select annotated from submission where id = ?")
        .param(id)
        .query((row, i) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /**
   * Notes that the annotated copy of a file was seen to.
   *
   * @param basis what it rests on; null where there is none
   * @param with what copies rest on beside the files; null where the next run is to look again
   */
  public void copied(long id, String basis, String with) {
    db.sql(
            "insert into content_touched (sha256) select sha256 from submission where id = :id and"
                + " sha256 is not null and coalesce(annotated, '') <> coalesce(cast(:basis as"
                + " varchar(64)), '')")
        .param("id", id)
        .param("basis", basis)
        .update();
    db.sql(
            "update submission set annotated = :basis, copied = case when exists (select 1 from"
                + " content c where c.sha256 = submission.sha256 and c.told = submission.id) then "
                + "cast(:with as varchar(64)) else cast(:twin as varchar(64)) end where id = :id")
        .param("basis", basis)
        .param("with", with)
        .param("twin", twin(with))
        .param("id", id)
        .update();
  }

  /**
   * Has the copies looked at again that may tell something else than before, and none of files that
   * are told no more.
   */
  public void touchCopies() {
    for (int told = 0; told < 2; told++) {
      List<Long> changed =
          db.sql(
                  "select s.id from (select distinct sha256 from content_touched) t join submission"
                      + " s on s.sha256 = t.sha256 left join content c on c.sha256 = s.sha256 left"
                      + " join reading r on r.sha256 = s.sha256 where "
                      + (told == 0 ? "not " : "")
                      + CURRENT)
              .query(Long.class)
              .list();
      String copied = told == 0 ? TOLD_NO_MORE : null;
      inPages(
          changed,
          page ->
              db.sql("update submission set copied = :copied where id in (:ids)")
                  .param("copied", copied, Types.VARCHAR)
                  .param("ids", page)
                  .update());
    }
  }

  /**
   * The files that reports tell whose copies were not seen to since what they tell changed, by
   * their numbers, of one of several nearly equal shares, ordered by path.
   *
   * @param with what copies rest on beside the files
   */
  public List<Long> notCopied(String with, int share, int shares) {
    List<String> seenTo = Stream.of(with, twin(with), TOLD_NO_MORE).sorted().toList();
    return db.sql(
            "select s.id from (select id from submission where copied is null union all select id"
                + " from submission where copied < :first union all select id from submission"
                + " where copied > :first and copied < :second union all select id from submission"
                + " where copied > :second and copied < :third union all select id from submission"
                + " where copied > :third) w join submission s on s.id = w.id left join content c"
                + " on c.sha256 = s.sha256 left join reading r on r.sha256 = s.sha256 where "
                + CURRENT
                + " and mod(s.id / "
                + TOGETHER
                + ", :shares) = :share order by s.path, s.id")
        .param("first", seenTo.get(0))
        .param("second", seenTo.get(1))
        .param("third", seenTo.get(2))
        .param("shares", shares)
        .param("share", share)
        .query(Long.class)
        .list();
  }

  /**
   * A submission and its path.
   *
   * @param path relative to the inbox, with slashes
   */
  public record Place(long id, String path) {}

  /** Where files are whose copies were written, of one of several nearly equal shares. */
  public List<Place> annotatedPlaces(int share, int shares) {
    return db.sql(
            "select s.id, s.path"
                + FROM
                + " where s.annotated is not null and s.copied is not null and "
                + CURRENT
                + " and mod(s.id / "
                + TOGETHER
                + ", ?) = ? order by s.path, s.id")
        .params(shares, share)
        .query((row, i) -> new Place(row.getLong(1), row.getString(2)))
        .list();
  }

  /** A submission by its number. */
  public LedgerEntry submission(long id) {
    return db.sql(SELECT + " where s.id = ?").param(id).query(Ledger::entry).single();
  }

  /** The content of a file that is told under another path is told there. */
  private static String twin(String with) {
    return with == null ? null : Sha256.of(with);
  }

  /**
   * The files that have an annotated copy, or had none to write, and are told no more since
   * something changed.
   */
  public List<Place> annotatedInVain() {
    return db.sql(
            "select s.id, s.path from (select distinct sha256 from content_touched) t join"
                + " submission s on s.sha256 = t.sha256 left join content c on c.sha256 = s.sha256"
                + " left join reading r on r.sha256 = s.sha256 where s.annotated is not null and"
                + " not "
                + CURRENT
                + " order by s.id")
        .query((row, i) -> new Place(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Whether a file is there under a path. */
  public boolean isThere(String path) {
    return db.sql(
                "select count(*) from submission s where s.path_ref = ? and s.path = ? and "
                    + THERE)
            .params(ref(path), path)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Makes a file one of a run's without its being received again. */
  public void take(long id, long run, boolean readAgain) {
    db.sql("update submission set last_run = ? where id = ?").params(run, id).update();
    if (readAgain) {
      db.sql(
              "update content set due_run = ? where sha256 = (select sha256 from submission where"
                  + " id = ?)")
          .params(run, id)
          .update();
    }
  }

  /** The latest run that was about any file; 0 where there was none. */
  public long lastRun() {
    return Stream.of(
            latest("last_run", "submission where last_run > 0"),
            latest("seen_to", "submission where seen_to > 0"),
            latest("run", "inbox_look where files > 0"))
        .reduce(0L, Math::max);
  }

  private long latest(String column, String from) {
    return db.sql(
            "select %s from %s order by %s desc fetch first 1 rows only"
                .formatted(column, from, column))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** How many files a run was about, by what became of them, whether or not they are there. */
  public Map<Status, Integer> count(long run) {
    if (looks.isLook(run)) {
      return looks.count();
    }
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    db.sql("select " + BECAME + ", count(*)" + FROM + " where s.last_run = ? group by " + BECAME)
        .param(run)
        .query((row, i) -> counts.put(Status.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** How many contents a run is still to read. */
  public int due(long run) {
    return db.sql("select count(*) from content where due_run = ?")
        .param(run)
        .query(Integer.class)
        .single();
  }

  /** How many files reports tell of that are no longer there. */
  public int withdrawn() {
    return db.sql("select count(*)" + FROM + " where s.seen_to is not null and " + CURRENT)
        .query(Integer.class)
        .single();
  }

  /** How many files of a run are quarantined, by reason. */
  public Map<Reason, Integer> reasons(long run) {
    if (looks.isLook(run)) {
      return looks.reasons();
    }
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    db.sql(
            "select coalesce(s.refused, r.reason), count(*)"
                + FROM
                + " where s.last_run = ? and coalesce(s.refused, r.reason) is not null group by"
                + " coalesce(s.refused, r.reason)")
        .param(run)
        .query((row, i) -> counts.put(Reason.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** What a version of the reader made of a content. */
  public void close(
      String sha256,
      Status status,
      Reason reason,
      List<Note> notes,
      int forms,
      String reader,
      String limits) {
    touched.withoutForms(sha256);
    db.sql("delete from reading where sha256 = ?").param(sha256).update();
    db.sql(
            "insert into reading (sha256, reader, limits, status, reason, notes, forms) values (?,"
                + " ?, ?, ?, ?, ?, ?)")
        .params(
            sha256,
            reader,
            limits,
            status.name(),
            reason == null ? null : reason.name(),
            Json.write(notes),
            forms)
        .update();
    db.sql("update content set due_run = null where sha256 = ?").param(sha256).update();
    touched.content(sha256);
  }

  /**
   * A content as supersession sees it.
   *
   * @param told the submission that it is told under
   * @param read whether it was read and holds forms
   * @param counts whether it is there, or counts although it is not
   * @param supersededBy the content whose forms took the place of some of its own, or null
   * @param displaced the content in another folder whose forms its own took the place of, or null
   */
  public record Content(
      String sha256,
      long told,
      String path,
      Status read,
      boolean there,
      boolean replaced,
      String kept,
      String supersededBy,
      String displaced) {

    /**
     * Whether its forms count, if nothing took their place.
     *
     * @param withdrawnStand whether they go on counting when it was taken away
     */
    public boolean counts(boolean withdrawnStand) {
      return there
          || (!replaced && (withdrawnStand || DOUBTFUL.equals(kept) || REINSTATED.equals(kept)));
    }
  }

  /** Those of some contents that were read, in the order of the submissions they are told under. */
  public List<Content> contents(Collection<String> contents) {
    return contents.isEmpty() ? List.of() : contents("c.sha256 in (:which)", contents);
  }

  /** Those that were read and of which one of some others took the place, in the same order. */
  public List<Content> supersededBy(Collection<String> contents) {
    return contents.isEmpty() ? List.of() : contents("r.superseded_by in (:which)", contents);
  }

  private List<Content> contents(String condition, Collection<String> which) {
    return db.sql(
            "select c.sha256, c.told, s.path, r.status, s.seen_to, s.replaced, s.kept,"
                + " r.superseded_by, r.displaced from content c join submission s on s.id = c.told"
                + " join reading r on r.sha256 = c.sha256 where "
                + condition
                + " order by c.told")
        .param("which", which)
        .query(
            (row, i) ->
                new Content(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    Status.valueOf(row.getString(4)),
                    row.getObject(5) == null,
                    row.getBoolean(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9)))
        .list();
  }

  /** Notes whether another content that was read came to stand at the path of a submission. */
  public void replaced(long id, boolean replaced) {
    db.sql("update submission set replaced = ? where id = ?").params(replaced, id).update();
    touched.contents("id = ?", id);
  }

  /**
   * Notes which later content's forms took the place of a content's.
   *
   * @param by null takes the note away
   */
  public void supersede(String sha256, Status status, String by) {
    db.sql("update reading set status = ?, superseded_by = ? where sha256 = ?")
        .params(status.name(), by, sha256)
        .update();
    touched.content(sha256);
  }

  /** Notes of which content in another folder a content's forms took the place; null: of none. */
  public void displaced(String sha256, String other) {
    db.sql("update reading set displaced = ? where sha256 = ?").params(other, sha256).update();
    touched.content(sha256);
  }

  /** Whether a folder holds the reports of one year or unit alone because that was asked for. */
  public boolean isPartial(String folderSha256) {
    return db.sql("select count(*) from partial_reports where folder_sha256 = ?")
            .param(folderSha256)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes whether a folder holds the reports of one year or unit alone. */
  public void partial(String folderSha256, boolean partial) {
    db.sql("delete from partial_reports where folder_sha256 = ?").param(folderSha256).update();
    if (partial) {
      db.sql("insert into partial_reports (folder_sha256) values (?)").param(folderSha256).update();
    }
  }

  private interface Update {
    void of(List<Long> ids);
  }

  private static void inPages(Collection<Long> ids, Update update) {
    List<Long> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += PAGE) {
      update.of(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
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

  private static LedgerEntry entry(ResultSet row, int index) throws SQLException {
    Status became = Status.valueOf(row.getString("became"));
    boolean there = row.getObject("seen_to") == null;
    boolean twin = became == Status.DUPLICATE;
    String refused = row.getString("refused");
    String reason = refused == null ? row.getString("reason") : refused;
    String sha256 = row.getString("sha256");
    return new LedgerEntry(
        row.getLong("id"),
        row.getString("path"),
        sha256 == null ? "" : sha256,
        row.getLong("size_bytes"),
        there || became == Status.SUPERSEDED ? became : Status.WITHDRAWN,
        reason == null ? null : Reason.valueOf(reason),
        twin ? List.of() : notes(row),
        twin ? 0 : row.getInt("forms"),
        twin ? row.getString("told_path") : null,
        row.getString("superseded_path"));
  }

  private static List<Note> notes(ResultSet row) throws SQLException {
    String json = row.getString("notes");
    List<Note> notes =
        new ArrayList<>(json == null ? List.of() : List.of(Json.read(json, Note[].class)));
    String displaced = row.getString("displaced_path");
    if (displaced != null) {
      notes.add(Note.of(Note.Code.SUPERSEDES_ACROSS_FOLDERS, displaced));
    }
    return notes;
  }
}
