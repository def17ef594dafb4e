package io.fuhe.store;

import java.util.Collections;
import java.util.List;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts many rows into a table, some at a time: each statement is a journey to the database. */
final class Rows {

  private static final int AT_A_TIME = 100;

  private final JdbcClient db;
  private final String into;
  private final String row;

  /**
   * Rows of a table.
   *
   * @param columns in the order in which a row has its values
   */
  Rows(JdbcClient db, String table, String... columns) {
    this.db = db;
    this.into = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
    this.row = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
  }

  void put(List<List<Object>> rows) {
    for (List<List<Object>> some : ListUtils.partition(rows, AT_A_TIME)) {
      db.sql(into + String.join(", ", Collections.nCopies(some.size(), row)))
          .params(some.stream().flatMap(List::stream).toList())
          .update();
    }
  }
}
