package io.fuhe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Where the migrations are, and what differs between databases. Those of {@code db/migration} are
 * for all of them, those of a folder with a database's name for that one.
 */
public final class Schema {

  private static final String HSQLDB = "hsqldb";
  private static final String POSTGRESQL = "postgresql";

  /**
   * A migration and the note that it was made are one transaction. With Flyway's own lock they are
   * two, and a program killed between them can never be started again: the tables are there
   * already.
   */
  private static final Map<String, String> ONE_TRANSACTION =
      Map.of("flyway.postgresql.transactional.lock", "false");

  private Schema() {}

  /** Tells Flyway of the migrations for the database that it is to migrate. */
  public static FluentConfiguration in(FluentConfiguration flyway) {
    String vendor = vendor(flyway.getDataSource());
    return flyway
        .locations("classpath:db/migration", "classpath:db/" + vendor)
        .javaMigrations(new RekeyedAnomalies(), new PartsOfInbox())
        .configuration(vendor.equals(POSTGRESQL) ? ONE_TRANSACTION : Map.of())
        .placeholders(Map.of("text", longText(vendor), "bytes", bytes(vendor)));
  }

  /**
   * The type of a column of text without an end. HSQLDB keeps clobs in a file that never shrinks,
   * 32 KB and more each; long varchars live in the table's own rows.
   */
  private static String longText(String vendor) {
    return vendor.equals(HSQLDB) ? "longvarchar" : "text";
  }

  /** The type of a column of bytes without an end. */
  private static String bytes(String vendor) {
    return vendor.equals(HSQLDB) ? "longvarbinary" : "bytea";
  }

  private static String vendor(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
      return product.startsWith("hsql") ? HSQLDB : POSTGRESQL;
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }
}
