package io.fuhe.batch.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Keeps two runs off one database that several machines may write to. The lock hangs on a
 * connection, so that the database lets go of it when a process dies. An embedded database needs
 * none: only one process can open it.
 */
public final class DatabaseLock implements AutoCloseable {

  private static final String SHARED = "PostgreSQL";

  /** Of all that lock something in the database, Fuhe alone uses this number. */
  private static final long NUMBER = 0x6675_6865L;

  /** A killed run's connection may be noticed to be gone only when its last statement ends. */
  private static final String PATIENCE = "set lock_timeout = '10s'";

  private static final String NOT_AVAILABLE = "55P03";

  private final Connection connection;

  private DatabaseLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes a database.
   *
   * @throws DatabaseInUse when it is taken
   */
  public static DatabaseLock take(DataSource source) throws SQLException, DatabaseInUse {
    Connection connection = source.getConnection();
    boolean held = false;
    try {
      if (connection.getMetaData().getDatabaseProductName().equals(SHARED)) {
        lock(connection);
        held = true;
      }
      return new DatabaseLock(connection);
    } finally {
      if (!held) {
        connection.close();
      }
    }
  }

  private static void lock(Connection connection) throws SQLException, DatabaseInUse {
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      statement.execute("select pg_advisory_lock(" + NUMBER + ")");
    } catch (SQLException e) {
      if (NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new DatabaseInUse();
      }
      throw e;
    }
  }

  /** Lets go of the database; the connection itself goes back to where it came from. */
  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_unlock(" + NUMBER + ")");
        statement.execute("reset lock_timeout");
      } finally {
        connection.close();
      }
    }
  }
}
