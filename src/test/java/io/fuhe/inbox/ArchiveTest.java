package io.fuhe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fuhe.document.Reason;
import io.fuhe.files.Sha256;
import io.fuhe.inbox.Archive.Kept;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept once is not written again, and what cannot be kept costs nothing. */
class ArchiveTest {

  private static final int LIMIT = 100;

  @TempDir private Path folder;

  @Test
  void aFileAboveTheLimitIsNeitherReadNorCopied() throws IOException {
    Path huge = folder.resolve("巨.xlsx");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      // Sparse: to read it would take minutes, to copy it the disk.
      file.setLength(1L << 40);
    }

    assertThatThrownBy(() -> archive().keep(huge))
        .isInstanceOfSatisfying(
            RefusedOriginal.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
              assertThat(refused.size()).isEqualTo(1L << 40);
            });
    assertThat(folder.resolve("archive")).doesNotExist();
  }

  @Test
  void aFileOfTheLimitIsKept() throws IOException {
    assertThat(archive().keep(file("a", LIMIT)).size()).isEqualTo(LIMIT);
    assertThatThrownBy(() -> archive().keep(file("b", LIMIT + 1)))
        .isInstanceOf(RefusedOriginal.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, (4 << 20) - 1, 4 << 20, (4 << 20) + 1})
  void whatIsKeptIsWhatTheFileHolds(int size) throws IOException {
    byte[] content = new byte[size];
    for (int i = 0; i < size; i++) {
      content[i] = (byte) (i * 31 >> 3);
    }
    Path file = Files.write(folder.resolve("a"), content);

    Kept kept = new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE).keep(file);

    assertThat(kept).isEqualTo(new Kept(Sha256.of(file), size));
    assertThat(path(kept.sha256())).hasBinaryContent(content);
  }

  @Test
  void knownContentIsNotWrittenAgain() throws IOException {
    Kept kept = archive().keep(file("a", 10));
    Path original = path(kept.sha256());
    Object inode = Files.getAttribute(original, "unix:ino");
    FileTime folderTime = Files.getLastModifiedTime(original.getParent());

    assertThat(archive().keep(file("b", 10))).isEqualTo(kept);

    assertThat(Files.getAttribute(original, "unix:ino")).isEqualTo(inode);
    assertThat(Files.getLastModifiedTime(original.getParent())).isEqualTo(folderTime);
  }

  @Test
  void anOriginalThatWasChangedIsKeptAnew() throws IOException {
    Path file = file("a", 10);
    Kept kept = archive().keep(file);
    Files.writeString(path(kept.sha256()), "edited");

    archive().keep(file);

    assertThat(path(kept.sha256())).hasSameBinaryContentAs(file);
  }

  @Test
  void whatCannotBeCopiedIsThatFilesFault() throws IOException {
    Files.createFile(folder.resolve("archive"));

    assertThatThrownBy(() -> archive().keep(file("a", 10)))
        .isInstanceOfSatisfying(
            RefusedOriginal.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ARCHIVED));
  }

  @Test
  void originalsAreTheirOwnersAlone() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path original = path(archive().keep(file("a", 10)).sha256());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void quarantineHoldsASecondNameAndNoCopy() throws IOException {
    Kept kept = archive().keep(file("a", 10));
    Quarantine quarantine = new Quarantine(folder.resolve("quarantine"), archive());
    LedgerEntry entry = entry(kept.sha256(), Reason.DAMAGED);

    quarantine.put(entry, "坏了");
    quarantine.put(entry, "坏了");

    List<Path> files = files(folder.resolve("quarantine"));
    assertThat(files).extracting(f -> f.getFileName().toString()).contains("a.xlsx", "reason.txt");
    assertThat(files)
        .filteredOn(f -> f.endsWith("a.xlsx"))
        .allMatch(f -> sameFile(f, path(kept.sha256())));
  }

  @Test
  void aFileThatCameIntoTheArchiveLaterLeavesQuarantine() throws IOException {
    Quarantine quarantine = new Quarantine(folder.resolve("quarantine"), archive());
    quarantine.put(entry("", Reason.NOT_ARCHIVED), "磁盘满了");

    quarantine.remove(entry(archive().keep(file("a", 10)).sha256(), null));

    assertThat(files(folder.resolve("quarantine"))).isEmpty();
  }

  private static boolean sameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other)
          && Files.getAttribute(one, "unix:ino").equals(Files.getAttribute(other, "unix:ino"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static LedgerEntry entry(String sha256, Reason reason) {
    Status status = reason == null ? Status.ACCEPTED : Status.QUARANTINED;
    return new LedgerEntry(1, "甲/a.xlsx", sha256, 10, status, reason, List.of(), 0, null, null);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private Path file(String name, int size) throws IOException {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  private Path path(String sha256) {
    return new FolderStore(folder.resolve("archive")).path(sha256);
  }

  private Archive archive() {
    return new Archive(new FolderStore(folder.resolve("archive")), LIMIT);
  }
}
