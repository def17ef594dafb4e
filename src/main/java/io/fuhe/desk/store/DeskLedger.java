package io.fuhe.desk.store;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that are there, as the ledger accounts for them; for whom all units are alone. */
public final class DeskLedger {

  private static final String FROM =
      " from submission s left join reading r on r.sha256 = s.sha256 where s.seen_to is null";

  private static final String REFUSED = " and (s.refused is not null or r.status = 'QUARANTINED')";

  private final JdbcClient db;
  private final Ledger ledger;

  public DeskLedger(JdbcClient db) {
    this.db = db;
    this.ledger = new Ledger(db);
  }

  /** How many files are there, or how many of them were not accepted. */
  public long count(Actor actor, boolean refusedOnly) {
    return actor.units() != null
        ? 0
        : db.sql("select count(*)" + FROM + (refusedOnly ? REFUSED : ""))
            .query(Long.class)
            .single();
  }

  /**
   * Some of them, in the order in which they came.
   *
   * @param words that are in the path, in whatever letters
   * @param after those behind the one with this number; -1 for the first ones
   */
  public List<LedgerEntry> page(
      Actor actor, boolean refusedOnly, String words, long after, int most) {
    if (actor.units() != null) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(after));
    String condition = refusedOnly ? REFUSED : "";
    if (!words.isEmpty()) {
      condition += " and lower(s.path) like ? escape '!'";
      values.add("%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
    return ledger.entries(
        db.sql(
                "select s.id"
                    + FROM
                    + " and s.id > ?"
                    + condition
                    + " order by s.id fetch first "
                    + most
                    + " rows only")
            .params(values)
            .query(Long.class)
            .list());
  }
}
