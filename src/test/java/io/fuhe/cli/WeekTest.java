package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Seven nights, each with files that are new, changed or repeated; afterwards ledger, store and
 * archive fit together. {@code -Dfuhe.nightFiles=200} for the long version, which prints sizes.
 */
class WeekTest {

  private static final int NIGHTS = 7;
  private static final int FILES = Integer.getInteger("fuhe.nightFiles", 16);

  @TempDir private Path folder;
  private final Random random = new Random(7);
  private final List<Path> kept = new ArrayList<>();
  private int made;

  @Test
  void ledgerStoreAndArchiveFitTogether() throws Exception {
    for (int night = 0; night < NIGHTS; night++) {
      Path inbox = Files.createDirectories(folder.resolve("night" + night));
      int twins = fill(inbox, night);
      Run run =
          Run.of(
              "ingest",
              inbox,
              "--reports",
              folder.resolve("out"),
              "--data",
              folder.resolve("data"));
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("收到 " + FILES + " 个文件", "重复 " + twins);
    }

    Path db = folder.resolve("data/db/fuhe");
    try (Connection connection =
        DriverManager.getConnection("jdbc:hsqldb:file:" + db + ";shutdown=true", "SA", "")) {
      consistent(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }
    System.out.printf(
        "%d nights of %d files: database %d KB, archive %d KB%n",
        NIGHTS,
        FILES,
        size(folder.resolve("data/db")) / 1024,
        size(folder.resolve("data/archive")) / 1024);
  }

  /**
   * Half of the files are new, a quarter corrects other nights', a quarter came before.
   *
   * @return how many there are in this very folder twice; those of other nights are put back
   */
  private int fill(Path inbox, int night) throws IOException {
    int twins = 0;
    Set<Path> copied = new HashSet<>();
    int before = made;
    for (int i = 0; i < FILES; i++) {
      Path file = inbox.resolve("第" + night + "夜第" + i + "份.xlsx");
      if (night > 0 && i % 4 == 0) {
        Path original = kept.get(random.nextInt(kept.size()));
        Files.copy(original, file);
        twins += original.startsWith(inbox) || !copied.add(original) ? 1 : 0;
      } else {
        boolean corrects = night > 0 && i % 4 == 1;
        int form = corrects ? (night * 31 + i) % before : made++;
        ManyFiles.form(file, form / 10, "第" + form + "项工作", random);
        kept.add(file);
      }
    }
    return twins;
  }

  private void consistent(JdbcClient db) throws IOException {
    assertThat(number(db, "select count(*) from submission")).isEqualTo(NIGHTS * FILES);
    assertThat(number(db, "select count(*) from submission where seen_to is null"))
        .as("of each night the next one meets nothing")
        .isEqualTo(FILES);
    assertThat(number(db, "select count(*) from content where due_run is not null")).isZero();
    assertThat(number(db, "select count(*) from reading where status = 'SUPERSEDED'")).isPositive();
    assertThat(
            number(
                db,
                "select count(*) from form join reading r on r.sha256 = form.sha256 where"
                    + " form.stands <> (r.status = 'ACCEPTED')"))
        .as("one form a file: superseded together")
        .isZero();
    assertThat(number(db, "select count(*) from form where stands"))
        .as("one form of each project counts")
        .isEqualTo(made);
    assertThat(
            number(
                    db,
                    "select count(distinct a.fingerprint) from anomaly a join form on form.id ="
                        + " a.form_id where form.stands")
                + number(db, "select count(distinct fingerprint) from cross_anomaly"))
        .isEqualTo(number(db, "select count(*) from finding where gone_run is null"));
    Set<String> hashes =
        new TreeSet<>(db.sql("select sha256 from content").query(String.class).list());
    assertThat(archived()).isEqualTo(hashes);
  }

  /** The names of the archived originals, each of which is the hash of its content. */
  private Set<String> archived() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("data/archive"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Sha256.of(file)).isEqualTo(file.getFileName().toString());
        names.add(file.getFileName().toString());
      }
    }
    return names;
  }

  private static int number(JdbcClient db, String sql) {
    return db.sql(sql).query(Integer.class).single();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
