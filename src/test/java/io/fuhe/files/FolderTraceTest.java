package io.fuhe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever takes something out of a folder, or changes it, leaves a trace. */
class FolderTraceTest {

  private static final FileTime BEFORE = FileTime.fromMillis(1_000_000);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void twoFiles() throws IOException {
    Files.createDirectories(folder.resolve("longer"));
    Path child = Files.createDirectories(folder.resolve("ab"));
    file = Files.writeString(child.resolve("one"), "any");
    Files.writeString(child.resolve("other"), "any");
    Files.setLastModifiedTime(file, BEFORE);
    Files.setLastModifiedTime(child, BEFORE);
  }

  @Test
  void whatIsTakenOutIsSeen() throws IOException {
    String folders = FolderTrace.ofFolders(folder, 2);
    String files = FolderTrace.ofFiles(folder);
    assertThat(FolderTrace.ofFolders(folder, 2)).isEqualTo(folders);
    assertThat(FolderTrace.ofFiles(folder)).isEqualTo(files);

    Files.delete(file);

    assertThat(FolderTrace.ofFolders(folder, 2)).isNotEqualTo(folders);
    assertThat(FolderTrace.ofFiles(folder)).isNotEqualTo(files);
  }

  @Test
  void aFileThatIsChangedInPlaceIsSeenAmongFiles() throws IOException {
    String files = FolderTrace.ofFiles(folder);
    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, BEFORE);
    assertThat(FolderTrace.ofFiles(folder)).isNotEqualTo(files);
  }

  @Test
  void foldersWithOtherNamesAreNotLookedAt() throws IOException {
    String folders = FolderTrace.ofFolders(folder, 2);
    Files.writeString(folder.resolve("longer/new"), "any");
    assertThat(FolderTrace.ofFolders(folder, 2)).isEqualTo(folders);
    assertThat(FolderTrace.ofFolders(folder.resolve("missing"), 2))
        .isEqualTo(FolderTrace.ofFiles(folder.resolve("missing")));
  }
}
