package io.fuhe.batch.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One run at a time on a database that several data folders write to. */
class DatabaseLockTest {

  @Test
  void aSecondIsRefusedUntilTheFirstLetsGo() throws Exception {
    DriverManagerDataSource shared =
        new DriverManagerDataSource(TestDatabase.POSTGRESQL.freshUrl());

    try (DatabaseLock first = DatabaseLock.take(shared)) {
      assertThatThrownBy(() -> DatabaseLock.take(shared)).isInstanceOf(DatabaseInUse.class);
    }
    DatabaseLock.take(shared).close();
  }

  @Test
  void aRunThatDiesLetsGo() throws Exception {
    DriverManagerDataSource shared =
        new DriverManagerDataSource(TestDatabase.POSTGRESQL.freshUrl());
    DatabaseLock.take(shared);
    JdbcClient.create(shared)
        .sql(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and"
                + " database = (select oid from pg_database where datname = current_database())")
        .query(Boolean.class)
        .list();

    DatabaseLock.take(shared).close();
  }

  @Test
  void twoDatabasesAreTwo() throws Exception {
    try (DatabaseLock one =
            DatabaseLock.take(new DriverManagerDataSource(TestDatabase.POSTGRESQL.freshUrl()));
        DatabaseLock other =
            DatabaseLock.take(new DriverManagerDataSource(TestDatabase.POSTGRESQL.freshUrl()))) {
      assertThatCode(other::close).doesNotThrowAnyException();
    }
  }

  @Test
  void anEmbeddedOneNeedsNone() throws SQLException, DatabaseInUse {
    DriverManagerDataSource embedded = new DriverManagerDataSource(TestDatabase.HSQLDB.freshUrl());
    try (Connection keepsIt = embedded.getConnection();
        DatabaseLock lock = DatabaseLock.take(embedded)) {
      assertThatCode(() -> DatabaseLock.take(embedded).close()).doesNotThrowAnyException();
      assertThatCode(keepsIt::isClosed).doesNotThrowAnyException();
    }
  }
}
