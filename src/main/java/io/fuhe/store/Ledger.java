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
      "select id, path, sha256, size_bytes, status, reason, notes, forms, duplicate_of"
          + " from received_file";

  private final JdbcClient db;

  public Ledger(JdbcClient db) {
    this.db = db;
  }

  /**
   * Enters a file that a run met. Content that was met before under the same path keeps its entry,
   * and is read again only when other rules or mappings read it then.
   *
   * @return whether the file is to be read in this run
   */
  public boolean receive(String path, Kept kept, long run, String engine) {
    Optional<LedgerEntry> known = find(path, kept.sha256());
    if (known.isPresent()) {
      return meetAgain(known.get(), run, engine);
    }
    Optional<String> twin =
        db
            .sql(
                "select path from received_file where sha256 = ? and status in ('ACCEPTED',"
                    + " 'RECEIVED') order by id")
            .param(kept.sha256())
            .query(String.class)
            .stream()
            .findFirst();
    Status status = twin.isPresent() ? Status.DUPLICATE : Status.RECEIVED;
    insert(path, kept, status, null, twin.orElse(null), run, engine);
    return status == Status.RECEIVED;
  }

  /** Enters a file that could not even be opened. */
  public void refuse(String path, Reason reason, long run) {
    Kept nothing = new Kept("", 0);
    if (find(path, "").isPresent()) {
      db.sql("update received_file set last_run = ? where path = ? and sha256 = ''")
          .params(run, path)
          .update();
    } else {
      insert(path, nothing, Status.QUARANTINED, reason, null, run, null);
    }
  }

  /** The files of a run that are still to be read, of one of several equal shares. */
  public List<LedgerEntry> toRead(long run, int share, int shares) {
    return db.sql(
            SELECT + " where last_run = ? and status = 'RECEIVED' and mod(id, ?) = ? order by id")
        .params(run, shares, share)
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

  /** How many files a run met, by what became of them. */
  public Map<Status, Integer> count(long run) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    db.sql("select status, count(*) from received_file where last_run = ? group by status")
        .param(run)
        .query((row, i) -> counts.put(Status.valueOf(row.getString(1)), row.getInt(2)))
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

  private Optional<LedgerEntry> find(String path, String sha256) {
    return db.sql(SELECT + " where path = ? and sha256 = ?")
        .params(path, sha256)
        .query(Ledger::entry)
        .optional();
  }

  private boolean meetAgain(LedgerEntry known, long run, String engine) {
    boolean sameEngine =
        db
            .sql("select engine from received_file where id = ?")
            .param(known.id())
            .query(String.class)
            .stream()
            .anyMatch(engine::equals);
    boolean settled = known.status() == Status.DUPLICATE || known.status() == Status.SUPERSEDED;
    boolean read = known.status() == Status.RECEIVED || (!settled && !sameEngine);
    db.sql("update received_file set last_run = ?, status = ? where id = ?")
        .params(run, (read ? Status.RECEIVED : known.status()).name(), known.id())
        .update();
    return read;
  }

  private void insert(
      String path,
      Kept kept,
      Status status,
      Reason reason,
      String duplicateOf,
      long run,
      String engine) {
    db.sql(
            "insert into received_file (path, sha256, size_bytes, status, reason, notes,"
                + " duplicate_of, last_run, engine) values (?, ?, ?, ?, ?, '[]', ?, ?, ?)")
        .params(
            path,
            kept.sha256(),
            kept.size(),
            status.name(),
            reason == null ? null : reason.name(),
            duplicateOf,
            run,
            engine)
        .update();
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
        row.getString("duplicate_of"));
  }
}
