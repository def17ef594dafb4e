package io.fuhe.inbox;

import io.fuhe.document.LastPart;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/** How the ledger calls a file: its path below the inbox with slashes, as people read it. */
final class LedgerPath {

  /** The column's length, with room to tell two apart. */
  private static final int LONGEST = 1900;

  /** Archives packed under Chinese Windows leave names in its own encoding. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final char NOT_DECODED = '\uFFFD';

  private LedgerPath() {}

  /** How the ledger calls what a folder has, without the folder's own path. */
  static String name(Path file) {
    Path element = file.getFileName();
    String name = element.toString();
    return Normalizer.normalize(
        name.indexOf(NOT_DECODED) < 0 ? name : decoded(bytes(element), name), Normalizer.Form.NFC);
  }

  /** A path that the ledger has room for: the middle is left out of a longer one. */
  static String shortened(String path) {
    return path.length() <= LONGEST
        ? path
        : path.substring(0, LONGEST / 2) + "…" + path.substring(path.length() - LONGEST / 2);
  }

  /** Whether something was left out of a path. */
  static boolean isShortened(String path) {
    return path.length() > LONGEST;
  }

  /** A path with a number before its ending. */
  static String numbered(String path, int number) {
    int dot = path.lastIndexOf('.');
    int at = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, at) + " #" + number + path.substring(at);
  }

  private static String decoded(byte[] bytes, String otherwise) {
    for (Charset encoding : ENCODINGS) {
      try {
        return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return otherwise;
  }

  /** The bytes on the disk; only the URI tells them. */
  private static byte[] bytes(Path element) {
    String name = LastPart.of(element.toUri().getRawPath()).replace("+", "%2B");
    return URLDecoder.decode(name, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
