package io.fuhe.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A list of what changed, in the order of a column of text that has an index. It may be as long as
 * the store, and have the same many times: it is read and struck out some rows at a time.
 */
final class TouchedList {

  /** So many rows are struck out or looked through at a time. */
  static final int ROWS = 2_000;

  private final JdbcClient db;
  private final String table;
  private final String column;
  private final String which;

  TouchedList(JdbcClient db, String table, String column) {
    this(db, table, column, "");
  }

  /**
   * A list of which not all is struck out.
   *
   * @param which condition of what is; empty where all is
   */
  TouchedList(JdbcClient db, String table, String column, String which) {
    this.db = db;
    this.table = table;
    this.column = column;
    this.which = which.isEmpty() ? "" : " and " + which;
  }

  /**
   * What comes after something, each once; empty when nothing does. Told apart here: HSQLDB would
   * go through the whole rest of the list to do it.
   */
  List<String> after(String last) {
    return rowsAfter(last, "fetch first " + ROWS + " rows only").stream()
        .distinct()
        .limit(Changes.PAGE)
        .toList();
  }

  /**
   * Strikes it out, each page in a transaction of its own: a database may hold in memory all that
   * one of them deletes.
   */
  void strikeOut(TransactionOperations transactions) {
    Optional<String> from = Optional.of("");
    while (from.isPresent()) {
      String first = from.get();
      from = transactions.execute(any -> strikeOutFrom(first));
    }
  }

  /** Says where the next page begins. */
  private Optional<String> strikeOutFrom(String first) {
    Optional<String> next =
        rowsAfter(first, "offset " + ROWS + " rows fetch first 1 rows only").stream().findFirst();
    String page = "delete from " + table + " where " + column + " >= ?";
    if (next.isPresent()) {
      db.sql(page + " and " + column + " < ?" + which).params(first, next.get()).update();
    } else {
      db.sql(page + which).param(first).update();
    }
    return next;
  }

  private List<String> rowsAfter(String last, String slice) {
    return db.sql(
            "select %s from %s where %s > ? order by %s ".formatted(column, table, column, column)
                + slice)
        .param(last)
        .query(String.class)
        .list();
  }
}
