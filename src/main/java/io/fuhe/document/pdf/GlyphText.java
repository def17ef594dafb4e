package io.fuhe.document.pdf;

import io.fuhe.document.page.Print;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;

/** What a character of a font reads as. */
final class GlyphText {

  private GlyphText() {}

  /**
   * The text of a character; {@link Print#UNREADABLE} where the font does not tell. An empty text
   * prints nothing.
   *
   * @param unicode what the font's own tables make of the code, or null
   */
  static String of(PDFont font, int code, String unicode) {
    if (unicode == null) {
      return codeIsText(font, code) ? String.valueOf((char) code) : Print.UNREADABLE;
    }
    boolean readable = unicode.codePoints().allMatch(GlyphText::isReadable);
    return readable ? unicode : Print.UNREADABLE;
  }

  /**
   * The codes of a TrueType font without an encoding are those of its own table, which leads from
   * characters; those of a Type 1 or Type 3 font stand for the names of its drawings.
   */
  private static boolean codeIsText(PDFont font, int code) {
    return font instanceof PDTrueTypeFont && code >= ' ' && code < 0x7F;
  }

  /** Characters of the private use area and control characters mean nothing outside of a font. */
  private static boolean isReadable(int c) {
    int type = Character.getType(c);
    return c == '\t'
        || (type != Character.PRIVATE_USE
            && type != Character.CONTROL
            && type != Character.UNASSIGNED
            && type != Character.SURROGATE
            && c != Print.UNREADABLE.charAt(0));
  }
}
