package io.fuhe.store;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
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

  static final String SELECT =
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
  static final String CURRENT =
      "(s.seen_to is null or (c.told = s.id and not s.replaced and r.status in ('ACCEPTED',"
          + " 'QUARANTINED')))";

  /**
   * That a submission is there, said so that no index is used: most are, and what else is asked for
   * is found sooner.
   */
  static final String THERE = "coalesce(s.seen_to, 0) = 0";

  /** So many ids to a statement. */
  private static final int PAGE = 500;

  private static final String OF_YEAR =
      "select distinct o.id from form f join submission o on o.sha256 = f.sha256 where"
          + " f.fiscal_year = ";

  private static final String WITHOUT_YEAR =
      "select id from submission where sha256 is null and seen_to is null union select o.id from"
          + " reading n join submission o on o.sha256 = n.sha256 where n.forms = 0 union select"
          + " o.id from form f join submission o on o.sha256 = f.sha256 where f.fiscal_year is"
          + " null";

  private final JdbcClient db;
  private final Looks looks;

  public Ledger(JdbcClient db) {
    this.db = db;
    this.looks = new Looks(db);
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
    for (List<Long> page : ListUtils.partition(ids, PAGE)) {
      last =
          Math.max(
              last,
              db.sql("select max(presented_run) from submission where id in (:ids)")
                  .param("ids", page)
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
        .params(named, beginning(named))
        .query(Ledger::entry)
        .list()
        .stream()
        .findFirst();
  }

  /**
   * One of the files that reports tell, the first by its path.
   *
   * @param named its path, or how the hash of its content begins
   */
  public Optional<LedgerEntry> current(String named) {
    return db.sql(
            SELECT
                + " where (s.path = ? or s.sha256 like ?) and "
                + CURRENT
                + " order by s.path, s.id fetch first 1 rows only")
        .params(named, beginning(named))
        .query(Ledger::entry)
        .optional();
  }

  /** What the hashes are like that begin so; none where it is no beginning of one. */
  private static String beginning(String named) {
    return named.matches("[0-9a-f]{8,64}") ? named + "%" : "-";
  }

  /** Whether any file was ever received so. */
  public boolean knows(String named) {
    return db.sql("select count(*) from submission where path = ? or sha256 like ?")
            .params(named, beginning(named))
            .query(Integer.class)
            .single()
        > 0;
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

  static LedgerEntry entry(ResultSet row, int index) throws SQLException {
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
