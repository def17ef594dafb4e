package io.fuhe.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Format;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.OfdSketch;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Box;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees on the pages of an OFD is read, and nothing else. */
class OfdReaderTest {

  private static final String TEXT = "预算数100";

  @TempDir private Path folder;

  private final OfdSketch ofd = new OfdSketch();

  @Test
  void isKnownByItsContentAndPlacedOnItsPages() throws Exception {
    Document document = read(page(at(20, "第一页")).page(210, 297, at(20, TEXT), null));

    assertThat(document.format()).isEqualTo(Format.OFD);
    assertThat(GridText.of(document)).containsExactly("第一页", TEXT);
    assertThat(document.grids().get(0).cells())
        .extracting(cell -> cell.place().page())
        .containsExactly(1, 2);
    assertThat(document.grids().get(0).cells().get(0).place().box()).isNotNull();
  }

  @Test
  void whatATemplatePrintsIsReadWithWhatIsPrintedUponIt() throws Exception {
    assertThat(text(ofd.page(210, 297, ofd.line(60, 30, "100"), at(30, "预算数"))))
        .contains("预算数")
        .contains("100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Visible=\"false\"",
        " Alpha=\"0\"",
        " Fill=\"false\"",
      })
  void whatDoesNotShowIsNotRead(String attributes) throws Exception {
    String hidden = ofd.text(20, 60, "看不见", true, attributes);

    assertThat(text(page(at(20, TEXT) + hidden))).contains(TEXT).doesNotContain("看不见");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "255 255 255 | false",
        "255 | false",
        "0 0 0 0 | false",
        "0 | true",
        "0 0 0 255 | true",
        "200 0 0 | true"
      })
  void whiteOnPaperDoesNotShow(String value, boolean seen) throws Exception {
    String coloured =
        ofd.text(20, 60, "有颜色", true, "")
            .replace("<ofd:TextCode", "<ofd:FillColor Value=\"" + value + "\"/><ofd:TextCode");

    assertThat(text(page(at(20, TEXT) + coloured)).contains("有颜色")).isEqualTo(seen);
  }

  @Test
  void whatIsCoveredIsGone() throws Exception {
    String cover = area("10 40 100 30", "255 255 255");

    assertThat(text(page(at(20, TEXT) + at(60, "盖住了") + cover)))
        .contains(TEXT)
        .doesNotContain("盖住了");
    assertThat(text(new OfdSketch().page(210, 297, cover + at(60, "写在上面"), null))).contains("写在上面");
  }

  @Test
  void aMatrixDrawsTheTextOut() throws Exception {
    String large = ofd.text(0, 3.5, "大字", true, " CTM=\"3 0 0 3 20 60\"");

    Document document = read(page(at(20, TEXT) + large));

    assertThat(GridText.of(document)).contains("大字");
    Box box = document.grids().get(0).cells().get(1).place().box();
    assertThat(box.x1().subtract(box.x0())).isGreaterThan(BigDecimal.valueOf(45));
  }

  @Test
  void charactersBelowOneAnotherAreALabel() throws Exception {
    String label =
        ofd.text(22, 60, "产出", false, "")
            .replaceAll("DeltaX=\"[^\"]*\"", "DeltaX=\"0\" DeltaY=\"5\"");
    String beside = ofd.line(40, 62, "数量指标");
    String frame = box("20 50 10 20") + box("30 50 40 20");

    assertThat(text(page(frame + label + beside))).contains("产出").contains("数量指标");
  }

  @Test
  void stepsThatAreNotCountedOutAreGuessed() throws Exception {
    String bare = ofd.text(20, 60, "未给字距12.5", false, "").replaceAll(" DeltaX=\"[^\"]*\"", "");

    assertThat(text(page(bare))).contains("未给字距12.5");
  }

  /** As fonts with letters of several widths set them. */
  @Test
  void wideLettersAreNotTakenApart() throws Exception {
    String wide =
        ofd.text(20, 60, "90%%", false, "")
            .replaceAll("DeltaX=\"[^\"]*\"", "DeltaX=\"1.75 1.75 2.91\"");

    assertThat(text(page(wide))).contains("90%%");
  }

  @Test
  void aDrawingOfTheResourcesIsPrintedWhereItIsShown() throws Exception {
    ofd.part(
        "Doc_0/PublicRes.xml",
        "Res",
        " BaseLoc=\"Res\"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"77\""
            + " Width=\"80\" Height=\"20\"><ofd:Content>"
            + ofd.line(2, 5, "画在资源里")
            + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
    ofd.common("<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>");
    String shown = "<ofd:CompositeObject ID=\"78\" ResourceID=\"77\" Boundary=\"20 80 80 20\"/>";

    assertThat(text(page(at(20, TEXT) + shown))).contains("画在资源里");
  }

  @ParameterizedTest
  @CsvSource({"Path, 60, true", "Watermark, 60, false", "Highlight, 60, false", "Stamp, 10, false"})
  void annotationsAreReadThatSaySomething(String type, int top, boolean read) throws Exception {
    ofd.part(
        "Doc_0/Annots/Annotations.xml",
        "Annotations",
        "<ofd:Page PageID=\"900\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>");
    ofd.part(
        "Doc_0/Annots/Page_0/Annotation.xml",
        "PageAnnot",
        "<ofd:Annot ID=\"901\" Type=\"%s\" Creator=\"x\" LastModDate=\"2024-01-01\"><ofd:Appearance Boundary=\"10 %d 90 40\">"
                .formatted(type, top)
            + ofd.line(10, 10, "批注写的")
            + "</ofd:Appearance></ofd:Annot>");
    ofd.annotated("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>");

    String text = text(page(at(20, TEXT)));

    assertThat(text).contains(TEXT);
    assertThat(text.contains("批注写的")).isEqualTo(read);
  }

  @Test
  void textThatIsDrawnCannotBeRead() {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      drawn.append(
          "<ofd:PathObject ID=\"%d\" Boundary=\"%d 30 3 3\" Stroke=\"false\" Fill=\"true\">"
                  .formatted(300 + i, 10 + 3 * i)
              + "<ofd:AbbreviatedData>M 0 0 B 1 0 2 1 3 0 L 3 3 B 2 3 1 2 0 3 C"
              + "</ofd:AbbreviatedData></ofd:PathObject>");
    }

    refused(page(drawn.toString()), Reason.TEXT_UNREADABLE);
    refused(
        new OfdSketch().page(210, 297, at(20, "\ue123\ue124\ue125\ue126\ue127"), null),
        Reason.TEXT_UNREADABLE);
  }

  @Test
  void aPageThatIsAPictureIsToldAsOne() {
    refused(
        page(
            "<ofd:ImageObject ID=\"300\" ResourceID=\"5\" CTM=\"210 0 0 297 0 0\" Boundary=\"0 0"
                + " 210 297\"/>"),
        Reason.IMAGE_ONLY);
  }

  @Test
  void anEmptyPageIsToldAsEmpty() {
    refused(page(""), Reason.EMPTY_FILE);
  }

  @Test
  void encryptedPartsAreToldAsSuch() {
    refused(page(at(20, TEXT)).part("Encryptions.xml", "Encryptions", ""), Reason.ENCRYPTED);
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() {
    Limits small = new Limits(50L << 20, 200_000, 500, 500, new Unpacking(200_000, 100, 5000));
    page(at(20, TEXT) + "<!--" + " ".repeat(300_000) + "-->");

    assertThatThrownBy(() -> new OfdReader(small).read(written(ofd)))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE_CONTENT));
  }

  @Test
  void morePagesThanTheLimitAllowsAreTooMany() {
    for (int i = 0; i < 4; i++) {
      page(at(20, TEXT));
    }
    Limits few = new Limits(50L << 20, 200_000, 3, 500, Unpacking.DEFAULT);

    assertThatThrownBy(() -> new OfdReader(few).read(written(ofd)))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
  }

  @Test
  void noPartLeavesItsFolder() throws Exception {
    Path file = repacked(written(page(at(20, TEXT))), StandardCharsets.UTF_8, "../../out.xml");

    assertThatThrownBy(() -> new Documents(Limits.DEFAULT).read(file, "表.ofd"))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE_CONTENT));
    assertThat(folder.resolve("../out.xml")).doesNotExist();
  }

  @Test
  void namesInTheCodeOfOlderProgramsAreNoHindrance() throws Exception {
    Path file =
        repacked(written(page(at(20, TEXT))), Charset.forName("GB18030"), "Doc_0/Attachs/附件.xml");

    assertThat(GridText.of(new Documents(Limits.DEFAULT).read(file, "表.ofd"))).contains(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "OFD.xml"})
  void whatLacksAPartIsDamaged(String part) throws Exception {
    ofd.page(210, 297, at(20, TEXT), null);
    Path file = written(ofd);
    Path broken = folder.resolve("broken.ofd");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(broken))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        to.write(bytes, 0, entry.getName().equals(part) ? bytes.length / 2 : bytes.length);
      }
    }

    assertThatThrownBy(() -> new Documents(Limits.DEFAULT).read(broken, "表.ofd"))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
  }

  @Test
  void nothingOutsideTheFileIsReadIn() {
    ofd.page(210, 297, at(20, TEXT), null);
    ofd.raw(
        "Doc_0/Pages/Page_0/Content.xml",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><ofd:Page"
            + " xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"1\">"
            + ofd.line(20, 20, "甲&x;").replace("&amp;", "&")
            + "</ofd:Layer></ofd:Content></ofd:Page>");

    refused(ofd, Reason.DAMAGED);
  }

  private static final String BODY =
      "<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo>"
          + "<ofd:DocRoot>%s/Document.xml</ofd:DocRoot></ofd:DocBody>";

  /** Packs the document once more under another name, and lists what is told. */
  private Document several(String... listed) throws Exception {
    StringBuilder bodies = new StringBuilder(" Version=\"1.0\" DocType=\"OFD\">");
    for (String one : listed) {
      bodies.append(BODY.formatted(one));
    }
    page(at(20, TEXT)).part("OFD.xml", "OFD", bodies.toString());
    Path file = written(ofd);
    Path doubled = folder.resolve("doubled.ofd");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(doubled))) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        put(to, entry.getName(), bytes);
        if (entry.getName().startsWith("Doc_0/")) {
          String text = new String(bytes, StandardCharsets.UTF_8).replace("100", "250");
          String name = entry.getName().replace("Doc_0/", "Doc_1/");
          put(to, name, text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return new Documents(Limits.DEFAULT).read(doubled, "表.ofd");
  }

  private static List<String> texts(Document document) {
    return document.grids().stream()
        .flatMap(grid -> grid.cells().stream())
        .map(Cell::text)
        .toList();
  }

  private static void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
    to.putNextEntry(new ZipEntry(name));
    to.write(bytes);
    to.closeEntry();
  }

  @Test
  void allDocumentsOfAPackageAreRead() throws Exception {
    Document document = several("Doc_0", "Doc_1", "Doc_0");

    assertThat(texts(document)).containsExactly("预算数100", "预算数250");
    assertThat(document.grids().get(1).cells().get(0).place().page()).isEqualTo(2);
    assertThat(document.unread()).isNull();
  }

  @Test
  void aFurtherDocumentThatCannotBeReadIsTold() throws Exception {
    Document document = several("Doc_0", "Doc_7", "Doc_1");

    assertThat(texts(document)).containsExactly("预算数100", "预算数250");
    assertThat(document.notes()).contains(Note.of(Note.Code.EMBEDDED_FILES));
    assertThat(document.unread()).isEqualTo(Reason.LINKED_CONTENT);
  }

  /** As some programs pack: names in the list, and in the archive, in other letters. */
  @ParameterizedTest
  @ValueSource(strings = {"TPLS", "upper", "lower", "mixed", "backslash", "absolute"})
  void partsAreFoundWhateverTheLettersOfTheirNames(String how) throws Exception {
    ofd.page(210, 297, ofd.line(60, 30, "100"), at(30, "预算数"));
    Path file = written(ofd);
    Path other = folder.resolve("other.ofd");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : from.stream().toList()) {
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        put(to, named(entry.getName(), how), pointing(text, how).getBytes(StandardCharsets.UTF_8));
      }
    }

    Document document = new Documents(Limits.DEFAULT).read(other, "表.ofd");

    assertThat(String.join(" ", GridText.of(document))).contains("预算数").contains("100");
  }

  private static String named(String name, String how) {
    return switch (how) {
      case "TPLS" -> name.replace("Tpls", "TPLS");
      case "upper" -> name.toUpperCase(Locale.ROOT);
      case "mixed" -> name.contains("Content") ? name.toUpperCase(Locale.ROOT) : name;
      case "lower" -> name.toLowerCase(Locale.ROOT);
      default -> name;
    };
  }

  private static String pointing(String text, String how) {
    return switch (how) {
      case "backslash" -> text.replaceAll("(?<=(?:Pages|Tpls|Page_0|Tpl_0|Doc_0))/", "\\\\");
      case "absolute" -> text.replaceAll("(?<=BaseLoc=\")(?=Pages|Tpls)", "/doc_0/");
      default -> text;
    };
  }

  private OfdSketch page(String objects) {
    return ofd.page(210, 297, objects, null);
  }

  private String at(double baseline, String text) {
    return ofd.line(20, baseline, text);
  }

  private static String area(String boundary, String color) {
    String[] b = boundary.split(" ");
    return ("<ofd:PathObject ID=\"400\" Boundary=\"%s\" Stroke=\"false\""
            + " Fill=\"true\"><ofd:FillColor Value=\"%s\"/><ofd:AbbreviatedData>M 0 0 L %3$s 0"
            + " L %3$s %4$s L 0 %4$s C</ofd:AbbreviatedData></ofd:PathObject>")
        .formatted(boundary, color, b[2], b[3]);
  }

  private static String box(String boundary) {
    String[] b = boundary.split(" ");
    return ("<ofd:PathObject ID=\"401\" Boundary=\"%s\"><ofd:AbbreviatedData>"
            + "M 0 0 L %2$s 0 L %2$s %3$s L 0 %3$s C</ofd:AbbreviatedData></ofd:PathObject>")
        .formatted(boundary, b[2], b[3]);
  }

  private Document read(OfdSketch sketch) throws Exception {
    return new Documents(Limits.DEFAULT).read(written(sketch), "表.ofd");
  }

  private String text(OfdSketch sketch) throws Exception {
    return String.join("\n", GridText.of(read(sketch)));
  }

  private void refused(OfdSketch sketch, Reason reason) {
    assertThatThrownBy(() -> read(sketch))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Path written(OfdSketch sketch) throws Exception {
    Path file = folder.resolve("表.ofd");
    try (OutputStream out = Files.newOutputStream(file)) {
      sketch.write(out);
    }
    return file;
  }

  /** The same package with one more part, its names in a code. */
  private Path repacked(Path file, Charset code, String more) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(bytes, code)) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(from.getInputStream(entry).readAllBytes());
      }
      for (Map.Entry<String, String> part : Map.of(more, "<a/>").entrySet()) {
        to.putNextEntry(new ZipEntry(part.getKey()));
        to.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("again.ofd"), bytes.toByteArray());
  }
}
