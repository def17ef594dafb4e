package io.fuhe.store;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 台账: every file received, and what became of it. */
public final class Ledger {

  private static final String SELECT =
      "select id, path, sha256, size_bytes, status, reason, notes, forms, duplicate_of,"
          + " superseded_by from received_file";

  private final JdbcClient db;

  /** So many files one after another are in one share: for a few files one worker is enough. */
  private static final int TOGETHER = 10;

  public Ledger(JdbcClient db) {
    this.db = db;
  }

  /**
   * Enters a file that a run met. Content that was met before under the same path keeps its entry,
   * and is read again only when other rules or mappings read it then.
   *
   * @return the entry's id
   */
  public long receive(String path, Kept kept, long run, String engine) {
    Optional<LedgerEntry> known = find(path, kept.sha256());
    if (known.isPresent()) {
      meetAgain(known.get(), run, engine);
      return known.get().id();
    }
    Optional<String> twin =
        db
            .sql(
                "select path from received_file where sha256 = ? and status in ('ACCEPTED',"
                    + " 'RECEIVED', 'SUPERSEDED') order by id")
            .param(kept.sha256())
            .query(String.class)
            .list()
            .stream()
            .findFirst();
    Status status = twin.isPresent() ? Status.DUPLICATE : Status.RECEIVED;
    return insert(path, kept, status, null, twin.orElse(null), run, engine);
  }

  /**
   * Enters a file that did not come into the archive.
   *
   * @param size in bytes; 0 where it is not known
   * @return the entry's id
   */
  public long refuse(String path, Reason reason, long size, long run) {
    Kept nothing = new Kept("", size);
    Optional<LedgerEntry> known = find(path, "");
    if (known.isPresent()) {
      db.sql("update received_file set last_run = ?, reason = ?, size_bytes = ? where id = ?")
          .params(run, reason.name(), size, known.get().id())
          .update();
      return known.get().id();
    }
    return insert(path, nothing, Status.QUARANTINED, reason, null, run, null);
  }

  /** Makes what an earlier run received and did not come to read a run's own. */
  public void adopt(long run) {
    db.sql("update received_file set last_run = ? where status = 'RECEIVED' and last_run < ?")
        .params(run, run)
        .update();
  }

  /** The files of a run that are still to be read, of one of several nearly equal shares. */
  public List<LedgerEntry> toRead(long run, int share, int shares) {
    return db.sql(
            SELECT
                + " where last_run = ? and status = 'RECEIVED'"
                + (" and mod(id / " + TOGETHER + ", ?) = ? order by id"))
        .params(run, shares, share)
        .query(Ledger::entry)
        .list();
  }

  /** What is in quarantine and was not one of a run's files. */
  public List<LedgerEntry> quarantinedBefore(long run) {
    return db.sql(SELECT + " where status = 'QUARANTINED' and last_run < ? order by id")
        .param(run)
        .query(Ledger::entry)
        .list();
  }

  /** All files that a run met, ordered by path. */
  public List<LedgerEntry> of(long run) {
    return db.sql(SELECT + " where last_run = ? order by path, id")
        .param(run)
        .query(Ledger::entry)
        .list();
  }

  /** All files that any run met, ordered by path. */
  public List<LedgerEntry> all() {
    return db.sql(SELECT + " order by path, id").query(Ledger::entry).list();
  }

  /** One file. */
  public LedgerEntry entry(long id) {
    return db.sql(SELECT + " where id = ?").param(id).query(Ledger::entry).single();
  }

  /** What the annotated copy of a file rests on; null where there is none. */
  public String annotated(long id) {
    return db.sql("select annotated from received_file where id = ?")
        .param(id)
        .query((row, i) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /** Notes what the annotated copy of a file rests on. */
  public void annotated(long id, String basis) {
    db.sql("update received_file set annotated = ? where id = ?").params(basis, id).update();
  }

  /** Makes a file one of a run's without its being received again. */
  public void take(long id, long run, boolean readAgain) {
    db.sql(
            "update received_file set last_run = ?"
                + (readAgain ? ", status = 'RECEIVED'" : "")
                + " where id = ?")
        .params(run, id)
        .update();
  }

  /** The latest run that met any file; 0 where there was none. */
  public long lastRun() {
    return db.sql("select coalesce(max(last_run), 0) from received_file")
        .query(Long.class)
        .single();
  }

  /** How many files a run met, by what became of them. */
  public Map<Status, Integer> count(long run) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    db.sql("select status, count(*) from received_file where last_run = ? group by status")
        .param(run)
        .query((row, i) -> counts.put(Status.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** How many files of a run are quarantined, by reason. */
  public Map<Reason, Integer> reasons(long run) {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    db.sql(
            "select reason, count(*) from received_file where last_run = ? and status ="
                + " 'QUARANTINED' group by reason")
        .param(run)
        .query((row, i) -> counts.put(Reason.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** Closes an entry: what became of the file. */
  public void close(
      long id, Status status, Reason reason, List<Note> notes, int forms, String engine) {
    db.sql(
            "update received_file set status = ?, reason = ?, notes = ?, forms = ?, engine = ?"
                + " where id = ?")
        .params(
            status.name(),
            reason == null ? null : reason.name(),
            Json.write(notes),
            forms,
            engine,
            id)
        .update();
  }

  /** Notes which later file's forms took the place of a file's; null takes the note away. */
  public void supersede(long id, Status status, String by) {
    db.sql("update received_file set status = ?, superseded_by = ? where id = ?")
        .params(status.name(), by, id)
        .update();
  }

  private Optional<LedgerEntry> find(String path, String sha256) {
    return db.sql(SELECT + " where path = ? and sha256 = ?")
        .params(path, sha256)
        .query(Ledger::entry)
        .optional();
  }

  private void meetAgain(LedgerEntry known, long run, String engine) {
    boolean sameEngine =
        db
            .sql("select engine from received_file where id = ?")
            .param(known.id())
            .query(String.class)
            .list()
            .stream()
            .anyMatch(engine::equals);
    boolean read =
        known.status() == Status.RECEIVED || (known.status() != Status.DUPLICATE && !sameEngine);
    db.sql("update received_file set last_run = ?, status = ? where id = ?")
        .params(run, (read ? Status.RECEIVED : known.status()).name(), known.id())
        .update();
  }

  private long insert(
      String path,
      Kept kept,
      Status status,
      Reason reason,
      String duplicateOf,
      long run,
      String engine) {
    db.sql(
            "insert into received_file (path, sha256, size_bytes, status, reason, notes,"
                + " duplicate_of, first_run, last_run, engine) values (?, ?, ?, ?, ?, '[]', ?, ?,"
                + " ?, ?)")
        .params(
            path,
            kept.sha256(),
            kept.size(),
            status.name(),
            reason == null ? null : reason.name(),
            duplicateOf,
            run,
            run,
            engine)
        .update();
    return find(path, kept.sha256()).orElseThrow().id();
  }

  private static LedgerEntry entry(ResultSet row, int index) throws SQLException {
    String reason = row.getString("reason");
    return new LedgerEntry(
        row.getLong("id"),
        row.getString("path"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        Status.valueOf(row.getString("status")),
        reason == null ? null : Reason.valueOf(reason),
        List.of(Json.read(row.getString("notes"), Note[].class)),
        row.getInt("forms"),
        row.getString("duplicate_of"),
        row.getString("superseded_by"));
  }
}
