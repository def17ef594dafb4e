package io.fuhe.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets columns of many rows of a table, those of each row to values of its own, some rows at a
 * time: each statement is a journey to the database.
 */
final class RowValues {

  private static final int AT_A_TIME = 100;

  private final JdbcClient db;
  private final String table;
  private final String key;
  private final List<Column> columns;

  /**
   * A column.
   *
   * @param type of its values
   */
  record Column(String name, String type) {

    /** Of text of so many characters at most. */
    Column(String name, int length) {
      this(name, "varchar(" + length + ")");
    }

    private String among(String key, int rows) {
      String each = " when ? then cast(? as " + type + ")";
      return name + " = case " + key + String.join("", Collections.nCopies(rows, each)) + " end";
    }
  }

  /**
   * A row.
   *
   * @param key tells it from others
   * @param values in the order of the columns; null among them for none
   */
  record Row(Object key, List<?> values) {}

  RowValues(JdbcClient db, String table, String key, Column... columns) {
    this.db = db;
    this.table = table;
    this.key = key;
    this.columns = List.of(columns);
  }

  /** Sets them; no row comes twice. */
  void set(List<Row> rows) {
    ListUtils.partition(rows, AT_A_TIME).forEach(this::setSome);
  }

  private void setSome(List<Row> rows) {
    List<Object> params = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      for (Row row : rows) {
        params.add(row.key());
        params.add(row.values().get(column));
      }
    }
    rows.forEach(row -> params.add(row.key()));
    String all = String.join(", ", Collections.nCopies(rows.size(), "?"));
    db.sql(
            Stream.of(columns)
                .flatMap(List::stream)
                .map(column -> column.among(key, rows.size()))
                .collect(
                    Collectors.joining(
                        ", ", "update " + table + " set ", " where " + key + " in (" + all + ")")))
        .params(params)
        .update();
  }
}
