package io.fuhe.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Recognizes UTF-16 without a mark. No other text encoding has a zero byte. The byte order shows in
 * tabs and line breaks; in the wrong order they would be characters that hardly any text has. Other
 * Latin characters decide only where there are none: the wrong order makes some out of 一 and the
 * ideographic blank.
 */
final class Utf16Guess {

  private Utf16Guess() {}

  /** UTF-16 in the byte order that fits, or null. */
  static Charset of(byte[] bytes) {
    int breaks = 0;
    int latin = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int side = bytes[i + 1] == 0 ? 1 : bytes[i] == 0 ? -1 : 0;
      int other = side > 0 ? bytes[i] : bytes[i + 1];
      breaks += other == '\t' || other == '\n' || other == '\r' ? side : 0;
      latin += other >= ' ' && other <= '~' ? side : 0;
    }
    int littleEndian = breaks != 0 ? breaks : latin;
    if (littleEndian == 0) {
      return null;
    }
    return littleEndian > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
