package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process is killed at a random moment and started again with the same command; the end is that
 * of one undisturbed run. {@code -Dfuhe.crashes=50 -Dfuhe.crashFiles=300} for the long version.
 */
class CrashTest {

  private static final int CRASHES = Integer.getInteger("fuhe.crashes", 1);
  private static final int FILES = Integer.getInteger("fuhe.crashFiles", 12);
  private static final long SEED = Long.getLong("fuhe.seed", System.nanoTime());

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void theEndIsThatOfAnUndisturbedRun(TestDatabase database) throws Exception {
    Path inbox = folder.resolve("inbox");
    ManyFiles.in(inbox, FILES, new Random(1));
    long began = System.nanoTime();
    assertThat(start(database.settings(), inbox, "undisturbed").waitFor()).isZero();
    Duration whole = Duration.ofNanos(System.nanoTime() - began);
    Map<String, String> expected = state("undisturbed");
    assertThat(expected).containsKeys("out/ledger.jsonl", "out/anomalies.xlsx");

    Random random = new Random(SEED);
    int equal = 0;
    for (int i = 0; i < CRASHES; i++) {
      String name = "crash" + i;
      Map<String, String> settings = database.settings();
      Process killed = start(settings, inbox, name);
      long moment = (long) (whole.toMillis() * random.nextDouble());
      boolean ended = killed.waitFor(moment, TimeUnit.MILLISECONDS);
      killed.destroyForcibly().waitFor();
      Process again = start(settings, inbox, name);
      int exit = again.waitFor();
      String told = "seed " + SEED + ", killed after " + moment + " ms" + (ended ? " (ended)" : "");
      assertThat(exit).as(told + Files.readString(folder.resolve(name + ".log"))).isZero();
      assertThat(state(name)).as(told).isEqualTo(expected);
      equal++;
      delete(folder.resolve(name));
      System.out.printf("%s: %d of %d equal%n", database, equal, CRASHES);
    }
  }

  private Process start(Map<String, String> settings, Path inbox, String name) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Fuhe.class.getName(),
                "ingest",
                inbox.toString(),
                "--reports",
                folder.resolve(name).resolve("out").toString(),
                "--data",
                folder.resolve(name).resolve("data").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    settings.forEach(
        (key, value) ->
            builder.environment().put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()))
        .start();
  }

  /**
   * Every file below a run's folders but the database, its mark and the log, by what it says; when
   * it ran is no part of that.
   */
  private Map<String, String> state(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.startsWith("data/db")
            && !path.equals("data/database.json")
            && !path.equals("data/fuhe.log")
            && !path.equals("data/last-run.json")) {
          state.put(path, said(file));
        }
      }
    }
    return state;
  }

  private static String said(Path file) throws IOException {
    if (file.toString().endsWith("anomalies.xlsx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return zip.stream()
            .filter(e -> !e.getName().equals("docProps/core.xml"))
            .map((ZipEntry e) -> e.getName() + " " + e.getCrc())
            .sorted()
            .toList()
            .toString();
      }
    }
    return Files.size(file) + " " + java.util.Arrays.hashCode(Files.readAllBytes(file));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
