package io.fuhe.document.word;

import static io.fuhe.document.word.DocxFile.p;
import static io.fuhe.document.word.DocxFile.tbl;
import static io.fuhe.document.word.DocxFile.tc;
import static io.fuhe.document.word.DocxFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.Patience;
import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad Word file has its reason, in bounded time. */
class UnreadableWordTest {

  private static final Path WORD = Path.of("src/test/resources/word");
  private static final Path DOC = WORD.resolve("landscape.doc");
  private static final Path DOCX = WORD.resolve("landscape.docx");

  private final DocumentReader docx = new DocxReader(Limits.DEFAULT);
  private final DocumentReader doc = new DocReader(Limits.DEFAULT);

  @TempDir Path folder;

  @Test
  void aHundredThousandCellsAreRead() throws Exception {
    Path file = cells(100_000);
    Patience.within(() -> assertThat(docx.read(file).grids().get(0).rowIndexes()).hasSize(10_000));
  }

  @Test
  void moreCellsThanTheLimitAreTooComplex() throws Exception {
    Path file = cells(100_000);
    Limits limits = new Limits(1 << 20, 50_000, 10, 500, Unpacking.DEFAULT);
    assertThat(reason(new DocxReader(limits), file)).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void tablesNestedWithoutEndAreTooComplex() throws Exception {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000);
    assertThat(reason(docx, write(new DocxFile(deep)))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aBombIsUnsafe() throws Exception {
    Path file = write(new DocxFile(p("<w:r/>".repeat(10 << 20))));
    assertThat(reason(docx, file)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void aTextWithoutEndIsUnsafe() throws Exception {
    Path file = write(new DocxFile(p("字".repeat(5 << 20))));
    assertThat(reason(docx, file)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void aDocumentTypeIsUnsafe() throws Exception {
    String entity =
        "<!DOCTYPE d [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><d><body><p><r><t>&x;</t></r></p></body></d>";
    assertThat(reason(docx, write(new DocxFile("").part("word/document.xml", entity))))
        .isEqualTo(Reason.UNSAFE_CONTENT);
    assertThat(
            reason(
                docx,
                write(
                    new DocxFile(p("a"))
                        .with("styles", "styles", "")
                        .part("word/styles.xml", entity))))
        .isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void picturesWithoutTextAreImageOnly() throws Exception {
    String picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
    assertThat(reason(docx, write(new DocxFile(picture + picture)))).isEqualTo(Reason.IMAGE_ONLY);
    assertThat(reason(docx, write(new DocxFile(tbl(1, tr(tc(picture)))))))
        .isEqualTo(Reason.IMAGE_ONLY);
    assertThat(reason(docx, WORD.resolve("picture.docx"))).isEqualTo(Reason.IMAGE_ONLY);
    assertThat(reason(doc, WORD.resolve("picture.doc"))).isEqualTo(Reason.IMAGE_ONLY);
    Document captioned = docx.read(write(new DocxFile(picture + p("文"))));
    assertThat(GridText.of(captioned)).containsExactly("文");
    assertThat(captioned.unread()).isEqualTo(Reason.IMAGE_ONLY);
    assertThat(docx.read(write(new DocxFile(picture + p("全年完成各项任务。".repeat(40))))).unread())
        .isNull();
    assertThat(reason(docx, write(new DocxFile("<w:p/>")))).isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void brokenFilesAreDamaged() throws Exception {
    assertThat(reason(docx, cut(DOCX, 0.6))).isEqualTo(Reason.DAMAGED);
    assertThat(reason(docx, write(new DocxFile("<w:p><w:r>").part("word/document.xml", "<w:a>"))))
        .isEqualTo(Reason.DAMAGED);
    assertThat(reason(doc, cut(DOC, 0.4))).isEqualTo(Reason.DAMAGED);
    assertThat(reason(doc, Files.write(folder.resolve("empty"), new byte[0])))
        .isEqualTo(Reason.EMPTY_FILE);
    assertThat(reason(docx, folder.resolve("none"))).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void noBytesThatWereTurnedOverLetAnExceptionThrough() throws Exception {
    byte[] whole = Files.readAllBytes(DOC);
    for (int from = 512; from + 512 < whole.length; from += 509) {
      byte[] dirty = whole.clone();
      Arrays.fill(dirty, from, from + 40, (byte) (from * 31));
      Path file = Files.write(folder.resolve("dirty.doc"), dirty);
      try {
        doc.read(file);
      } catch (UnreadableDocument expected) {
        assertThat(expected.reason()).isNotEqualTo(Reason.INTERNAL_ERROR);
      }
    }
  }

  @Test
  void aPasswordIsToldAsSuch() throws Exception {
    Path file = folder.resolve("locked.docx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("p");
      try (var out = encryptor.getDataStream(container)) {
        out.write(Files.readAllBytes(DOCX));
      }
      try (var out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(reason(docx, file)).isEqualTo(Reason.ENCRYPTED);
    assertThat(reason(doc, WORD.resolve("locked.doc"))).isEqualTo(Reason.ENCRYPTED);
  }

  private Path cells(int count) throws Exception {
    String row =
        tr(
            tc("1"), tc("2"), tc("3"), tc("4"), tc("5"), tc("6"), tc("7"), tc("8"), tc("9"),
            tc("0"));
    return write(new DocxFile(tbl(10, row.repeat(count / 10))));
  }

  private Path write(DocxFile file) throws Exception {
    return file.write(folder.resolve("a.docx"));
  }

  private Path cut(Path file, double share) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    return Files.write(folder.resolve("cut"), Arrays.copyOf(whole, (int) (whole.length * share)));
  }

  private static Reason reason(DocumentReader reader, Path file) {
    return catchThrowableOfType(UnreadableDocument.class, () -> reader.read(file)).reason();
  }
}
