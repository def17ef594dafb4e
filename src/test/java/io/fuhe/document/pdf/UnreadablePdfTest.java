package io.fuhe.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.Patience;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad PDF ends with its reason in bounded time, never with a library's exception. */
class UnreadablePdfTest {

  @TempDir private Path folder;

  @Test
  void aUserPasswordIsEncrypted() throws IOException {
    assertThat(reason(locked("owner", "user"))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void anOwnerPasswordAloneDoesNotHinderReading() throws Exception {
    assertThat(GridText.of(read(locked("owner", "")))).containsExactly("readable");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 40, 60, 80, 95, 99})
  void cutOffIsReadOrHasAReason(int percent) throws IOException {
    byte[] bytes = Files.readAllBytes(good());
    Path file = folder.resolve("cut.pdf");
    Files.write(file, Arrays.copyOf(bytes, bytes.length * percent / 100));
    Throwable thrown = Patience.within(() -> catchThrowable(() -> read(file)));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(UnreadableDocument.class);
    }
  }

  @Test
  void aHeadWithoutABodyIsDamaged() throws IOException {
    assertThat(reason(bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R")))
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void nothingButNoiseIsDamaged() throws IOException {
    assertThat(reason(bytes("%PDF-1.7\n" + "noise ".repeat(5000)))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aPageTreeOfNothingButItselfEnds() throws IOException {
    Path file = folder.resolve("loop.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      COSDictionary root = sketch.page().pdf().getPages().getCOSObject();
      COSArray kids = new COSArray();
      kids.add(root);
      root.setItem(COSName.KIDS, kids);
      sketch.save(file);
    }
    assertThat(reason(file)).isIn(Reason.DAMAGED, Reason.EMPTY_FILE);
  }

  @Test
  void aPageTreeThatAlsoHoldsItsParentEnds() throws Exception {
    Path file = folder.resolve("loop.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      COSDictionary root = sketch.page().text(60, 60, "once").pdf().getPages().getCOSObject();
      COSDictionary node = new COSDictionary();
      node.setItem(COSName.TYPE, COSName.PAGES);
      node.setItem(COSName.PARENT, root);
      node.setInt(COSName.COUNT, 1);
      COSArray kids = new COSArray();
      kids.add(root);
      node.setItem(COSName.KIDS, kids);
      root.getCOSArray(COSName.KIDS).add(node);
      sketch.save(file);
    }
    Document document = Patience.within(() -> read(file));
    assertThat(GridText.of(document)).contains("once");
  }

  @Test
  void aThousandPagesAreTooComplex() throws IOException {
    assertThat(reason(pages(1000))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aThousandPagesThatSayTheyAreOneAreTooComplex() throws IOException {
    Path file = pages(1000);
    try (PDDocument pdf = PDDocument.load(file.toFile())) {
      pdf.getPages().getCOSObject().setInt(COSName.COUNT, 1);
      pdf.save(folder.resolve("lie.pdf").toFile());
    }
    assertThat(reason(folder.resolve("lie.pdf"))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aPictureAloneIsImageOnly() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().picture().save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void aPictureBesideTextIsNotedWithItsPage() throws Exception {
    Path file = folder.resolve("half.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().text(60, 60, "words").page().picture().page().picture().save(file);
    }
    Document document = read(file);
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.IMAGE_PAGES, "2, 3"));
    assertThat(GridText.of(document)).containsExactly("words");
  }

  @Test
  void nothingOnAnyPageIsEmpty() throws IOException {
    Path file = folder.resolve("blank.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().page().save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void blanksAloneAreEmpty() throws IOException {
    Path file = folder.resolve("blanks.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().text(60, 60, "   ").save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void blanksOnAPictureAreStillAPicture() throws IOException {
    Path file = folder.resolve("blanks.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().picture().text(60, 60, "   ").save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void noPageAtAllIsEmpty() throws IOException {
    Path file = folder.resolve("none.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void moreCellsThanTheLimitAreTooComplex() throws IOException {
    Path file = folder.resolve("cells.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page().table(60, Drawing.STROKED, "a | b | c\nd | e | f").save(file);
    }
    assertThat(reason(file, new Limits(1 << 20, 5, 10, 500, Unpacking.DEFAULT)))
        .isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aTableOfMillionsOfCellsIsTooComplex() throws IOException {
    Path file = folder.resolve("huge.pdf");
    float side = 14_400;
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(side, side));
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        for (float at = 4; at < side; at += 4) {
          Drawing.STROKED.side(content, at, 0, at, side);
          Drawing.STROKED.side(content, 0, at, side, at);
        }
        content.beginText();
        content.setFont(PDType1Font.HELVETICA, 3);
        content.newLineAtOffset(1000, 1000);
        content.showText("x");
        content.endText();
      }
      pdf.save(file.toFile());
    }
    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aPageOfHatchingIsNoTable() throws Exception {
    Path file = folder.resolve("hatching.pdf");
    float side = 14_000;
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(side, side));
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        for (int i = 0; i < 190_000; i++) {
          float x = 20 + i % 430 * 32f;
          float y = 20 + i / 430 * 32f;
          Drawing.STROKED.side(content, x, y, i % 2 == 0 ? x + 8 : x, i % 2 == 0 ? y : y + 8);
        }
        content.beginText();
        content.setFont(PDType1Font.HELVETICA, 10);
        content.newLineAtOffset(1000, 1000);
        content.showText("words");
        content.endText();
      }
      pdf.save(file.toFile());
    }
    assertThat(GridText.of(Patience.within(() -> read(file)))).containsExactly("words");
  }

  @Test
  void aPictureThatSaysItIsHugeCostsNothing() throws Exception {
    Path file = folder.resolve("huge-picture.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      PDDocument pdf = sketch.page().picture().text(60, 60, "words").pdf();
      PDResources resources = pdf.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        COSDictionary picture = resources.getXObject(name).getCOSObject();
        picture.setInt(COSName.WIDTH, 2_000_000_000);
        picture.setInt(COSName.HEIGHT, 2_000_000_000);
      }
      sketch.save(file);
    }
    assertThat(GridText.of(Patience.within(() -> read(file)))).containsExactly("words");
  }

  @Test
  void aPageTreeNestedWithoutEndIsTooComplex() throws IOException {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    int depth = 20_000;
    for (int i = 2; i < depth; i++) {
      pdf.append("%d 0 obj <</Type/Pages/Count 1/Kids[%d 0 R]>> endobj\n".formatted(i, i + 1));
    }
    pdf.append(depth).append(" 0 obj <</Type/Page/MediaBox[0 0 9 9]>> endobj\n");
    pdf.append("trailer <</Root 1 0 R>>\n%%EOF");
    assertThat(documentsReason(bytes(pdf.toString()))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aPageThatUnpacksToMillionsOfCharactersIsTooComplex() throws IOException {
    Path file = folder.resolve("bomb.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      sketch.page();
      for (int i = 0; i < 2000; i++) {
        sketch.text(60, 60, "x".repeat(1000));
      }
      sketch.save(file);
    }
    assertThat(Files.size(file)).isLessThan(200_000);
    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aDrawingThatDrawsItselfIsTooComplex() throws IOException {
    Path file = folder.resolve("spiral.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      PDDocument pdf = sketch.page().text(60, 60, "once").pdf();
      PDFormXObject form = new PDFormXObject(pdf);
      form.setResources(new PDResources());
      form.setBBox(new PDRectangle(PdfSketch.WIDTH, PdfSketch.HEIGHT));
      form.getResources().put(COSName.getPDFName("Self"), form);
      try (OutputStream out = form.getContentStream().createOutputStream()) {
        out.write("/Self Do /Self Do".getBytes(StandardCharsets.US_ASCII));
      }
      try (PDPageContentStream content =
          new PDPageContentStream(
              pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
        content.drawForm(form);
      }
      sketch.save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
  }

  private Path good() throws IOException {
    Path file = folder.resolve("good.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      return sketch.page().text(60, 60, "readable").save(file);
    }
  }

  private Path locked(String owner, String user) throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (PDDocument pdf = PDDocument.load(good().toFile())) {
      AccessPermission nothing = new AccessPermission();
      nothing.setCanExtractContent(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, nothing);
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      pdf.save(file.toFile());
    }
    return file;
  }

  private Path pages(int count) throws IOException {
    Path file = folder.resolve("pages.pdf");
    try (PdfSketch sketch = new PdfSketch()) {
      for (int i = 0; i < count; i++) {
        sketch.page();
      }
      return sketch.save(file);
    }
  }

  private Path bytes(String content) throws IOException {
    return Files.write(folder.resolve("bytes.pdf"), content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Document read(Path file) throws UnreadableDocument {
    return new PdfReader(Limits.DEFAULT).read(file);
  }

  /** Told by what all readers stand behind. */
  private static Reason documentsReason(Path file) {
    return Patience.within(
        () ->
            catchThrowableOfType(
                    UnreadableDocument.class,
                    () -> new Documents(Limits.DEFAULT).read(file, "a.pdf"))
                .reason());
  }

  private static Reason reason(Path file) {
    return reason(file, Limits.DEFAULT);
  }

  private static Reason reason(Path file, Limits limits) {
    return Patience.within(
        () ->
            catchThrowableOfType(UnreadableDocument.class, () -> new PdfReader(limits).read(file))
                .reason());
  }
}
