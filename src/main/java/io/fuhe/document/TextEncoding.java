package io.fuhe.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a text by its bytes: by its mark, else UTF-16 by the zero bytes and the
 * blanks of the other byte order, else UTF-8 where almost all bytes are that, else GB18030.
 */
public final class TextEncoding {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final char REPLACEMENT = '\ufffd';

  private static final int WHOLE_FOR_ONE_BROKEN = 20;

  private final Charset charset;
  private final int mark;

  private TextEncoding(Charset charset, int mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The encoding of a text or of its beginning. */
  public static TextEncoding of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    Charset wide = Utf16Guess.of(bytes);
    if (wide != null) {
      return new TextEncoding(wide, 0);
    }
    return new TextEncoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030, 0);
  }

  /** The text without its mark; what the encoding does not know becomes the replacement sign. */
  public String decode(byte[] bytes) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A few characters that are cut off, at the end of a beginning or where systems glued files
   * together, do not make it another encoding: in that, hardly any character would be whole.
   */
  private static boolean isUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long whole = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    return broken * WHOLE_FOR_ONE_BROKEN <= whole;
  }
}
