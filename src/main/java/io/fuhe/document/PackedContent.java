package io.fuhe.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what only carries files along: archives that are no zip, and mails with something attached.
 * Which of these files is submitted is for people to say.
 */
final class PackedContent {

  /** What archives begin with: RAR, 7-Zip, gzip, bzip2, xz, cabinets. */
  private static final List<String> BEGINS =
      List.of(
          "Rar!\u001a\u0007", "7z¼¯'\u001c", "\u001f\u008b\u0008", "BZh", "ý7zXZ\0", "MSCF\0\0");

  /** Where a tape archive names itself. */
  private static final int TAR = 257;

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Z][A-Z-]{0,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,200}?"
              + "Content-Type:\\s*multipart/mixed",
          Pattern.CASE_INSENSITIVE);

  private PackedContent() {}

  static boolean begins(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    return BEGINS.stream().anyMatch(latin::startsWith)
        || latin.startsWith("ustar", TAR)
        || MAIL.matcher(latin).lookingAt();
  }
}
