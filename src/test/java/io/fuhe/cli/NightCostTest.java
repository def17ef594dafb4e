package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Prints what nights cost over stores of several sizes: {@code -Dfuhe.nights=1000,10000} forms,
 * {@code -Dfuhe.nights.aYear=1000} of them of one fiscal year, the latest 2021; new files are of
 * {@code -Dfuhe.nights.into=2022}.
 */
@EnabledIfSystemProperty(named = "fuhe.nights", matches = "[0-9,]+")
class NightCostTest {

  private static final int NEW_FILES = 10;
  private static final int NIGHTS = Integer.getInteger("fuhe.nights.times", 3);
  private static final int A_YEAR = Integer.getInteger("fuhe.nights.aYear", 1000);
  private static final int INTO = Integer.getInteger("fuhe.nights.into", 2022);
  private static final int LOOK = 100;
  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

  @TempDir private Path folder;

  static Stream<Integer> sizes() {
    return Arrays.stream(System.getProperty("fuhe.nights").split(",")).map(Integer::valueOf);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void nights(int forms) throws Exception {
    ManyStored.in(folder.resolve("data"), folder.resolve("inbox"), forms, A_YEAR);
    night(forms, "settling");
    for (int night = 0; night < NIGHTS; night++) {
      night(forms, "nothing new");
      add(night);
      night(forms, NEW_FILES + " new files");
    }
  }

  private void add(int night) throws IOException {
    Random random = new Random(night);
    Path unit = Files.createDirectories(folder.resolve("inbox/新单位" + night));
    for (int i = 0; i < NEW_FILES; i++) {
      ManyFiles.form(unit.resolve(i + ".xlsx"), INTO, 1_000_000 + night, "第" + i + "项新工作", random);
    }
  }

  private void night(int forms, String what) throws Exception {
    long begun = System.nanoTime();
    Duration worked = Duration.ZERO;
    int heap;
    try (Child child =
        new Child(
            folder,
            Map.of(
                "FUHE_ANNOTATE",
                "never",
                "JDK_JAVA_OPTIONS",
                "-Xlog:gc:file=" + folder.resolve("gc-%p.log")),
            "ingest",
            folder.resolve("inbox"),
            "--data",
            folder.resolve("data"),
            "--reports",
            folder.resolve("reports"))) {
      while (!child.endsWithin(LOOK)) {
        Duration now = child.worked();
        worked = now.compareTo(worked) > 0 ? now : worked;
      }
      assertThat(child.exitCode()).as(child.said()).isZero();
      heap = peak(folder.resolve("gc-" + child.pid() + ".log"));
    }
    System.out.printf(
        "%d forms, %s: %.1f s, worked %.1f s, heap %d MB after collections; %s%n",
        forms, what, (System.nanoTime() - begun) / 1e9, worked.toMillis() / 1e3, heap, steps());
  }

  private static int peak(Path gc) throws IOException {
    int peak = 0;
    for (String line : Files.readAllLines(gc)) {
      Matcher m = AFTER_COLLECTION.matcher(line);
      peak = m.find() ? Math.max(peak, Integer.parseInt(m.group(1))) : peak;
    }
    return peak;
  }

  /** The steps of the last run that took longest. */
  private List<String> steps() throws Exception {
    Path db = folder.resolve("data/db/fuhe");
    try (Connection connection =
        DriverManager.getConnection("jdbc:hsqldb:file:" + db + ";shutdown=true", "SA", "")) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql(
              "select step_name, start_time, end_time from BATCH_STEP_EXECUTION where"
                  + " job_execution_id = (select max(job_execution_id) from BATCH_JOB_EXECUTION)"
                  + " and step_name not like '%:%' order by step_execution_id")
          .query(
              (row, i) ->
                  row.getString(1)
                      + " "
                      + Duration.between(
                              row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant())
                          .toMillis())
          .list();
    }
  }
}
