package io.fuhe.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells the zip containers of office programs apart by the parts in them. */
final class ZipContent {

  private ZipContent() {}

  static boolean begins(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
  }

  /**
   * Refuses what says itself that it is a bomb. What lies about its size is met when it is read.
   *
   * @throws UnreadableDocument {@code UNSAFE_CONTENT}
   */
  static void check(Path file, Unpacking limits) throws UnreadableDocument {
    try (ZipFile zip = new ZipFile(file.toFile())) {
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
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean office = false;
      Format found = null;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        office |= name.equals("[content_types].xml");
        if (name.startsWith("word/")) {
          found = Format.DOCX;
        } else if (name.startsWith("xl/")) {
          found = Format.XLSX;
        }
      }
      if (office && found != null) {
        return found;
      }
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "zip without a document or workbook");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }
}
