package io.fuhe.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Notes what an office document carries along that no reader runs or opens. */
final class Enclosures {

  private static final Predicate<String> MACROS =
      name ->
          name.endsWith("/vbaproject.bin")
              || name.equals("macros")
              || name.equals("_vba_project_cur");

  private static final Predicate<String> FILES =
      name ->
          name.startsWith("word/embeddings/")
              || name.startsWith("xl/embeddings/")
              || name.matches("mbd[0-9a-f]{8}")
              || name.equals("objectpool");

  private Enclosures() {}

  /** The notes on a document that was read well; none for formats that carry nothing. */
  static List<Note> notes(Format format, Path file) {
    try {
      return switch (format) {
        case XLSX, DOCX -> notes(zipped(file));
        case XLS, DOC -> notes(stored(file));
        default -> List.of();
      };
    } catch (IOException | RuntimeException e) {
      // What cannot be listed was not needed to read the document.
      return List.of();
    }
  }

  private static List<Note> notes(Collection<String> names) {
    List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    List<Note> notes = new ArrayList<>();
    if (lower.stream().anyMatch(MACROS)) {
      notes.add(Note.of(Note.Code.MACROS));
    }
    if (lower.stream().anyMatch(FILES)) {
      notes.add(Note.of(Note.Code.EMBEDDED_FILES));
    }
    return notes;
  }

  private static List<String> zipped(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private static List<String> stored(Path file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      List<String> names = new ArrayList<>();
      for (Entry entry : container.getRoot()) {
        if (!(entry instanceof DirectoryEntry folder && folder.isEmpty())) {
          names.add(entry.getName());
        }
      }
      return names;
    }
  }
}
