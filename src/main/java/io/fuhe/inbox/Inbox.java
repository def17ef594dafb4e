package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            found.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return named(found);
  }

  /** Two names that differ in nothing but how their characters are composed stay two. */
  private List<ReceivedFile> named(List<Path> files) {
    Map<String, Path> written = new TreeMap<>();
    files.forEach(file -> written.put(relative(file), file));
    Map<String, Path> composed = new TreeMap<>();
    written.forEach(
        (name, file) -> {
          String nfc = Normalizer.normalize(name, Normalizer.Form.NFC);
          boolean another = written.containsKey(nfc) || composed.containsKey(nfc);
          composed.put(another ? name : nfc, file);
        });
    return composed.entrySet().stream()
        .map(e -> new ReceivedFile(e.getKey(), e.getValue()))
        .toList();
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
