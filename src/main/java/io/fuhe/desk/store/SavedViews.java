package io.fuhe.desk.store;

import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Words;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Filters that people come back to; each has their own. */
public final class SavedViews {

  /** More than these nobody finds again. */
  private static final int MOST = 50;

  private static final int LONGEST = 100;
  private static final int LONGEST_ADDRESS = 4000;

  private final JdbcClient db;
  private final TransactionOperations transaction;

  public SavedViews(JdbcClient db, TransactionOperations transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /**
   * A filter by a name.
   *
   * @param address of the list that it shows
   */
  public record View(String name, String address) {}

  /** Somebody's own, by name. */
  public List<View> of(Actor owner) {
    return db.sql(
            "select name, query from desk_view where owner = ? order by name fetch first "
                + MOST
                + " rows only")
        .param(owner.name())
        .query((row, i) -> new View(row.getString(1), row.getString(2)))
        .list();
  }

  /**
   * Keeps one, in the place of one of the same name.
   *
   * @return as it is called now
   * @throws Unfit when its name or address is none that can be kept, or there are too many
   */
  public String keep(Actor owner, String name, String address) {
    String called = Words.of(name);
    if (called.isEmpty() || called.length() > LONGEST || address.length() > LONGEST_ADDRESS) {
      throw new Unfit("desk.views.not");
    }
    transaction.executeWithoutResult(
        any -> {
          remove(owner, called);
          if (of(owner).size() >= MOST) {
            throw new Unfit("desk.views.not");
          }
          db.sql("insert into desk_view (owner, name, query) values (?, ?, ?)")
              .params(owner.name(), called, address)
              .update();
        });
    return called;
  }

  /** Forgets one. */
  public void remove(Actor owner, String name) {
    db.sql("delete from desk_view where owner = ? and name = ?")
        .params(owner.name(), name.replace("\0", ""))
        .update();
  }
}
