package io.fuhe.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a file is by its content, never by its name. */
public final class FormatDetector {

  /** Enough for a page's head, and to tell text from the rest. */
  private static final int HEAD = 64 << 10;

  private FormatDetector() {}

  /**
   * The format of a file.
   *
   * @throws UnreadableDocument {@code EMPTY_FILE}, {@code ENCRYPTED}, {@code PACKED}, {@code
   *     UNKNOWN_TYPE} for what Fuhe does not read, {@code DAMAGED} for a container that cannot be
   *     opened, {@code UNREADABLE} when the disk fails
   */
  public static Format detect(Path file) throws UnreadableDocument {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableDocument(Reason.EMPTY_FILE, "no bytes");
    }
    if (Ole2Content.begins(head)) {
      return Ole2Content.format(file);
    }
    if (ZipContent.begins(head)) {
      return ZipContent.format(file);
    }
    if (PackedContent.begins(head)) {
      throw new UnreadableDocument(Reason.PACKED, "an archive or a mail");
    }
    return PictureContent.begins(head) ? Format.PICTURE : TextContent.format(head);
  }

  private static byte[] head(Path file) throws UnreadableDocument {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, e.toString(), e);
    }
  }
}
