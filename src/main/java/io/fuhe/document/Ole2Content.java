package io.fuhe.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the files apart that old office programs put into an OLE2 container. */
final class Ole2Content {

  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private Ole2Content() {}

  static boolean begins(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static Format format(Path file) throws UnreadableDocument {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> entries = container.getRoot().getEntryNames();
      if (entries.contains("EncryptedPackage")) {
        throw new UnreadableDocument(Reason.ENCRYPTED, "encrypted package");
      }
      if (entries.contains("WordDocument")) {
        return Format.DOC;
      }
      if (entries.contains("Workbook") || entries.contains("Book")) {
        return Format.XLS;
      }
      // A mail of Outlook keeps what is attached in storages of such names.
      boolean packed = entries.stream().anyMatch(name -> name.startsWith("__attach_version1.0"));
      throw new UnreadableDocument(
          packed ? Reason.PACKED : Reason.UNKNOWN_TYPE, "OLE2 with " + entries);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }
}
