package io.fuhe.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Recognizes UTF-16 without a mark. Tabs, line breaks, digits and Latin letters have a zero in
 * their upper byte, and no other text encoding has a zero anywhere.
 */
final class Utf16Guess {

  /** One zero byte may be dirt; a text with a table has many. */
  private static final int SHARE = 50;

  private Utf16Guess() {}

  /** UTF-16 in the byte order that fits, or null. */
  static Charset of(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(1, bytes.length / 2 / SHARE);
    if (odd >= enough && even * 10 <= odd) {
      return StandardCharsets.UTF_16LE;
    }
    if (even >= enough && odd * 10 <= even) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }
}
