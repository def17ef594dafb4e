package io.fuhe.inbox;

import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The folder that files are uploaded to. */
public final class Inbox {

  private final Path folder;

  public Inbox(Path folder) {
    this.folder = folder;
  }

  /**
   * Every file below the folder, ordered by path. Links are listed but not followed, so that
   * nothing outside the folder is ever read.
   *
   * @throws IOException when the folder itself cannot be read
   */
  public List<ReceivedFile> files() throws IOException {
    List<ReceivedFile> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          /** What is handed in at the desk lies in such a folder until it is whole. */
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return isAside(each) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(received(file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            if (!isAside(file)) {
              found.add(received(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(ReceivedFile::file));
    Set<String> taken = new HashSet<>();
    return found.stream()
        .map(file -> distinct(file, taken))
        .sorted(Comparator.comparing(ReceivedFile::path))
        .toList();
  }

  private boolean isAside(Path each) {
    return folder.equals(each.getParent()) && WritingFolder.isOne(each.getFileName().toString());
  }

  private ReceivedFile received(Path file) {
    return new ReceivedFile(LedgerPath.of(folder, file), file);
  }

  /** Names that differ on the disk may read alike; in the ledger none does. */
  private static ReceivedFile distinct(ReceivedFile file, Set<String> taken) {
    String path = file.path();
    for (int n = 2; !taken.add(path); n++) {
      path = LedgerPath.numbered(file.path(), n);
    }
    return new ReceivedFile(path, file.file());
  }
}
