package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.WorkbookSketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad workbook ends with its reason, never with an exception of a library. */
class UnreadableWorkbookTest {

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void aGoodWorkbook() throws IOException {
    good = folder.resolve("good.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", "项目名称 | 甲\n得分 | 1.5")) {
      book.save(good);
    }
  }

  @Test
  void empty() throws IOException {
    assertThat(reason(Files.createFile(folder.resolve("empty.xlsx")))).isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void noWorkbookAtAll() throws IOException {
    Path file = folder.resolve("program.xlsx");
    Files.write(file, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 1, 2, 3});
    assertThat(reason(file)).isEqualTo(Reason.UNKNOWN_TYPE);
  }

  @Test
  void cutOffInTheMiddle() throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    Path file = folder.resolve("cut.xlsx");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(reason(file)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void oldWorkbookCutOffInTheMiddle() throws IOException {
    Path xls = folder.resolve("good.xls");
    try (WorkbookSketch book = WorkbookSketch.xls().sheet("表", "项目名称 | 甲")) {
      book.save(xls);
    }
    byte[] bytes = Files.readAllBytes(xls);
    Path file = folder.resolve("cut.xls");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    assertThat(reason(file)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void encrypted() throws Exception {
    Path file = folder.resolve("secret.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("密码");
      try (OPCPackage plain = OPCPackage.open(good.toFile(), PackageAccess.READ_WRITE);
          OutputStream out = encryptor.getDataStream(system)) {
        plain.save(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        system.writeFilesystem(out);
      }
    }
    assertThat(reason(file)).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void externalEntities() throws IOException {
    Path file =
        rewritten(
            "xl/workbook.xml",
            xml ->
                xml.replaceFirst(
                    "(<\\?xml[^>]*\\?>)?",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                        + " \"file:///etc/hostname\">]>"));
    assertThat(reason(file)).isIn(Reason.UNSAFE_CONTENT, Reason.DAMAGED);
  }

  @Test
  void zipBomb() throws IOException {
    Path file =
        rewritten(
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(40_000_000)));
    assertThat(Files.size(file)).isLessThan(200_000);
    assertThat(reason(file)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void moreCellsThanTheLimit() {
    Limits limits = new Limits(1 << 20, 3, 1, 500, Unpacking.DEFAULT);
    assertThat(reason(good, limits)).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void largerThanTheLimit() {
    assertThat(reason(good, new Limits(100, 1000, 1, 500, Unpacking.DEFAULT)))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void noCells() throws IOException {
    Path file = folder.resolve("blank.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", ".")) {
      book.save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.EMPTY_FILE);
  }

  private Path rewritten(String part, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("rewritten.xlsx");
    try (ZipFile zip = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : zip.stream().toList()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.getInputStream(entry).transferTo(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(part)
                ? change.apply(text).getBytes(StandardCharsets.UTF_8)
                : bytes.toByteArray());
      }
    }
    return file;
  }

  private static Reason reason(Path file) {
    return reason(file, Limits.DEFAULT);
  }

  private static Reason reason(Path file, Limits limits) {
    String name = file.getFileName().toString();
    return catchThrowableOfType(
            UnreadableDocument.class, () -> new Documents(limits).read(file, name))
        .reason();
  }
}
