package io.fuhe.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zip containers, and tells those of office programs apart by the parts in them. */
public final class ZipContent {

  private ZipContent() {}

  /**
   * Opens a container. Names in it that are no UTF-8 are in the code that programs in China use.
   *
   * @throws IOException when it is none, or not whole
   */
  public static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    }
  }

  static boolean begins(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
  }

  /**
   * Refuses what says itself that it is a bomb. What lies about its size is met when it is read.
   *
   * @throws UnreadableDocument {@code UNSAFE_CONTENT}
   */
  static void check(Path file, Unpacking limits) throws UnreadableDocument {
    try (ZipFile zip = open(file)) {
      long unpacked = 0;
      boolean bomb = zip.size() > limits.entries();
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (!bomb && entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        unpacked += Math.max(0, entry.getSize());
        bomb =
            unpacked > limits.bytes() || limits.refuses(entry.getSize(), entry.getCompressedSize());
      }
      if (bomb) {
        throw new UnreadableDocument(
            Reason.UNSAFE_CONTENT, zip.size() + " parts, or of too many bytes");
      }
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }

  static Format format(Path file) throws UnreadableDocument {
    try (ZipFile zip = open(file)) {
      boolean office = false;
      boolean ofd = false;
      boolean other = false;
      Format found = null;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        office |= name.equals("[content_types].xml");
        ofd |= name.equals("ofd.xml");
        other |= name.equals("mimetype");
        if (name.startsWith("word/")) {
          found = Format.DOCX;
        } else if (name.startsWith("xl/")) {
          found = Format.XLSX;
        }
      }
      if (office && found != null) {
        return found;
      }
      if (ofd) {
        return Format.OFD;
      }
      if (zip.size() == 0) {
        throw new UnreadableDocument(Reason.EMPTY_FILE, "an empty archive");
      }
      throw new UnreadableDocument(
          office || other ? Reason.UNKNOWN_TYPE : Reason.PACKED,
          "zip without a document or workbook");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }
}
