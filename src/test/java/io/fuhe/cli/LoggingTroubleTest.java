package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log file that cannot be written costs neither the run nor what is said at the terminal. */
class LoggingTroubleTest {

  /** A device that is always full. */
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void aLogFileOnAFullDiskBuriesNothing() throws Exception {
    assumeTrue(Files.exists(FULL), "no device that is full");
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("坏.xlsx"), "没有上传完整");

    try (Child run =
        new Child(folder, Map.of(), "ingest", "inbox", "--logging.file.name=" + FULL)) {
      assertThat(run.exitCode()).as(run.said()).isZero();
      assertThat(run.said())
          .contains("NO_FORM: 坏.xlsx", "已隔离 1")
          .doesNotContain("\tat ", "|-ERROR");
    }
  }
}
