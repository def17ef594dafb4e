package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is its owner's alone, and knows its database. */
class OwnDataTest {

  @TempDir private Path folder;
  private Path inbox;
  private Path data;

  @BeforeEach
  void makeFolders() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("a.txt"), "没有表");
    data = folder.resolve("data");
  }

  @Test
  void nobodyElseReadsIt() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path before = Files.createDirectories(data.resolve("archive/ab"));
    Path original = Files.createFile(before.resolve("ab"));
    Path theirs = Files.createFile(data.resolve("notes.txt"));
    for (Path open : List.of(data, data.resolve("archive"), before)) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    for (Path open : List.of(original, theirs)) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    }

    ingest();

    try (var all = Files.walk(data)) {
      assertThat(all.filter(path -> !path.equals(theirs)))
          .allSatisfy(path -> assertThat(permissions(path)).isIn("rwx------", "rw-------"));
    }
    assertThat(permissions(theirs)).isEqualTo("rw-r--r--");
    try (var reports = Files.walk(folder.resolve("reports"))) {
      assertThat(reports.filter(Files::isRegularFile))
          .noneMatch(report -> permissions(report).equals("rw-------"));
    }
  }

  @Test
  void aForgottenDatabaseIsRefusedAndNothingIsMade() throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("database.json"),
        "{\"id\": \"x\", \"database\": \"jdbc:postgresql://db.example:5432/fuhe\"}");

    Run run = run();

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("jdbc:postgresql://db.example:5432/fuhe", "spring.datasource.url")
        .doesNotContain("Exception", "\tat ");
    assertThat(data.resolve("db")).doesNotExist();
  }

  @Test
  void theDatabaseOfAnotherFolderIsRefused() throws IOException {
    ingest();
    Path mark = data.resolve("database.json");
    Files.writeString(mark, Files.readString(mark).replaceFirst("\\w{8}-", "00000000-"));

    Run run = run();

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(mark.toString()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFolderWithoutAMarkGetsOneAndKeepsIt() throws IOException {
    ingest();
    String mark = Files.readString(data.resolve("database.json"));
    ingest();
    assertThat(data.resolve("database.json")).hasContent(mark);
    Files.delete(data.resolve("database.json"));
    ingest();
    assertThat(data.resolve("database.json")).hasContent(mark);
  }

  private void ingest() {
    Run run = run();
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Run run() {
    return Run.of("ingest", inbox, "--reports", folder.resolve("reports"), "--data", data);
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
