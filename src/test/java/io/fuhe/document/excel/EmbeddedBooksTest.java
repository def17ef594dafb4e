package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedBooksTest {

  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theOpenSheetOfAnEmbeddedWorkbookIsRead(boolean modern) throws Exception {
    Document document = read(book(modern));

    assertThat(document.grids()).extracting(Grid::name).containsExactly("表", "_表");
    assertThat(document.grids().get(1).at(0, 0).text()).isEqualTo("看得见");
    assertThat(document.notes()).contains(Note.of(Note.Code.EMBEDDED_READ));
  }

  @Test
  void anyOtherFileCostsNothing() throws Exception {
    Document document = read("一封信".getBytes(StandardCharsets.UTF_8));

    assertThat(document.grids()).extracting(Grid::name).containsExactly("表");
    assertThat(document.notes()).isEmpty();
  }

  private static byte[] book(boolean modern) throws Exception {
    try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.createSheet("别的").createRow(0).createCell(0).setCellValue("看不见");
      Sheet open = book.createSheet("表");
      open.createRow(0).createCell(0).setCellValue("看得见");
      book.setActiveSheet(1);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private Document read(byte[] embedded) throws Exception {
    Path file = folder.resolve("outer.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue("封面");
      PackagePart part =
          workbook
              .getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/xl/embeddings/book1.bin"),
                  "application/vnd.openxmlformats-officedocument.package");
      try (OutputStream to = part.getOutputStream()) {
        to.write(embedded);
      }
      sheet.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, PACKAGE);
      workbook.write(out);
    }
    return new ExcelReader(Format.XLSX, Limits.DEFAULT).read(file);
  }
}
