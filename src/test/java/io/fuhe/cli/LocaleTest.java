package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night started by cron or in a container often has no locale: then the process can name files in
 * ASCII only, and those in the inbox have Chinese names.
 */
class LocaleTest {

  private static final Path INBOX = Path.of("inbox-samples").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void chineseNamesAreReadAndReportedInTheLocaleC() throws Exception {
    try (Child run = child("ingest", INBOX)) {
      assertThat(run.exitCode()).as(run.said()).isZero();
    }
    assertThat(Files.readAllLines(folder.resolve("reports/ledger.jsonl")))
        .hasSize(5)
        .anyMatch(line -> line.contains("望湖街道/03-总分不等于各项之和.xls"));
    assertThat(filesIn("reports/annotated")).isEqualTo(3);
    assertThat(filesIn("data/quarantine")).isEqualTo(2);
    assertThat(folder.resolve("reports/index.html")).content().contains("annotated/");

    try (Child letters = child("letters")) {
      assertThat(letters.exitCode()).as(letters.said()).isZero();
    }
    assertThat(filesIn("reports/letters")).isEqualTo(2);
  }

  @Test
  void anArgumentThatTheLocaleCannotDecodeIsToldWithTheRemedy() throws Exception {
    // In the locale C every byte beyond ASCII comes to the program as this.
    Run run = Run.of("check", "\uFFFD\uFFFD.xlsx");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("LANG=C.UTF-8");
  }

  private Child child(Object... args) throws Exception {
    return new Child(folder, Map.of("LC_ALL", "C"), args);
  }

  private long filesIn(String place) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(place))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
