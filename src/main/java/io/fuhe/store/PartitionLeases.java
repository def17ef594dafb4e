package io.fuhe.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which worker may read and store which part of a run's files. A part is offered, taken with a
 * token, and then written with that token alone; whoever lets its lease run out has lost the part.
 * All times are those of one clock, the database's.
 */
public final class PartitionLeases {

  private static final String SELECT =
      "select step_execution, first_id, last_id, tries, holder, in_hand, problem from"
          + " partition_lease";

  /** What its holder gave up, or did not see to in time. */
  private static final String LOST = "(state = 'BROKEN' or (state = 'TAKEN' and expires_at < ?))";

  private final JdbcClient db;

  public PartitionLeases(JdbcClient db) {
    this.db = db;
  }

  /**
   * A part of a run's files.
   *
   * @param first the least id in the ledger
   * @param last the greatest
   * @param files how many are to be read from the first to the last
   */
  public record Range(long first, long last, int files) {}

  /**
   * A part and what its holder left of it.
   *
   * @param id of the execution of the step for it
   * @param tries how often it was taken and not brought back
   * @param holder who had it last, or null
   * @param inHand the file that the holder began last, or null
   * @param problem why the holder gave it up; null when it just was not heard of again
   */
  public record Part(
      long id, long first, long last, int tries, String holder, String inHand, String problem) {}

  /**
   * How the parts stand together.
   *
   * @param files of all parts
   * @param done how many of them are stored
   * @param open how many parts are neither done nor failed
   * @param taken how many parts are in somebody's hand
   * @param workers how many workers hold a part
   * @param seen when any worker was heard of last; null where none was
   */
  public record Standing(int files, int done, int open, int taken, int workers, Instant seen) {}

