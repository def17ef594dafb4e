package io.fuhe.store;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import io.fuhe.store.RowValues.Column;
import io.fuhe.store.RowValues.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which contents are to be read, what became of those that were, and whether their forms count. */
public final class Readings {

  /** So many files one after another are in one share: for a few files one worker is enough. */
  static final int TOGETHER = 10;

  /** Submissions that count because somebody said so. */
  private static final int STATUS = 20;

  private static final int HASH = 64;
  private static final String REINSTATED = "REINSTATED";

  /** What is to read what came and was never read. */
  private static final long NO_RUN = 0;

  private final JdbcClient db;
  private final Touched touched;

  public Readings(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
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
                + Ledger.CURRENT
                + " order by s.sha256")
        .param("none", NO_RUN)
        .param("reader", reader)
        .param("limits", limits)
        .query(String.class)
        .list();
  }

  /**
   * Has a run read what was left for later because of its pictures.
   *
   * @return how many contents these are
   */
  public int readWaiting(long run) {
    return db.sql(
            "update content set due_run = ? where due_run is null and sha256 in (select sha256 from"
                + " reading where reason = ?)")
        .params(run, Reason.PICTURES_WAIT.name())
        .update();
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
            Ledger.SELECT
                + " where c.due_run = ? and c.told = s.id and s.id between ? and ? order by s.id")
        .params(run, first, last)
        .query(Ledger::entry)
        .list();
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
                + " and s.seen_to is null fetch first 1 rows only)")
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

  /** How many contents a run is still to read. */
  public int due(long run) {
    return db.sql("select count(*) from content where due_run = ?")
        .param(run)
        .query(Integer.class)
        .single();
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
          || (!replaced
              && (withdrawnStand || Submissions.DOUBTFUL.equals(kept) || REINSTATED.equals(kept)));
    }
  }

  /** Those of some contents that were read, in the order of the submissions they are told under. */
  public List<Content> contents(Collection<String> contents) {
    return contents(
        "content c join reading r on r.sha256 = c.sha256", "c.sha256 in (:which)", contents);
  }

  /** Those that were read and of which one of some others took the place, in the same order. */
  public List<Content> supersededBy(Collection<String> contents) {
    return contents(
        "reading r join content c on c.sha256 = r.sha256", "r.superseded_by in (:which)", contents);
  }

  /**
   * Contents.
   *
   * @param from the table first that the condition is about: HSQLDB goes through the first one
   */
  private List<Content> contents(String from, String condition, Collection<String> which) {
    if (which.isEmpty()) {
      return List.of();
    }
    return db.sql(
            "select c.sha256, c.told, s.path, r.status, s.seen_to, s.replaced, s.kept,"
                + " r.superseded_by, r.displaced from "
                + from
                + " join submission s on s.id = c.told where "
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

  /** Notes which later contents' forms took the place of those of some contents. */
  public void supersede(Collection<Superseded> contents) {
    new RowValues(
            db,
            "reading",
            "sha256",
            new Column("status", STATUS),
            new Column("superseded_by", HASH))
        .set(
            contents.stream()
                .map(each -> new Row(each.sha256(), Arrays.asList(each.status().name(), each.by())))
                .toList());
    touched.contents(contents.stream().map(Superseded::sha256).toList());
  }

  /**
   * Which later content's forms took the place of a content's.
   *
   * @param by null for none
   */
  public record Superseded(String sha256, Status status, String by) {}

  /** Notes of which content in another folder a content's forms took the place; null: of none. */
  public void displaced(String sha256, String other) {
    db.sql("update reading set displaced = ? where sha256 = ?").params(other, sha256).update();
    touched.content(sha256);
  }
}
