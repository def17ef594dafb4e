package io.fuhe.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What databases call a column of text without an end. */
public final class LongText {

  /** What the migrations call it. */
  public static final String PLACEHOLDER = "text";

  private static final String HSQLDB = "HSQL Database Engine";

  private LongText() {}

  /**
   * The type in a database. HSQLDB keeps clobs in a file that never shrinks, 32 KB and more each;
   * long varchars live in the table's own rows.
   */
  public static String type(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals(HSQLDB)
          ? "longvarchar"
          : "text";
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }
}
