package io.fuhe.document.pdf;

import io.fuhe.document.page.Print;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** What a character of a font reads as. */
final class GlyphText {

  /** Collections of Chinese, Japanese and Korean characters whose numbers are the same anywhere. */
  private static final Set<String> NUMBERED = Set.of("GB1", "CNS1", "Japan1", "Korea1", "KR");

  private GlyphText() {}

  /**
   * The text of a character; {@link Print#UNREADABLE} where the font does not tell. An empty text
   * prints nothing.
   *
   * @param unicode what the font's own tables make of the code, or null
   */
  static String of(PDFont font, int code, String unicode) {
    if (isGuess(font)) {
      return Print.UNREADABLE;
    }
    if (unicode == null) {
      return codeIsText(font, code) ? String.valueOf((char) code) : Print.UNREADABLE;
    }
    boolean readable = unicode.codePoints().allMatch(GlyphText::isReadable);
    return readable ? unicode : Print.UNREADABLE;
  }

  /**
   * Whether nothing but a font of this machine tells the characters: the codes number the drawings
   * of a font that the file does not hold, and each font numbers its own.
   */
  private static boolean isGuess(PDFont font) {
    if (!(font instanceof PDType0Font composite)
        || composite.isEmbedded()
        || font.getCOSObject().containsKey(COSName.TO_UNICODE)
        || !(font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName name)
        || !name.getName().startsWith("Identity")) {
      return false;
    }
    PDCIDSystemInfo numbers = composite.getDescendantFont().getCIDSystemInfo();
    return numbers == null || !NUMBERED.contains(String.valueOf(numbers.getOrdering()));
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
