package io.fuhe.store;

import io.fuhe.files.OwnerOnly;
import io.fuhe.files.Whole;
import io.fuhe.json.Json;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Which database belongs to a data folder: both bear the same mark. A folder that is opened with
 * another database, because a setting was forgotten or a database lost, would look empty, and its
 * reports with it.
 */
public final class DatabaseMark {

  private static final String FILE = "database.json";
  private static final String EMBEDDED = "jdbc:hsqldb:file:";

  private final Path file;
  private final String url;

  /**
   * Looks at a folder.
   *
   * @param url of the database that is to be used
   */
  public DatabaseMark(Path data, String url) {
    this.file = data.resolve(FILE);
    this.url = url;
  }

  /**
   * What is written in the folder.
   *
   * @param id the mark
   * @param database its address, without what may be a secret; empty for the embedded one
   */
  private record Mark(String id, String database) {}

  /** Whether an address is that of a database in a file, which the program brings along. */
  public static boolean isEmbedded(String url) {
    return url.startsWith(EMBEDDED);
  }

  /** Whether the program knows how to use a database with such an address. */
  public static boolean isUsable(String url) {
    return url.startsWith("jdbc:hsqldb:") || url.startsWith("jdbc:postgresql:");
  }

  /**
   * Refuses a database on a server where the folder has its own, and the other way round; nothing
   * is opened or made.
   *
   * @throws OtherDatabase when the folder belongs to another one
   * @throws IOException when the mark cannot be read
   */
  public void refuseOtherKind() throws IOException {
    Optional<Mark> mark = read();
    if (mark.isPresent() && mark.get().database().isEmpty() != isEmbedded(url)) {
      throw other(mark.get());
    }
  }

  /**
   * Refuses a database that does not bear the folder's mark, before anything is made in it.
   *
   * @throws OtherDatabase when the folder belongs to another one
   * @throws IOException when the mark cannot be read
   */
  public void refuseOther(JdbcClient db) throws IOException {
    Optional<Mark> mark = read();
    if (mark.isPresent() && !inDatabase(db).equals(Optional.of(mark.get().id()))) {
      throw other(mark.get());
    }
  }

  /** Marks both, the database first: a folder with a mark has a database with one. */
  public void set(JdbcClient db) throws IOException {
    Optional<String> known = inDatabase(db);
    String id = known.orElseGet(() -> UUID.randomUUID().toString());
    if (known.isEmpty()) {
      db.sql("insert into database_mark (id) values (?)").param(id).update();
    }
    Mark mark = new Mark(id, isEmbedded(url) ? "" : address(url));
    if (!read().equals(Optional.of(mark))) {
      Whole.write(file, Json.write(mark));
      OwnerOnly.one(file);
    }
  }

  /** The mark of a database that has one. */
  public String id(JdbcClient db) {
    return inDatabase(db).orElseThrow();
  }

  /** Whether the folder has a mark. */
  public boolean isInFolder() {
    return Files.exists(file);
  }

  private OtherDatabase other(Mark mark) {
    return new OtherDatabase(file, mark.database(), isEmbedded(url) ? "" : address(url));
  }

  private Optional<Mark> read() throws IOException {
    try {
      return Files.exists(file)
          ? Optional.of(Json.read(Files.readString(file), Mark.class))
          : Optional.empty();
    } catch (JacksonException e) {
      throw new FileSystemException(file.toString(), null, e.getOriginalMessage());
    }
  }

  private static Optional<String> inDatabase(JdbcClient db) {
    boolean migrated =
        db.sql(
                    "select count(*) from information_schema.tables"
                        + " where lower(table_name) = 'database_mark'"
                        + " and table_schema = current_schema")
                .query(Long.class)
                .single()
            > 0;
    return migrated
        ? db.sql("select id from database_mark").query(String.class).optional()
        : Optional.empty();
  }

  /** Without its parameters, where passwords may be. */
  private static String address(String url) {
    return url.split("[?;]", 2)[0];
  }
}
