package io.fuhe.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;

/**
 * A font of this machine, of which only the glyphs that are used are embedded. PDFBox embeds
 * TrueType outlines only, and the Chinese fonts of most servers have others; so the outlines go
 * into fonts of type 3, which hold drawings of any kind.
 */
final class GlyphFont {

  /** Fonts with simplified Chinese of the usual systems, by what they call themselves. */
  private static final List<String> CHINESE =
      List.of(
          "NotoSansCJKsc-Regular",
          "NotoSansSC-Regular",
          "SourceHanSansSC-Regular",
          "SourceHanSansCN-Regular",
          "MicrosoftYaHei",
          "PingFangSC-Regular",
          "HiraginoSansGB-W3",
          "SimHei",
          "DengXian",
          "SimSun",
          "STSong",
          "NotoSerifCJKsc-Regular",
          "NotoSerifSC-Regular",
          "SourceHanSerifSC-Regular",
          "SourceHanSerifCN-Regular",
          "WenQuanYiMicroHei",
          "WenQuanYiZenHei",
          "DroidSansFallback",
          "ARPLUMingCN",
          "ArialUnicodeMS");

  private static final String PROOF = "复核";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String MISSING = "uni25A1";

  /** A font of type 3 has one byte a glyph. */
  private static final int GLYPHS_PER_FONT = 255;

  private final FontBoxFont font;
  private final Map<Integer, Integer> slots = new LinkedHashMap<>();
  private final Map<Integer, String> glyphs = new HashMap<>();

  private GlyphFont(FontBoxFont font) {
    this.font = font;
  }

  /** The first font with Chinese glyphs that this machine has; empty when it has none. */
  static Optional<GlyphFont> chinese() throws IOException {
    for (String name : CHINESE) {
      FontMapping<FontBoxFont> found = FontMappers.instance().getFontBoxFont(name, null);
      if (found != null && !found.isFallback() && has(found.getFont(), PROOF)) {
        return Optional.of(new GlyphFont(found.getFont()));
      }
    }
    return Optional.empty();
  }

  /** How wide a text is at a size of 1. */
  float width(String text) {
    float units = 0;
    try {
      for (int character : text.codePoints().toArray()) {
        units += font.getWidth(glyph(character));
      }
      return units * scale();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The operators that show a text; the fonts are set at a size. */
  String show(String text, float size) {
    StringBuilder operators = new StringBuilder();
    int open = -1;
    for (int character : text.codePoints().toArray()) {
      int slot = slots.computeIfAbsent(character, any -> slots.size());
      if (slot / GLYPHS_PER_FONT != open) {
        operators.append(open < 0 ? "" : "> Tj ");
        open = slot / GLYPHS_PER_FONT;
        operators.append("/").append(name(open)).append(' ').append(size).append(" Tf <");
      }
      operators.append(HexFormat.of().toHexDigits((byte) (slot % GLYPHS_PER_FONT)));
    }
    return operators.append(open < 0 ? "" : "> Tj").toString();
  }

  /** Puts the glyphs that were shown into a document. */
  void embed(PDDocument pdf, PDResources resources) throws IOException {
    List<Integer> characters = new ArrayList<>(slots.keySet());
    for (int first = 0; first < characters.size(); first += GLYPHS_PER_FONT) {
      Type3Glyphs glyphs = new Type3Glyphs(pdf, scale(), font.getFontBBox());
      int end = Math.min(characters.size(), first + GLYPHS_PER_FONT);
      for (int character : characters.subList(first, end)) {
        String glyph = glyph(character);
        glyphs.add(character, font.getPath(glyph), font.getWidth(glyph));
      }
      resources.put(COSName.getPDFName(name(first / GLYPHS_PER_FONT)), glyphs.font());
    }
  }

  private String glyph(int character) throws IOException {
    String glyph = glyphs.get(character);
    if (glyph == null) {
      boolean has = character <= Character.MAX_VALUE && font.hasGlyph(named((char) character));
      glyph = has ? named((char) character) : MISSING;
      glyphs.put(character, glyph);
    }
    return glyph;
  }

  /** What fonts call a character's glyph. */
  private static String named(char character) {
    return "uni" + HEX.toHexDigits(character);
  }

  private float scale() throws IOException {
    return font.getFontMatrix().get(0).floatValue();
  }

  private static String name(int index) {
    return "Fuhe" + index;
  }

  private static boolean has(FontBoxFont font, String text) throws IOException {
    for (char character : text.toCharArray()) {
      if (!font.hasGlyph(named(character))) {
        return false;
      }
    }
    return true;
  }
}
