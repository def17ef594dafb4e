package io.fuhe.store;

import io.fuhe.document.Reason;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What looks into the inbox met, part by part: of a part that is as it was before nothing is
 * written, and what became of its files is counted already.
 */
public final class Looks {

  /** That a look met a submission, as the last one did that looked at its part's files. */
  static final String MET =
      Ledger.THERE
          + " and s.met_run = (select p.looked_run from inbox_part p where p.part ="
          + " s.part)";

  private final JdbcClient db;

  public Looks(JdbcClient db) {
    this.db = db;
  }

  /** What each part looked like last; nothing of a part that no look met. */
  public Map<Integer, String> traces() {
    Map<Integer, String> found = new HashMap<>();
    db.sql("select part, trace from inbox_part")
        .query((row, i) -> found.put(row.getInt(1), row.getString(2)))
        .list();
    return found;
  }

  /** The numbers of all files that are there in some parts. */
  public List<Long> there(Collection<Integer> parts) {
    return parts.isEmpty()
        ? List.of()
        : db.sql("select s.id from submission s where s.part in (:parts) and " + Ledger.THERE)
            .param("parts", parts)
            .query(Long.class)
            .list();
  }

  /** The last look before a run's own that met any file. */
  public Optional<Long> before(long run) {
    return db.sql(
            "select run from inbox_look where run < ? and files > 0 order by run desc fetch first 1"
                + " rows only")
        .param(run)
        .query(Long.class)
        .optional();
  }

  /**
   * Notes a look.
   *
   * @param files how many files it met
   * @param parts what the parts look like whose files it looked at one by one
   */
  public void note(long run, int files, Map<Integer, String> parts) {
    db.sql("delete from inbox_look where run = ?").param(run).update();
    db.sql("insert into inbox_look (run, files) values (?, ?)").params(run, files).update();
    if (!parts.isEmpty()) {
      db.sql("delete from inbox_part where part in (:parts)")
          .param("parts", parts.keySet())
          .update();
      new Rows(db, "inbox_part", "part", "looked_run", "trace")
          .put(
              parts.entrySet().stream()
                  .map(part -> List.<Object>of(part.getKey(), run, part.getValue()))
                  .toList());
    }
  }

  /** Whether a run looked into the inbox. */
  public boolean isLook(long run) {
    return db.sql("select count(*) from inbox_look where run = ?")
            .param(run)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** How many files the last look met, by what became of them. */
  Map<Status, Integer> count() {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    db.sql("select became, sum(files) from inbox_part_count group by became")
        .query((row, i) -> counts.put(Status.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** How many of them have a reason not to be read, by reason. */
  Map<Reason, Integer> reasons() {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    db.sql("select reason, sum(files) from inbox_part_count where reason <> '' group by reason")
        .query((row, i) -> counts.put(Reason.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** Counts anew in the parts in which anything changed since reports were written last. */
  public void count(long run) {
    Set<Integer> changed =
        new HashSet<>(
            db.sql(
                    "select distinct s.part from (select distinct sha256 from content_touched) t"
                        + " join submission s on s.sha256 = t.sha256 union select part from"
                        + " submission where sha256 is null and seen_to is null union select part"
                        + " from inbox_part where looked_run = ?")
                .param(run)
                .query(Integer.class)
                .list());
    count(changed);
  }

  /** Counts anew in all parts. */
  public void countAll() {
    count(IntStream.range(0, InboxPart.PARTS).boxed().toList());
  }

  private void count(Collection<Integer> parts) {
    if (!parts.isEmpty()) {
      db.sql("delete from inbox_part_count where part in (:parts)").param("parts", parts).update();
      db.sql(
              "insert into inbox_part_count (part, became, reason, files) select s.part, "
                  + Ledger.BECAME
                  + ", coalesce(s.refused, r.reason, ''), count(*)"
                  + Ledger.FROM
                  + " where s.part in (:parts) and "
                  + MET
                  + " group by s.part, "
                  + Ledger.BECAME
                  + ", coalesce(s.refused, r.reason, '')")
          .param("parts", parts)
          .update();
    }
  }
}
