package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content says what a file is; every file here has a name that lies or says nothing. */
class FormatDetectorTest {

  @TempDir Path folder;

  @Test
  void officeContainersAreToldByTheirEntries() throws Exception {
    assertThat(FormatDetector.detect(copy("landscape.docx"))).isEqualTo(Format.DOCX);
    assertThat(FormatDetector.detect(copy("landscape.doc"))).isEqualTo(Format.DOC);
    try (XSSFWorkbook book = new XSSFWorkbook();
        HSSFWorkbook old = new HSSFWorkbook()) {
      book.createSheet();
      old.createSheet();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      assertThat(FormatDetector.detect(file(bytes.toByteArray()))).isEqualTo(Format.XLSX);
      bytes.reset();
      old.write(bytes);
      assertThat(FormatDetector.detect(file(bytes.toByteArray()))).isEqualTo(Format.XLS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PowerPoint Document", "__properties_version1.0"})
  void otherContainersAreUnknown(String entry) throws Exception {
    assertThat(reason(ole2(entry))).isEqualTo(Reason.UNKNOWN_TYPE);
  }

  @Test
  void anEncryptedPackageIsEncrypted() throws Exception {
    assertThat(reason(ole2("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, PACKED",
    "各单位/word/自评表.docx, PACKED",
    "xl/workbook.xml, PACKED",
    "mimetype, UNKNOWN_TYPE",
    "[Content_Types].xml, UNKNOWN_TYPE"
  })
  void otherZips(String entry, Reason expected) throws Exception {
    assertThat(reason(file(zip(entry)))).isEqualTo(expected);
  }

  @Test
  void anArchiveOfNothingIsEmpty() throws Exception {
    assertThat(reason(file(zip()))).isEqualTo(Reason.EMPTY_FILE);
  }

  private static byte[] zip(String... entries) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rar!\u001a\u0007\u0000",
        "7z\u00bc\u00af'\u001c\u0000",
        "\u001f\u008b\u0008\u0000",
        "BZh91AY",
        "\u00fd7zXZ\u0000",
        "MSCF\u0000\u0000",
        "From: a\nSubject: b\nContent-Type: multipart/mixed;\n boundary=x\n\n--x"
      })
  void archivesAndMailsAreToBeUnpacked(String content) throws Exception {
    assertThat(reason(file(content.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo(Reason.PACKED);
  }

  @Test
  void aTapeArchiveIsToBeUnpacked() throws Exception {
    byte[] tar = new byte[1024];
    tar[0] = 'a';
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    assertThat(reason(file(tar))).isEqualTo(Reason.PACKED);
  }

  @Test
  void aMailOfOutlookIsToBeUnpackedWhereSomethingIsAttached() throws Exception {
    assertThat(reason(ole2("__attach_version1.0_#00000000"))).isEqualTo(Reason.PACKED);
  }

  @Test
  void aContainerThatWasCutIsDamaged() throws Exception {
    assertThat(reason(file("PK\u0003\u0004 and no more"))).isEqualTo(Reason.DAMAGED);
    byte[] whole = Files.readAllBytes(copy("landscape.doc"));
    assertThat(reason(file(java.util.Arrays.copyOf(whole, 300)))).isEqualTo(Reason.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n", "\u0001\u0002 dirt before it\n%PDF-1.4"})
  void pdfMayHaveDirtBeforeItsHeader(String head) throws Exception {
    assertThat(FormatDetector.detect(file(head))).isEqualTo(Format.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<html><body>x",
        "\ufeff  <table><tr><td>x",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>x",
        "<!-- saved from -->\n<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"
      })
  void webPages(String page) throws Exception {
    assertThat(FormatDetector.detect(file(page))).isEqualTo(Format.HTML);
    assertThat(
            FormatDetector.detect(
                file(page.replace("\ufeff", "").getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(Format.HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "<ss:Workbook xmlns:o=\"urn:schemas-microsoft-com:office:office\"\n"
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
      })
  void workbooksOfExcel2003(String content) throws Exception {
    assertThat(FormatDetector.detect(file(content))).isEqualTo(Format.SPREADSHEET_XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><data/>",
        "<?xml version=\"1.0\"?><office:document"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><table:table>",
        "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0002"
      })
  void whatIsNotReadIsUnknown(String content) throws Exception {
    assertThat(reason(file(content))).isEqualTo(Reason.UNKNOWN_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIME-Version: 1.0;Content-Type: multipart/related|MHTML",
        "From: <Saved by Blink>;Subject: x; folded;MIME-Version: 1.0;|MHTML",
        "{\\rtf1\\ansi x}|RTF",
        "<?xml version='1.0'?><?mso-application"
            + " progid=\"Word.Document\"?><w:wordDocument>|WORD_XML",
        "<?xml version='1.0'?><w:wordDocument"
            + " xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>|WORD_XML",
        "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>|WORD_XML"
      })
  void documentsInOneFileOfText(String head, Format format) throws Exception {
    assertThat(FormatDetector.detect(file(head.replace(";", "\n")))).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void plainTextInEveryEncoding(String charset) throws Exception {
    assertThat(FormatDetector.detect(file("自评表\t得分 95\n".getBytes(Charset.forName(charset)))))
        .isEqualTo(Format.TEXT);
  }

  @Test
  void nothingIsEmpty() throws Exception {
    assertThat(reason(file(""))).isEqualTo(Reason.EMPTY_FILE);
    assertThat(reason(folder.resolve("none"))).isEqualTo(Reason.UNREADABLE);
  }

  private Path copy(String name) throws Exception {
    return file(Files.readAllBytes(Path.of("src/test/resources/word").resolve(name)));
  }

  private Path ole2(String entry) throws Exception {
    Path file = folder.resolve("container.pdf");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new java.io.ByteArrayInputStream(new byte[10]), entry);
      container.writeFilesystem(out);
    }
    return file;
  }

  private Path file(String text) throws Exception {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("form.pdf"), bytes);
  }

  private static Reason reason(Path file) {
    return catchThrowableOfType(UnreadableDocument.class, () -> FormatDetector.detect(file))
        .reason();
  }
}
