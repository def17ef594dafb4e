package io.fuhe.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The databases that Fuhe runs on, each as a new and empty one. */
public enum TestDatabase {
  HSQLDB {
    @Override
    public String freshUrl() {
      return "jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc";
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }
  },
  POSTGRESQL {
    @Override
    public String freshUrl() {
      return Server.freshUrl();
    }

    @Override
    public Map<String, String> settings() {
      return Map.of(
          "spring.datasource.url",
          freshUrl(),
          "spring.datasource.username",
          "postgres",
          "spring.datasource.password",
          "postgres");
    }
  };

  /** The address of a new database. */
  public abstract String freshUrl();

  /** The one connection to a new database with all tables, to be destroyed in the end. */
  public SingleConnectionDataSource migrated() {
    SingleConnectionDataSource connection = new SingleConnectionDataSource(freshUrl(), true);
    Schema.in(Flyway.configure().dataSource(connection)).load().migrate();
    return connection;
  }

  /** The properties that make the program use a new one; none for the one that it brings. */
  public abstract Map<String, String> settings();

  /** One server for all tests, started when the first asks for it. */
  private static final class Server {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // No test pulls the plug of the server: it need not wait for the disk.
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "50")
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String freshUrl() {
      String name = "t" + DATABASES.incrementAndGet();
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }
}
