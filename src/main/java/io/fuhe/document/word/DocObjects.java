package io.fuhe.document.word;

import io.fuhe.document.DocumentReader;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The sheets and documents that are embedded in a .doc, as far as they are shown. */
final class DocObjects {

  /** How the object is shown stands in this stream ([MS-DOC] 2.9.165, ODTPersist1). */
  private static final String LOOK = "\u0003ObjInfo";

  private static final int LINK = 0x10;
  private static final int ICON = 0x40;

  /** Holds a packed document of a later office program as it is. */
  private static final String PACKAGE = "Package";

  private final HWPFDocument document;
  private final DocumentReader reader;
  private Reason unread;
  private boolean any;

  /**
   * @param reader reads any document from a file; null leaves embedded ones out
   */
  DocObjects(HWPFDocument document, DocumentReader reader) {
    this.document = document;
    this.reader = reader;
  }

  /** Why something that a person sees was not read; null where all was. */
  Reason unread() {
    return unread;
  }

  /** Whether an embedded document was read. */
  boolean embedded() {
    return any;
  }

  /** What the object with a number shows; nothing where it is an icon or cannot be read. */
  List<Block> blocks(int number) throws UnreadableDocument {
    try {
      Entry entry = reader == null ? null : document.getObjectsPool().getObjectById("_" + number);
      return entry instanceof DirectoryEntry object ? blocks(object) : List.of();
    } catch (IOException | RuntimeException e) {
      unread = Reason.DAMAGED;
      return List.of();
    }
  }

  private List<Block> blocks(DirectoryEntry object) throws IOException, UnreadableDocument {
    int look = look(object);
    if ((look & LINK) != 0) {
      unread = Reason.LINKED_CONTENT;
    }
    if ((look & (LINK | ICON)) != 0 || !isDocument(object)) {
      return List.of();
    }
    Path copy = Files.createTempFile("enclosed", ".part");
    try {
      write(object, copy);
      List<Block> blocks = Enclosed.shown(reader, copy);
      any |= !blocks.isEmpty();
      return blocks;
    } catch (UnreadableDocument e) {
      if (Enclosed.FATAL.contains(e.reason())) {
        throw e;
      }
      unread = e.reason();
      return List.of();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static int look(DirectoryEntry object) throws IOException {
    if (!object.hasEntry(LOOK)) {
      return 0;
    }
    try (InputStream stream = new DocumentInputStream((DocumentEntry) object.getEntry(LOOK))) {
      return Math.max(0, stream.read());
    }
  }

  /** Other programs' objects are pictures to a reader. */
  private static boolean isDocument(DirectoryEntry object) {
    return object.hasEntry(PACKAGE)
        || object.hasEntry("Workbook")
        || object.hasEntry("Book")
        || object.hasEntry("WordDocument");
  }

  private static void write(DirectoryEntry object, Path copy) throws IOException {
    if (object.hasEntry(PACKAGE)) {
      try (InputStream stream = new DocumentInputStream((DocumentEntry) object.getEntry(PACKAGE))) {
        Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return;
    }
    try (POIFSFileSystem file = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(copy)) {
      EntryUtils.copyNodes(object, file.getRoot());
      file.writeFilesystem(out);
    }
  }
}
