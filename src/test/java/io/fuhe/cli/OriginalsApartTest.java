package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.inbox.objects.ObjectServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose originals are in a store of objects. */
class OriginalsApartTest {

  private static final int FILES = 3;

  @TempDir private Path folder;
  private ObjectServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new ObjectServer();
    ManyFiles.in(folder.resolve("inbox"), FILES, new Random(3));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Run run(String command, Object... first) {
    List<Object> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(first));
    arguments.addAll(List.of("--data", folder.resolve("data")));
    arguments.addAll(List.of("--reports", folder.resolve("reports")));
    arguments.add("--fuhe.isolated=false");
    arguments.add("--fuhe.originals.bucket=" + ObjectServer.BUCKET);
    arguments.add("--fuhe.originals.endpoint=" + server.endpoint());
    return Run.of(arguments.toArray());
  }

  private Run ingest() {
    return run("ingest", folder.resolve("inbox"));
  }

  /** Neither while files come nor while they are read is any lost, and no file is blamed. */
  @Test
  void aStoreThatFailsEndsTheRunAndTheNextOneGoesOn() throws IOException {
    server.fail("PUT", 503);
    Run receiving = ingest();
    assertThat(receiving.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(receiving.err()).contains("ORIGINALS_FAILING", "s3://fuhe-originals/archive/");

    server.fail("GET", 503);
    Run reading = ingest();
    assertThat(reading.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(reading.err()).contains("ORIGINALS_FAILING");
    assertThat(server.objects()).hasSize(FILES);

    server.fail("", 0);
    Run done = ingest();
    assertThat(done.exitCode()).as(done.err()).isZero();
    String ledger = Files.readString(folder.resolve("reports/ledger.jsonl"));
    assertThat(ledger).contains("ACCEPTED").doesNotContain("QUARANTINED", "ORIGINAL_");
    assertThat(folder.resolve("data/archive")).doesNotExist();
    assertThat(Files.readString(folder.resolve("data/fuhe.log"))).doesNotContain("not-to-be-told");
  }

  @Test
  void whatTheStoreLostOrDamagedIsThatFilesAlone() throws IOException {
    assertThat(ingest().exitCode()).isZero();
    String damaged = server.objects().keySet().iterator().next();
    server.objects().put(damaged, new byte[] {1});

    Run again = run("recheck", "--year", 2022);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(Files.readString(folder.resolve("reports/ledger.jsonl")))
        .contains("ORIGINAL_DAMAGED", "ACCEPTED");
  }

  @Test
  void aBucketThatIsNotThereIsAWrongSetting() {
    Run run =
        Run.of(
            "ingest",
            folder.resolve("inbox"),
            "--data",
            folder.resolve("data"),
            "--reports",
            folder.resolve("reports"),
            "--fuhe.originals.bucket=no-such-bucket",
            "--fuhe.originals.endpoint=" + server.endpoint());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("ORIGINALS_NO_BUCKET", "no-such-bucket");
    assertThat(server.objects()).isEmpty();
  }
}
