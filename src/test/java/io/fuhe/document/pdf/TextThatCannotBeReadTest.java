package io.fuhe.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.pipeline.Examined;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads and the file does not tell is a reason, never a value. */
class TextThatCannotBeReadTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"e000", "fffd", "blank", "question"})
  void figuresInAFontWithoutAUsableMap(String kind) throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !figure(c));
    PDType0Font font =
        PDType0Font.load(
            form.pdf(),
            FormPdf.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
            false);
    COSDictionary dictionary = font.getCOSObject();
    COSStream map = form.pdf().getDocument().createCOSStream();
    try (OutputStream out = map.createOutputStream()) {
      String to =
          switch (kind) {
            case "blank" -> each("0020");
            case "question" -> each("003f");
            default -> "1 beginbfrange <0000> <00ff> <%s> endbfrange".formatted(kind);
          };
      String cmap =
          "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange " + to + " endcmap";
      out.write(cmap.getBytes(StandardCharsets.US_ASCII));
    }
    dictionary.setItem(COSName.TO_UNICODE, map);
    form.resources().getCOSObject().getCOSDictionary(COSName.FONT).setItem("F3", dictionary);
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (figure(cell)) {
        String codes =
            HexFormat.of().formatHex(font.encode(cell.text().replaceAll("[^0-9.%]", "")));
        form.raw("BT /F3 8 Tf %s %s Td <%s> Tj ET", cell.x0() + 4, 842 - cell.y0() - 13, codes);
      }
    }
    assertRefused(form, Reason.TEXT_UNREADABLE);
  }

  @Test
  void figuresInAFontOfDrawings() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !figure(c));
    COSDictionary drawings = new COSDictionary();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      COSStream drawing = form.pdf().getDocument().createCOSStream();
      try (OutputStream out = drawing.createOutputStream()) {
        out.write("500 0 d0 0 0 400 700 re f".getBytes(StandardCharsets.US_ASCII));
      }
      drawings.setItem("g" + i, drawing);
      names.append(" /g").append(i);
    }
    COSDictionary font =
        (COSDictionary)
            parse(
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0"
                    + " 0.001 0 0] /FirstChar 48 /LastChar 57 /Widths [500 500 500 500 500 500 500"
                    + " 500 500 500] /Encoding << /Type /Encoding /Differences [48"
                    + names
                    + "] >> >>");
    font.setItem(COSName.CHAR_PROCS, drawings);
    form.resources().getCOSObject().getCOSDictionary(COSName.FONT).setItem("F3", font);
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (figure(cell)) {
        String digits = cell.text().replaceAll("[^0-9]", "");
        form.raw("BT /F3 8 Tf %s %s Td (%s) Tj ET", cell.x0() + 4, 842 - cell.y0() - 13, digits);
      }
    }
    assertRefused(form, Reason.TEXT_UNREADABLE);
  }

  /** The codes number the drawings of a font that is not there; another font numbers its own. */
  @Test
  void figuresInAFontThatIsNotInTheFile() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !figure(c));
    COSDictionary font =
        (COSDictionary)
            parse(
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H"
                    + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun"
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                    + " /DW 500 /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor"
                    + " /FontName /SimSun /Flags 4 >> >>] >>");
    form.resources().getCOSObject().getCOSDictionary(COSName.FONT).setItem("F3", font);
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (figure(cell)) {
        form.raw("BT /F3 8 Tf %s %s Td <00240025> Tj ET", cell.x0() + 4, 842 - cell.y0() - 13);
      }
    }
    assertRefused(form, Reason.TEXT_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Collection", "NeedsRendering"})
  void pagesThatStandInForSomethingElse(String kind) throws Exception {
    FormPdf form = new FormPdf().text(60, 100, 12, "Please wait... 请用专门的软件打开");
    COSDictionary catalog = form.pdf().getDocumentCatalog().getCOSObject();
    catalog.setItem(
        COSName.getPDFName(kind),
        kind.equals("Collection") ? new COSDictionary() : org.apache.pdfbox.cos.COSBoolean.TRUE);
    assertRefused(form, Reason.LINKED_CONTENT);
  }

  @Test
  void attachedFilesAreTold() throws Exception {
    FormPdf form = FormPdf.drawn();
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("附件", new PDComplexFileSpecification()));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(form.pdf().getDocumentCatalog());
    names.setEmbeddedFiles(files);
    form.pdf().getDocumentCatalog().setNames(names);
    Examined examined = ReadForm.examined(form.save(folder.resolve("form.pdf")));
    assertThat(examined.forms()).hasSize(1);
    assertThat(examined.notes()).extracting(Note::code).contains(Note.Code.EMBEDDED_FILES);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textThatWasTurnedIntoShapes(boolean wholePage) throws Exception {
    FormPdf form = new FormPdf().sides();
    if (!wholePage) {
      form.title().texts(c -> !figure(c));
    }
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if ((wholePage || figure(cell)) && !cell.text().isEmpty()) {
        for (int i = 0; i < cell.text().length(); i++) {
          float x = cell.x0() + 3 + 7 * i;
          float y = 842 - cell.y0() - 14;
          form.raw("%s %s m %s %s %s %s %s %s c h f", x, y, x, y + 8, x + 5, y + 8, x + 5, y);
        }
      }
    }
    assertRefused(form, Reason.TEXT_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Tr", "1 g", "/F1 1 Tf", "under"})
  void aPictureWithAHiddenLayerOfText(String how) throws Exception {
    FormPdf form = new FormPdf();
    if (how.equals("under")) {
      form.title().texts(c -> true);
      picture(form);
    } else if (!how.startsWith("/")) {
      picture(form);
      form.raw(how).title().texts(c -> true);
    } else {
      picture(form);
      for (FormPdf.Cell cell : FormPdf.cells()) {
        form.text(cell.x0(), cell.y1(), 1, cell.text());
      }
    }
    assertRefused(form, Reason.IMAGE_ONLY);
  }

  @Test
  void aPictureWithAStamp() throws Exception {
    FormPdf form = new FormPdf();
    picture(form);
    form.text(400, 800, 10, "收文日期：2024年3月1日").text(280, 830, 9, "第 1 页");
    assertRefused(form, Reason.IMAGE_ONLY);
  }

  @Test
  void textWithoutAFormIsNoForm() throws Exception {
    FormPdf form = new FormPdf().text(60, 100, 12, "关于报送资料的通知").text(60, 130, 10, "请各单位按时报送。");
    assertRefused(form, Reason.NO_FORM);
  }

  @Test
  void aSignThatCannotBeReadCostsNoForm() throws Exception {
    FormPdf form = FormPdf.drawn();
    form.raw("120 700 m 124 708 128 708 132 700 c h f");
    ReadForm.assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void theOtherFormsOfAFileAreRead() throws Exception {
    FormPdf form = FormPdf.drawn().nextPage();
    form.title().sides().texts(c -> !figure(c));
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (figure(cell)) {
        for (int i = 0; i < 3; i++) {
          float x = cell.x0() + 3 + 7 * i;
          float y = 842 - cell.y0() - 14;
          form.raw("%s %s m %s %s %s %s %s %s c h f", x, y, x, y + 8, x + 5, y + 8, x + 5, y);
        }
      }
    }
    Examined examined = ReadForm.examined(form.save(folder.resolve("form.pdf")));
    assertThat(examined.reason()).isNull();
    assertThat(examined.forms()).hasSize(1);
    assertThat(examined.notes()).extracting(Note::code).contains(Note.Code.TEXT_UNREADABLE);
  }

  private void assertRefused(FormPdf form, Reason reason) throws Exception {
    Examined examined = ReadForm.examined(form.save(folder.resolve("form.pdf")));
    assertThat(examined.reason()).isEqualTo(reason);
  }

  /** One text for all codes. */
  private static String each(String text) {
    StringBuilder map = new StringBuilder("64 beginbfchar ");
    for (int code = 0; code < 64; code++) {
      map.append("<%04x> <%s> ".formatted(code, text));
    }
    return map.append("endbfchar").toString();
  }

  private static boolean figure(FormPdf.Cell cell) {
    return cell.row() > 2 && cell.text().matches("[≥0-9].*");
  }

  private static void picture(FormPdf form) throws Exception {
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
    form.resources()
        .put(COSName.getPDFName("Im"), LosslessFactory.createFromImage(form.pdf(), image));
    form.raw("q 595 0 0 842 0 0 cm /Im Do Q");
  }

  private static org.apache.pdfbox.cos.COSBase parse(String object) throws Exception {
    return new org.apache.pdfbox.pdfparser.PDFStreamParser(
                    object.getBytes(StandardCharsets.US_ASCII))
                .parseNextToken()
            instanceof org.apache.pdfbox.cos.COSBase base
        ? base
        : null;
  }
}
