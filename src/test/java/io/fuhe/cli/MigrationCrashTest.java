package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.store.Schema;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The process is killed while the tables are made, or changed for a new version; the next start
 * makes them whole. {@code -Dfuhe.migrationCrashes=50} for the long version.
 */
class MigrationCrashTest {

  private static final int CRASHES = Integer.getInteger("fuhe.migrationCrashes", 1);
  private static final long SEED = Long.getLong("fuhe.seed", System.nanoTime());

  @TempDir private Path folder;

  /** A version and what it left: the tables of an earlier one, or none. */
  @ParameterizedTest
  @CsvSource({"HSQLDB, 0", "HSQLDB, 3", "POSTGRESQL, 3"})
  void theNextStartMakesTheTablesWhole(TestDatabase database, String version) throws Exception {
    Store undisturbed = new Store(database, "undisturbed", version);
    int first = undisturbed.steps();
    int steps = first;
    try (Child child = undisturbed.start()) {
      while (!child.endsWithin(1)) {
        steps = Math.max(steps, undisturbed.steps());
      }
      assertThat(child.exitCode()).as(child.said()).isZero();
    }
    Map<String, Object> whole = undisturbed.state();
    assertThat(whole).containsEntry("received", version.equals("0") ? 0L : 1L);

    Random random = new Random(SEED);
    for (int i = 0; i < CRASHES; i++) {
      Store store = new Store(database, "crash" + i, version);
      int moment = random.nextInt(first, steps + 1);
      boolean ended;
      try (Child child = store.start()) {
        do {
          ended = child.endsWithin(1);
        } while (!ended && store.steps() < moment);
      }
      try (Child again = store.start()) {
        String told =
            "seed %d, killed at step %d of %d%s: %s"
                .formatted(SEED, moment, steps, ended ? " (ended)" : "", again.said());
        assertThat(again.exitCode()).as(told + again.said()).isZero();
        assertThat(store.state()).as(told).isEqualTo(whole);
      }
      System.out.printf("%s from %s: killed at %d of %d%n", database, version, moment, steps);
    }
  }

  /** A data folder and its database. */
  private final class Store {

    private final TestDatabase database;
    private final Path data;
    private final Map<String, String> settings;
    private final DriverManagerDataSource source;

    Store(TestDatabase database, String name, String version) throws IOException {
      this.database = database;
      this.data = Files.createDirectories(folder.resolve(database + version + name));
      this.settings = database.settings();
      String embedded =
          "jdbc:hsqldb:file:" + data.resolve("db/fuhe") + ";hsqldb.write_delay=false;shutdown=true";
      this.source =
          new DriverManagerDataSource(
              settings.getOrDefault("spring.datasource.url", embedded),
              settings.getOrDefault("spring.datasource.username", "SA"),
              settings.getOrDefault("spring.datasource.password", ""));
      if (!version.equals("0")) {
        Schema.in(Flyway.configure().dataSource(source)).target(version).load().migrate();
        JdbcClient.create(source)
            .sql(
                "insert into received_file (path, sha256, size_bytes, status, notes, last_run)"
                    + " values ('a.xlsx', 'aa', 1, 'ACCEPTED', '[]', 1)")
            .update();
      }
    }

    Child start() throws IOException {
      Map<String, String> environment = new LinkedHashMap<>();
      settings.forEach(
          (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
      return new Child(
          folder, environment, "export", "--reports", data.resolve("out"), "--data", data);
    }

    /** How far a start has come: what it wrote to the database; for an embedded one, its files. */
    int steps() throws IOException {
      if (database == TestDatabase.POSTGRESQL) {
        return tables().size() + history().size();
      }
      int steps = 0;
      for (String file : List.of("db.former", "db.copying", "db", "db/fuhe.script", "db.dropped")) {
        steps += Files.exists(data.resolve(file)) ? 1 : 0;
      }
      Path log = data.resolve("db/fuhe.log");
      return steps + (Files.exists(log) ? lines(log) : 0);
    }

    private static int lines(Path file) throws IOException {
      return Files.readString(file, StandardCharsets.ISO_8859_1).split("\n").length;
    }

    Map<String, Object> state() throws SQLException {
      return Map.of(
          "tables",
          tables(),
          "history",
          history(),
          "received",
          JdbcClient.create(source)
              .sql("select count(*) from submission")
              .query(Long.class)
              .single(),
          "former",
          Files.exists(data.resolve("db.former")));
    }

    private List<String> tables() {
      return JdbcClient.create(source)
          .sql(
              "select table_name, column_name, data_type from information_schema.columns where"
                  + " lower(table_schema) = 'public' order by table_name, column_name")
          .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
          .list();
    }

    private List<String> history() {
      if (tables().stream().noneMatch(column -> column.startsWith("flyway_schema_history"))) {
        return List.of();
      }
      return JdbcClient.create(source)
          .sql(
              "select \"version\", \"success\" from \"flyway_schema_history\" order by"
                  + " \"installed_rank\"")
          .query((row, i) -> row.getString(1) + " " + row.getString(2))
          .list();
    }
  }
}