  /** The files that a run is to read, in parts of so many; in PostgreSQL alone. */
  public List<Range> ranges(long run, int files) {
    return db.sql(
            "select min(id), max(id), count(*) from (select s.id, (row_number() over (order by"
                + " s.id) - 1) / :files as part from content c join submission s on s.id = c.told"
                + " where c.due_run = :run) as numbered group by part order by part")
        .param("files", files)
        .param("run", run)
        .query((row, i) -> new Range(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /** Offers a part to whoever reads and judges with the same program, mappings and limits. */
  public void offer(long id, Range range, String basis) {
    db.sql(
            "insert into partition_lease (step_execution, first_id, last_id, files, basis, state)"
                + " values (?, ?, ?, ?, ?, 'OFFERED')")
        .params(id, range.first(), range.last(), range.files(), basis)
        .update();
  }

  /**
   * Takes a part that is offered.
   *
   * @return whether it was; if not, somebody else has it, or had
   */
  public boolean take(
      long id, String token, String holder, String basis, Instant now, Instant until) {
    return db.sql(
                "update partition_lease set state = 'TAKEN', token = ?, holder = ?, expires_at = ?,"
                    + " seen_at = ?, in_hand = null, problem = null, tries = tries + 1 where"
                    + " step_execution = ? and state = 'OFFERED' and basis = ?")
            .params(token, holder, until.toEpochMilli(), now.toEpochMilli(), id, basis)
            .update()
        > 0;
  }

  /** Whether a part is offered, but to others alone. */
  public boolean isForOthers(long id, String basis) {
    return db.sql(
                "select count(*) from partition_lease where step_execution = ? and basis <> ? and"
                    + " state = 'OFFERED'")
            .params(id, basis)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Notes that a worker cannot join, so that the manager hears of it, and has others told at once
   * of the part that it was told of.
   */
  public void refuse(long id, String holder, Instant now) {
    db.sql(
            "update partition_lease set sent_at = null where step_execution = ? and state ="
                + " 'OFFERED'")
        .param(id)
        .update();
    if (db.sql("update worker_refusal set refused_at = ? where holder = ?")
            .params(now.toEpochMilli(), holder)
            .update()
        == 0) {
      db.sql("insert into worker_refusal (holder, refused_at) values (?, ?)")
          .params(holder, now.toEpochMilli())
          .update();
    }
  }

  /** When each of the workers that cannot join said so, by its name. */
  public Map<String, Instant> refusals() {
    Map<String, Instant> refusals = new TreeMap<>();
    db.sql("select holder, refused_at from worker_refusal")
        .query(
            row -> {
              refusals.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
            });
    return refusals;
  }

  /**
   * Keeps a part for longer and notes which file is begun.
   *
   * @return whether it is still the holder's
   */
  public boolean hold(long id, String token, String inHand, Instant now, Instant until) {
    return keep(id, token, "in_hand = ?", inHand, now, until);
  }

  /**
   * Notes that files are stored, in the transaction that stores them: nobody can take the part away
   * before its end.
   *
   * @return whether the part is still the holder's; if not, nothing may be stored
   */
  public boolean store(long id, String token, int files, Instant now, Instant until) {
    return keep(id, token, "done = done + ?", files, now, until);
  }

  private boolean keep(
      long id, String token, String noted, Object value, Instant now, Instant until) {
    return db.sql(
                "update partition_lease set "
                    + noted
                    + ", expires_at = ?, seen_at = ? where step_execution = ? and token = ? and"
                    + " state = 'TAKEN'")
            .params(value, until.toEpochMilli(), now.toEpochMilli(), id, token)
            .update()
        > 0;
  }

  /** Notes that a holder has come to the end of its part. */
  public boolean finish(long id, String token) {
    return settle(id, token, "'DONE', token = null", null);
  }

  /** A holder gives a part back that it was asked to leave; that is no failure. */
  public boolean giveBack(long id, String token) {
    return settle(id, token, "'OFFERED', token = null, sent_at = null, tries = tries - 1", null);
  }

  /**
   * A holder gives a part up.
   *
   * @param problem the kind of failure, without words of a file
   */
  public boolean giveUp(long id, String token, String problem) {
    return settle(id, token, "'BROKEN', token = null", ColumnText.of(problem));
  }

  private boolean settle(long id, String token, String state, String problem) {
    return db.sql(
                "update partition_lease set state = "
                    + state
                    + ", problem = ? where step_execution = ? and token = ? and state = 'TAKEN'")
            .params(problem, id, token)
            .update()
        > 0;
  }

  /** The parts that their holders gave up or did not see to in time. */
  public List<Part> lost(Instant now) {
    return db.sql(SELECT + " where " + LOST + " order by step_execution")
        .param(now.toEpochMilli())
        .query(PartitionLeases::part)
        .list();
  }

  /**
   * Takes a lost part away from its holder and offers it again.
   *
   * @return whether it was lost; its holder may have seen to it after all
   */
  public boolean offerAgain(long id, Instant now) {
    return db.sql(
                "update partition_lease set state = 'OFFERED', token = null, sent_at = null where"
                    + " step_execution = ? and "
                    + LOST)
            .params(id, now.toEpochMilli())
            .update()
        > 0;
  }

  /** Notes that an offered part was finished by whoever had it last. */
  public void finished(long id) {
    end(id, "DONE");
  }

  /** Offers a part no more. */
  public void failed(long id) {
    end(id, "FAILED");
  }

  private void end(long id, String state) {
    db.sql("update partition_lease set state = ? where step_execution = ? and state = 'OFFERED'")
        .params(state, id)
        .update();
  }

  /** The parts that were given up for good. */
  public List<Part> failed() {
    return db.sql(SELECT + " where state = 'FAILED' order by step_execution")
        .query(PartitionLeases::part)
        .list();
  }

  /**
   * The offered parts of which workers are to be told now.
   *
   * @param heard what was told before that may be lost
   * @param ahead so many may be told and not yet taken
   */
  public List<Long> toSend(Instant heard, int ahead) {
    int waiting =
        db.sql("select count(*) from partition_lease where state = 'OFFERED' and sent_at >= ?")
            .param(heard.toEpochMilli())
            .query(Integer.class)
            .single();
    if (waiting >= ahead) {
      return List.of();
    }
    return db.sql(
            "select step_execution from partition_lease where state = 'OFFERED' and (sent_at is"
                + " null or sent_at < ?) order by first_id fetch first "
                + (ahead - waiting)
                + " rows only")
        .param(heard.toEpochMilli())
        .query(Long.class)
        .list();
  }

  /** Notes that workers were told of a part. */
  public void sent(long id, Instant now) {
    db.sql("update partition_lease set sent_at = ? where step_execution = ?")
        .params(now.toEpochMilli(), id)
        .update();
  }

  public Standing standing() {
    return db.sql(
            "select coalesce(sum(files), 0), coalesce(sum(done), 0), coalesce(sum(case when state"
                + " in ('DONE', 'FAILED') then 0 else 1 end), 0), coalesce(sum(case when state ="
                + " 'TAKEN' then 1 else 0 end), 0), count(distinct case when state = 'TAKEN' then"
                + " holder end), max(seen_at) from partition_lease")
        .query(
            (row, i) ->
                new Standing(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    Optional.ofNullable(row.getObject(6))
                        .map(Number.class::cast)
                        .map(milliseconds -> Instant.ofEpochMilli(milliseconds.longValue()))
                        .orElse(null)))
        .single();
  }

  /** Takes all parts away from whoever has them; what is in a transaction is stored before. */
  public void clear() {
    db.sql("delete from partition_lease").update();
    db.sql("delete from worker_refusal").update();
  }

  /** The time by the clock that all machines share; in PostgreSQL alone. */
  public Instant now() {
    return Instant.ofEpochMilli(
        db.sql("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)")
            .query(Long.class)
            .single());
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    return new Part(
        row.getLong("step_execution"),
        row.getLong("first_id"),
        row.getLong("last_id"),
        row.getInt("tries"),
        row.getString("holder"),
        row.getString("in_hand"),
        row.getString("problem"));
  }
}
