package io.fuhe.store;

import io.fuhe.files.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.io.file.PathUtils;
import org.flywaydb.core.Flyway;

/**
 * The embedded database as it was before its tables were made or changed. HSQLDB changes tables
 * step by step, outside of any transaction, so what a killed process left is neither the old
 * database nor the new one. While the former one is there, the other is not finished: the next
 * start goes back to it. PostgreSQL changes tables in transactions and needs nothing of the kind.
 */
public final class FormerDatabase {

  private static final String EMBEDDED = "jdbc:hsqldb:file:";
  private static final int A_MINUTE = 60_000;

  private final Path database;

  /** What there was; an empty folder where there was nothing. */
  private final Path former;

  private final Path copying;
  private final Path dropped;

  /** That of a data folder that nobody else works on. */
  public FormerDatabase(Path data) {
    this.database = data.toAbsolutePath().normalize().resolve("db");
    this.former = database.resolveSibling("db.former");
    this.copying = database.resolveSibling("db.copying");
    this.dropped = database.resolveSibling("db.dropped");
  }

  /**
   * Goes back to the former database where a start was broken off. To be called before the database
   * is opened.
   *
   * @param url of the database that is to be opened
   */
  public void recover(String url) throws IOException {
    delete(copying);
    delete(dropped);
    if (Files.isDirectory(former)) {
      delete(database);
      if (!PathUtils.isEmptyDirectory(former)) {
        Whole.moveNew(former, database);
      }
    }
    delete(former);
    if (url.startsWith(EMBEDDED) && !Files.exists(database)) {
      Files.createDirectories(former);
    }
  }

  /** Brings a database up to date; where it is the embedded one, as a whole or not at all. */
  public void migrate(Flyway flyway) {
    try {
      DataSource source = flyway.getConfiguration().getDataSource();
      boolean here = isHere(source);
      boolean old = flyway.info().applied().length > 0;
      if (here && old && flyway.info().pending().length > 0) {
        copy(source);
      }
      if (!here || !Files.isDirectory(former)) {
        flyway.migrate();
        return;
      }
      // What is broken off is thrown away: only as a whole need it be on the disk.
      run(source, "set files write delay " + A_MINUTE + " millis");
      try {
        flyway.migrate();
      } finally {
        run(source, "set files write delay false");
      }
      // A folder that is deleted file by file is no former database any more.
      Whole.moveNew(former, dropped);
      delete(dropped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be brought up to date", e);
    }
  }

  private boolean isHere(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      String url = connection.getMetaData().getURL();
      return url.startsWith(EMBEDDED)
          && database.equals(
              Path.of(url.substring(EMBEDDED.length()).split(";")[0])
                  .toAbsolutePath()
                  .normalize()
                  .getParent());
    }
  }

  private void copy(DataSource source) throws IOException, SQLException {
    String target = copying.toString().replace("'", "''") + "/";
    run(source, "backup database to '" + target + "' blocking as files");
    for (Path file : files(copying)) {
      Whole.sync(file);
    }
    Whole.moveNew(copying, former);
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }
}
