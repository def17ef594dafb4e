package io.fuhe.inbox;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How the ledger calls a file: its path below the inbox with slashes, as people read it. */
final class LedgerPath {

  /** The column's length, with room to tell two apart. */
  private static final int LONGEST = 1900;

  /** Archives packed under Chinese Windows leave names in its own encoding. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final char NOT_DECODED = '\uFFFD';

  private LedgerPath() {}

  static String of(Path folder, Path file) {
    String path =
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(LedgerPath::name)
            .collect(Collectors.joining("/"));
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    return composed.length() <= LONGEST
        ? composed
        : composed.substring(0, LONGEST / 2)
            + "…"
            + composed.substring(composed.length() - LONGEST / 2);
  }

  /** A path with a number before its ending. */
  static String numbered(String path, int number) {
    int dot = path.lastIndexOf('.');
    int at = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, at) + " #" + number + path.substring(at);
  }

  private static String name(Path element) {
    String name = element.toString();
    return name.indexOf(NOT_DECODED) < 0 ? name : decoded(bytes(element), name);
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
    String path = element.toUri().getRawPath();
    String name = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(name, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
