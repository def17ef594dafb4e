package io.fuhe.annotate;

import static io.fuhe.annotate.Annotating.annotate;
import static io.fuhe.annotate.Annotating.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Severity;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.form.Place;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both formats of workbooks have in common. */
class WorkbookAnnotationTest {

  private static final String SKETCH =
      """
      指标 | 分值  | 得分 | 说明
      甲   | 10.00 | <    | .
      乙   | 90.00 | 89.50 | 无
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void cellIsColouredAndSaysWhatWasFound(String format) throws Exception {
    Path original = sketch(format);

    Annotation done = annotate(original, copy(), remark(Severity.ERROR, "相差 0.5", at("C3")));

    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(done.untold()).isEmpty();
    try (Workbook workbook = open(copy())) {
      Cell cell = cell(workbook, "C3");
      assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(comment(workbook, "C3")).isEqualTo("复核 Fuhe\n【错误】总分不等于各项之和\n相差 0.5\n依据：表内自身数据");
      assertThat(cell.getCellComment().getAuthor()).isEqualTo("复核 Fuhe");
      assertThat(cell.getCellComment().isVisible()).isFalse();
      assertThat(cell(workbook, "B3").getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void nothingElseChanges(String format) throws Exception {
    Path original = sketch(format);

    annotate(
        original,
        copy(),
        remark(Severity.ERROR, "一", at("C3")),
        remark(Severity.NOTICE, "二", at("B2"), at("D2")));

    assertThat(WorkbookFacts.of(copy())).isEqualTo(WorkbookFacts.of(original));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void findingsOnOneCellShareTheCommentAndTheHeaviestColours(String format) throws Exception {
    Path original = sketch(format);

    annotate(
        original,
        copy(),
        remark(Severity.NOTICE, "轻的", at("C3"), at("A1")),
        remark(Severity.ERROR, "重的", at("C3"), at("A2")));

    try (Workbook workbook = open(copy())) {
      assertThat(comment(workbook, "C3")).containsSubsequence("【提示】", "轻的", "【错误】", "重的");
      assertThat(colour(workbook, "C3")).isEqualTo(colour(workbook, "A2"));
      assertThat(colour(workbook, "C3")).isNotEqualTo(colour(workbook, "A1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void mergedCellIsColouredAsAWhole(String format) throws Exception {
    Path original = sketch(format);

    annotate(original, copy(), remark(Severity.WARNING, "合并", at("B2")));

    try (Workbook workbook = open(copy())) {
      assertThat(colour(workbook, "C2")).isEqualTo(colour(workbook, "B2"));
      assertThat(cell(workbook, "C2").getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void commentOfTheSubmitterStaysAbove(String format) throws Exception {
    Path original = commented(format);

    annotate(original, copy(), remark(Severity.ERROR, "相差 0.5", at("A1")));

    try (Workbook workbook = open(copy())) {
      assertThat(comment(workbook, "A1")).startsWith("填报人的批注").contains("\n\n复核 Fuhe\n【错误】");
      assertThat(comment(workbook, "B1")).isEqualTo("另一条");
      assertThat(cell(workbook, "A1").getCellComment().getAuthor()).isEqualTo("填报人");
      ClientAnchor box = cell(workbook, "A1").getCellComment().getClientAnchor();
      assertThat(box.getRow2() - box.getRow1()).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void blankPositionBecomesACell(String format) throws Exception {
    Path original = sketch(format);

    annotate(original, copy(), remark(Severity.WARNING, "应填未填", at("F9")));

    try (Workbook workbook = open(copy())) {
      assertThat(comment(workbook, "F9")).contains("应填未填");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void oneStyleServesAllCellsThatLookedAlike(String format) throws Exception {
    Path original = sketch(format);
    Place[] places = {at("A1"), at("B1"), at("C1"), at("D1"), at("A2"), at("A3")};

    annotate(original, copy(), remark(Severity.ERROR, "一", places));

    try (Workbook before = open(original);
        Workbook after = open(copy())) {
      assertThat(after.getNumCellStyles()).isEqualTo(before.getNumCellStyles() + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void findingWithoutAPlaceStandsAtItsForm(String format) throws Exception {
    Path original = sketch(format);
    Remark missing = new Remark(Severity.ERROR, "缺少指标", "少一行", "无", java.util.List.of(), at("A1"));
    Remark elsewhere = remark(Severity.ERROR, "别处", Place.inSheet("没有这张表", 0, 0));

    Annotation done = annotate(original, copy(), missing, elsewhere);

    assertThat(done.untold()).containsExactly(elsewhere);
    try (Workbook workbook = open(copy())) {
      assertThat(comment(workbook, "A1")).contains("少一行");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void hiddenSheetAndFormulaSurvive(String format) throws Exception {
    Path original = folder.resolve("original." + format);
    try (Workbook workbook = format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("表1");
      workbook.createSheet("隐藏").createRow(0).createCell(0).setCellValue(3);
      sheet.createRow(0).createCell(0).setCellFormula("SUM(隐藏!A1:A2)");
      sheet.setColumnHidden(2, true);
      workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      workbook.createName().setNameName("合计");
      workbook.getName("合计").setRefersToFormula("表1!$A$1");
      save(workbook, original);
    }

    annotate(original, copy(), remark(Severity.ERROR, "一", at("A1")));

    assertThat(WorkbookFacts.of(copy())).isEqualTo(WorkbookFacts.of(original));
    try (Workbook workbook = open(copy())) {
      assertThat(cell(workbook, "A1").getCellFormula()).isEqualTo("SUM(隐藏!A1:A2)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void sameFileGivesTheSameCopy(String format) throws Exception {
    Path original = sketch(format);
    Path again = folder.resolve("again");

    annotate(original, copy(), remark(Severity.ERROR, "一", at("A1")));
    annotate(original, again, remark(Severity.ERROR, "一", at("A1")));

    assertThat(again).hasSameBinaryContentAs(copy());
  }

  private Path sketch(String format) throws Exception {
    Path file = folder.resolve("original." + format);
    try (WorkbookSketch sketch =
        format.equals("xlsx") ? WorkbookSketch.xlsx() : WorkbookSketch.xls()) {
      sketch.sheet("表1", SKETCH).sheet("表2", SKETCH).save(file);
    }
    return file;
  }

  private Path commented(String format) throws Exception {
    Path plain = sketch(format);
    Path file = folder.resolve("commented." + format);
    try (Workbook workbook = WorkbookFactory.create(plain.toFile())) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int column = 0; column < 2; column++) {
        ClientAnchor box = workbook.getCreationHelper().createClientAnchor();
        box.setRow2(1);
        box.setCol1(column + 1);
        box.setCol2(column + 2);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(box);
        comment.setAuthor("填报人");
        comment.setString(
            workbook.getCreationHelper().createRichTextString(column == 0 ? "填报人的批注" : "另一条"));
        sheet.getRow(0).getCell(column).setCellComment(comment);
      }
      save(workbook, file);
    }
    return file;
  }

  private Path copy() {
    return folder.resolve("copy");
  }

  private static Place at(String cell) {
    CellAddress address = new CellAddress(cell);
    return Place.inSheet("表1", address.getRow(), address.getColumn());
  }

  private static Workbook open(Path file) throws Exception {
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static Cell cell(Workbook workbook, String cell) {
    CellReference at = new CellReference(cell);
    return workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
  }

  private static String comment(Workbook workbook, String cell) {
    return cell(workbook, cell).getCellComment().getString().getString();
  }

  private static String colour(Workbook workbook, String cell) {
    var colour = cell(workbook, cell).getCellStyle().getFillForegroundColorColor();
    return colour instanceof org.apache.poi.xssf.usermodel.XSSFColor xssf
        ? xssf.getARGBHex()
        : ((org.apache.poi.hssf.util.HSSFColor) colour).getHexString();
  }

  private static void save(Workbook workbook, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
