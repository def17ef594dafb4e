package io.fuhe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was backed up comes back, or nothing does. */
class BackupTest {

  private static final Path INBOX = Path.of("inbox-samples");

  @TempDir private Path folder;
  private Path data;
  private Path backup;

  @BeforeEach
  void aBackup() {
    data = folder.resolve("data");
    backup = folder.resolve("backups/fuhe.zip");
    ingest(data, "reports");
    Run run = Run.of("backup", backup, "--data", data);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("5 个文件", "原件 5 个");
  }

  @Test
  void theRestoredFolderGivesTheSameReports() throws IOException {
    Path restored = folder.resolve("restored");
    Run run = Run.of("restore", backup, "--data", restored);
    assertThat(run.exitCode()).as(run.err()).isZero();

    TreeMap<String, String> before = reports();

    assertThat(ingest(restored, "reports").out()).contains("未作任何改动");

    assertThat(reports()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void aFolderThatIsNotEmptyIsKept() throws IOException {
    Run refused = Run.of("restore", backup, "--data", data);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--force");

    Run forced = Run.of("restore", backup, "--data", data, "--force");

    assertThat(forced.exitCode()).as(forced.err()).isZero();
    try (var found = Files.list(folder)) {
      assertThat(found.map(each -> each.getFileName().toString()))
          .anyMatch(name -> name.startsWith("data.old-"));
    }
  }

  @Test
  void aDamagedBackupChangesNothing() throws IOException {
    Path damaged = folder.resolve("damaged.zip");
    try (ZipFile from = new ZipFile(backup.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(damaged))) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        copy(from, all.nextElement(), to);
      }
    }

    Run run = Run.of("restore", damaged, "--data", data, "--force");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("db/fuhe.script");
    assertThat(ingest(data, "second").out()).contains("没有读取新文件");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": 1}",
        "{\"format\": 1, \"entries\": []}",
        "{\"format\": 1, \"entries\": [null]}",
        "{\"format\": 1, \"entries\": [{\"path\": \"db/fuhe.script\"}]}"
      })
  void aManifestThatDoesNotNameWhatIsThereChangesNothing(String manifest) throws IOException {
    Path emptied = copied(Map.of("manifest.json", manifest));

    Run run = Run.of("restore", emptied, "--data", data, "--force");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("emptied.zip").doesNotContain("Exception");
    unchanged();
  }

  @Test
  void anOriginalThatTheManifestLeavesOutChangesNothing() throws IOException {
    String manifest;
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      manifest =
          new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), UTF_8);
    }
    String without = manifest.replaceFirst("(?s),\\s*\\{\\s*\"path\" : \"archive[^}]*\\}", "");
    assertThat(without).isNotEqualTo(manifest);

    Run run =
        Run.of("restore", copied(Map.of("manifest.json", without)), "--data", data, "--force");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("archive/");
    unchanged();
  }

  /** The live folder was never moved: whoever looks at any moment finds it. */
  private void unchanged() throws IOException {
    try (var found = Files.list(folder)) {
      assertThat(found.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "backups", "reports", "emptied.zip");
    }
    assertThat(ingest(data, "reports").out()).contains("未作任何改动");
  }

  private Path copied(Map<String, String> instead) throws IOException {
    Path copy = folder.resolve("emptied.zip");
    try (ZipFile from = new ZipFile(backup.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content =
            instead.containsKey(entry.getName())
                ? instead.get(entry.getName()).getBytes(UTF_8)
                : from.getInputStream(entry).readAllBytes();
        to.write(content);
        to.closeEntry();
      }
    }
    return copy;
  }

  @Test
  void whatIsNoBackupIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.zip"), "x");

    assertThat(Run.of("restore", text, "--data", folder.resolve("new")).exitCode())
        .isEqualTo(ExitCode.FAILED);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aBackupIsNeverOverwrittenAndADamagedOriginalIsToldOf() throws IOException {
    assertThat(Run.of("backup", backup, "--data", data).exitCode()).isEqualTo(ExitCode.USAGE);

    try (var kept = Files.walk(data.resolve("archive"))) {
      Files.writeString(kept.filter(Files::isRegularFile).findFirst().orElseThrow(), "y");
    }
    Path other = folder.resolve("other.zip");
    Run run = Run.of("backup", other, "--data", data);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("archive/");
    assertThat(other).doesNotExist();
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    to.putNextEntry(new ZipEntry(entry.getName()));
    try (InputStream in = from.getInputStream(entry)) {
      OutputStream out = to;
      in.transferTo(out);
    }
    if (entry.getName().equals("db/fuhe.script")) {
      to.write('\n');
    }
    to.closeEntry();
  }

  private Run ingest(Path into, String reports) {
    Run run = Run.of("ingest", INBOX, "--reports", folder.resolve(reports), "--data", into);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private TreeMap<String, String> reports() throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (var files = Files.walk(folder.resolve("reports"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.toString(), Sha256.of(HexFormat.of().formatHex(Files.readAllBytes(file))));
      }
    }
    return found;
  }
}
