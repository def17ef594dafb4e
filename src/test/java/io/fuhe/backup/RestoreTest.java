package io.fuhe.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.files.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is checked while the folder that it is to replace is still in its place. */
class RestoreTest {

  private static final List<String> WHOLE = List.of("db/fuhe.properties", "db/fuhe.script");

  @TempDir private Path folder;

  @Test
  void whatIsThereStaysUntilTheBackupIsChecked() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path live = Files.writeString(data.resolve("live"), "x");

    try (Restore restore = Restore.checked(backup(WHOLE, WHOLE), data)) {
      assertThat(live).exists();
      assertThatThrownBy(restore::finish).isInstanceOf(FileAlreadyExistsException.class);
      assertThat(live).exists();

      Files.move(data, folder.resolve("old"));
      restore.finish();
    }

    assertThat(data.resolve("db/fuhe.script")).exists();
    assertThat(asides()).isEmpty();
  }

  @Test
  void aBackupThatIsNotTakenLeavesNothing() throws IOException {
    Restore.checked(backup(WHOLE, WHOLE), folder.resolve("data")).close();
    assertThatThrownBy(() -> Restore.checked(backup(WHOLE.subList(0, 1), WHOLE), data()))
        .isInstanceOf(InvalidBackup.class);
    assertThatThrownBy(() -> Restore.checked(backup(WHOLE, WHOLE.subList(0, 1)), data()))
        .isInstanceOf(InvalidBackup.class);
    List<String> outside = List.of(WHOLE.get(0), WHOLE.get(1), "../outside");
    assertThatThrownBy(() -> Restore.checked(backup(outside, outside), data()))
        .isInstanceOf(InvalidBackup.class);

    assertThat(data()).doesNotExist();
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThat(asides()).isEmpty();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private List<Path> asides() throws IOException {
    try (var found = Files.list(folder)) {
      return found.filter(path -> path.toString().contains(".restoring")).toList();
    }
  }

  private Path backup(List<String> named, List<String> packed) throws IOException {
    Path file = Files.createTempFile(folder, "backup", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : packed) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(UTF_8));
      }
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      List<String> entries =
          named.stream()
              .map(
                  name ->
                      "{\"path\": \"%s\", \"size\": %d, \"sha256\": \"%s\"}"
                          .formatted(name, name.length(), Sha256.of(name)))
              .toList();
      zip.write(
          "{\"format\": 1, \"files\": 0, \"forms\": 0, \"entries\": [%s]}"
              .formatted(String.join(", ", entries))
              .getBytes(UTF_8));
    }
    return file;
  }
}
