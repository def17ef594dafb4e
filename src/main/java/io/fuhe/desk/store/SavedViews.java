package io.fuhe.desk.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Filters that people come back to; each has their own. */
public final class SavedViews {

  /** More than these nobody finds again. */
  public static final int MOST = 50;

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

  /** Keeps one, in the place of one of the same name. */
  public void keep(Actor owner, View view) {
    transaction.executeWithoutResult(
        any -> {
          remove(owner, view.name());
          db.sql("insert into desk_view (owner, name, query) values (?, ?, ?)")
              .params(owner.name(), view.name(), view.address())
              .update();
        });
  }

  /** Forgets one. */
  public void remove(Actor owner, String name) {
    db.sql("delete from desk_view where owner = ? and name = ?")
        .params(owner.name(), name)
        .update();
  }
}
