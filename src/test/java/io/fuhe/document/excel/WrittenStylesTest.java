package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.parts.XmlCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Styles that are read by streaming say what POI's own table of them says. */
class WrittenStylesTest {

  private static final int DEPTH = 100;

  private static final String THEME =
      """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
      <a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="112233"/></a:dk1>
      <a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>
      <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
      <a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>
      <a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>
      <a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>
      <a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>
      </a:clrScheme></a:themeElements></a:theme>
      """;

  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <numFmts count="2"><numFmt numFmtId="170" formatCode="0.0_ "/>
      <numFmt numFmtId="3" formatCode="0&quot;分&quot;"/></numFmts>
      <fonts><font><name val="宋体"/></font><font/>
      <font><strike/><vertAlign val="superscript"/><color theme="0" tint="-0.25"/></font>
      <font><strike val="0"/><color indexed="10"/><name val="Arial"/></font>
      <font><color auto="1"/></font><font><color theme="3" tint="0.4"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill>
      <fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill>
      <fill><gradientFill/></fill><fill><patternFill/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>
      <fill><patternFill patternType="lightGray"><fgColor indexed="9"/></patternFill></fill></fills>
      <cellStyleXfs><xf fontId="0"/><xf fontId="3"/></cellStyleXfs>
      <cellXfs><xf/><xf numFmtId="170" fontId="2" fillId="1" applyFill="0"/>
      <xf numFmtId="3" fontId="3" fillId="4" xfId="1"/><xf fillId="2" fontId="4"/>
      <xf fillId="3" xfId="1"/><xf fillId="5" fontId="5" applyFill="1"/>
      <xf fillId="1" fontId="1" applyFill="true"/></cellXfs>
      %s</styleSheet>
      """;

  private static final String PALETTE =
      "<colors><indexedColors><rgbColor rgb=\"00112233\"/><rgbColor rgb=\"00000000\"/>"
          + "<rgbColor rgb=\"00FFFFFF\"/></indexedColors><mruColors/></colors>";

  static List<Path> workbooks() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/corpus"))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void ofRealWorkbooks(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String styles = part(zip, "xl/styles.xml");
      String theme = part(zip, "xl/theme/theme1.xml");
      same(styles, theme);
    }
  }

  @Test
  void ofOddOnes() throws Exception {
    same(STYLES.formatted(""), THEME);
    same(STYLES.formatted(PALETTE), THEME);
  }

  @Test
  void whatIsNoThemeIsNotTakenForOne() {
    assertThatThrownBy(() -> new WrittenTheme(new XmlCursor(in("<theme><colors/></theme>"), DEPTH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void same(String styles, String theme) throws Exception {
    StylesTable poi = new StylesTable(in(styles));
    StylesTable own = new WrittenStyles(new XmlCursor(in(styles), DEPTH));
    if (theme != null) {
      poi.setTheme(new ThemesTable(in(theme)));
      own.setTheme(new WrittenTheme(new XmlCursor(in(theme), DEPTH)));
    }
    List<String> said = said(poi);
    assertThat(said).isNotEmpty();
    assertThat(said(own)).isEqualTo(said);
  }

  private static List<String> said(StylesTable table) {
    List<String> said = new ArrayList<>();
    for (int i = 0; table.getStyleAt(i) != null; i++) {
      XSSFCellStyle style = table.getStyleAt(i);
      XSSFFont font = table.getFontAt(style.getFontIndex());
      said.add(
          String.join(
              " ",
              String.valueOf(style.getDataFormat()),
              style.getDataFormatString(),
              font.getFontName(),
              String.valueOf(font.getStrikeout()),
              String.valueOf(font.getTypeOffset()),
              color(font.getXSSFColor()),
              style.getFillPattern().name(),
              color(style.getFillForegroundXSSFColor())));
    }
    return said;
  }

  private static String color(XSSFColor color) {
    return color == null
        ? "none"
        : color.isAuto()
            + Arrays.toString(color.getRGB())
            + Arrays.toString(color.isAuto() ? null : color.getRGBWithTint());
  }

  private static String part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream in(String part) {
    return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
  }
}
