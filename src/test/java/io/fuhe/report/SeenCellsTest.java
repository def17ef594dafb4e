package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.State;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recognized in a picture is seen beside the finding that rests on it. */
class SeenCellsTest {

  private static final Messages MESSAGES = new Messages(Language.CHINESE);
  private static final String HEAD = MESSAGES.get("column.seen");

  @TempDir private Path folder;

  private static String png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Content of which some findings have pictures, or might. */
  private XSSFSheet write(boolean seen, ReportedAnomaly... found) throws IOException {
    ContentSketch content = new ContentSketch().across(found);
    if (seen) {
      content.showingCells();
    }
    new Reports(MESSAGES).write(content, folder);
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(folder.resolve(Reports.WORKBOOK)))) {
      return book.getSheet("疑点清单");
    }
  }

  private static List<String> heads(XSSFSheet sheet) {
    List<String> heads = new ArrayList<>();
    Row head = sheet.getRow(0);
    head.forEach(cell -> heads.add(cell.getStringCellValue()));
    return heads;
  }

  private static ReportedAnomaly seen(ReportedAnomaly found, List<String> pictures) {
    return new ReportedAnomaly(
        found.unit(),
        found.project(),
        found.fiscalYear(),
        found.files(),
        found.anomaly(),
        found.state(),
        null,
        List.of(),
        pictures);
  }

  @Test
  void thePicturesStandInTheRowOfTheFinding() throws Exception {
    ReportedAnomaly plain = Reported.total("甲", "90", State.NEW);
    ReportedAnomaly recognized =
        seen(Reported.between(State.NEW), List.of(png(300, 40), png(90, 30)));

    XSSFSheet sheet = write(true, plain, recognized);

    int column = heads(sheet).indexOf(HEAD);
    XSSFDrawing drawing = sheet.getDrawingPatriarch();
    assertThat(drawing.getShapes()).hasSize(2);
    int height = 0;
    for (Object shape : drawing.getShapes()) {
      XSSFClientAnchor anchor = (XSSFClientAnchor) ((XSSFPicture) shape).getAnchor();
      assertThat((int) anchor.getCol1()).isEqualTo(column);
      assertThat(sheet.getRow(anchor.getRow1()).getCell(3).getStringCellValue())
          .isEqualTo(recognized.unit());
      assertThat(anchor.getDy1()).isGreaterThanOrEqualTo(height);
      height = anchor.getDy2();
    }
    assertThat(sheet.getRow(1).getHeightInPoints()).isPositive();
  }

  @Test
  void whereNothingWasRecognizedThereIsNoColumn() throws Exception {
    assertThat(heads(write(false, Reported.total("甲", "90", State.NEW)))).doesNotContain(HEAD);
  }
}
