package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the store afterwards, of more files than there are connections to it. */
class ManyFilesTest {

  private static final int FILES = 50;

  @TempDir private static Path folder;

  @BeforeAll
  static void ingest() throws Exception {
    ManyFiles.in(folder.resolve("inbox"), FILES, new Random(1));
    Run run = Run.of("ingest", folder.resolve("inbox"), "--reports", reports(), "--data", data());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void areAskedAbout() throws Exception {
    Path letters = folder.resolve("l");
    Run run = Run.of("letters", "--reports", letters, "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<Path> written = Files.list(letters.resolve("letters"))) {
      assertThat(written).hasSize(FILES / 10);
    }
  }

  @Test
  void areExported() throws Exception {
    Path exported = folder.resolve("e");
    Run run = Run.of("export", "--reports", exported, "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(exported.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reports().resolve("ledger.jsonl"));
    assertThat(exported.resolve("anomalies.jsonl"))
        .hasSameTextualContentAs(reports().resolve("anomalies.jsonl"));
  }

  private static Path reports() {
    return folder.resolve("r");
  }

  private static Path data() {
    return folder.resolve("d");
  }
}
