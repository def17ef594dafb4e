package io.fuhe.report.text;

/** Text as a part of an office file can hold it. */
public final class XmlText {

  private XmlText() {}

  /**
   * The text as people may see it, without the characters that XML forbids; each line ends with
   * {@code \n}.
   */
  public static String of(String raw) {
    if (ShownText.isOrdinary(raw)) {
      return raw;
    }
    return ShownText.of(raw.replace("\r\n", "\n").replace('\r', '\n'))
        .codePoints()
        .filter(XmlText::allowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
