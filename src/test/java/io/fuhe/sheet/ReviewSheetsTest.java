package io.fuhe.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.batch.settings.Template;
import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.report.ContentSketch;
import io.fuhe.report.UnusableTemplate;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedForm;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Review sheets: what they say, what is left to the reviewer, and what is read of them again. */
class ReviewSheetsTest {

  private static final int AWARDED = 8;
  private static final int REMARK = 10;

  @TempDir private Path folder;

  @Test
  void aSheetAFormAndASummaryOfAUnitsYear() throws Exception {
    SheetsWritten written = write(Language.CHINESE, sound("培训项目"), sound("宣传项目"));

    assertThat(written.sheets()).isEqualTo(2);
    assertThat(written.workbooks())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("复核表-洪山街道办事处-2020.xlsx");
    try (XSSFWorkbook workbook = open(written)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(lines(workbook.getSheet("汇总")))
          .contains("1|培训项目|项目支出绩效自评表|100|100|100.00%|100|||0|0")
          .contains("2|宣传项目|项目支出绩效自评表|100|100|100.00%|100|||0|0")
          .anyMatch(line -> line.startsWith("共 2 张"));
      assertThat(lines(workbook.getSheet("培训项目")))
          .contains("项目支出绩效自评复核表（2020年度）")
          .anyMatch(line -> line.contains("培训次数|10次|10次|20|20|||"))
          .anyMatch(line -> line.startsWith("合计|||||100|100||||"))
          .noneMatch(line -> line.contains("{{"));
    }
  }

  @Test
  void itIsPrintedLikeTheTemplate() throws Exception {
    try (XSSFWorkbook workbook = open(write(Language.CHINESE, sound("培训项目")))) {
      Sheet sheet = workbook.getSheet("培训项目");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
    }
  }

  @Test
  void whatArithmeticProvesIsFilledInAndTheRestIsTheReviewers() throws Exception {
    FormSketch form =
        sound("培训项目")
            .budget(line -> line.executed("80").rate("80%").score("20"))
            .row(0, r -> r.target("10次").actual("5次").score("15"))
            .row(1, r -> r.score("18"));

    try (XSSFWorkbook workbook = open(write(Language.CHINESE, form))) {
      Sheet sheet = workbook.getSheet("培训项目");
      assertThat(text(row(sheet, "预算执行"), AWARDED)).isEqualTo("16");
      assertThat(text(row(sheet, "预算执行"), REMARK)).contains("预算执行得分与计算不符", "16");
      assertThat(text(row(sheet, "培训次数"), AWARDED)).isEqualTo("10");
      assertThat(text(row(sheet, "培训合格率"), AWARDED)).as("only a bound is known").isEmpty();
      assertThat(text(row(sheet, "培训合格率"), REMARK)).isNotEmpty();
      assertThat(text(row(sheet, "学员满意度"), AWARDED)).isEmpty();
      assertThat(text(row(sheet, "学员满意度"), REMARK)).isEmpty();
    }
  }

  @Test
  void theTotalAfterReviewStandsOnceEveryRowHasAScore() throws Exception {
    SheetsWritten written = write(Language.CHINESE, sound("培训项目"));

    try (XSSFWorkbook workbook = open(written)) {
      Sheet sheet = workbook.getSheet("培训项目");
      fillIn(sheet, 1);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(text(row(sheet, "合计"), AWARDED)).isEmpty();
      fillIn(sheet, 0);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(text(row(sheet, "合计"), AWARDED)).isEqualTo("98");
      assertThat(text(row(sheet, "合计"), AWARDED + 1)).isEqualTo("2.00%");
      assertThat(text(row(sheet, "培训次数"), AWARDED + 1)).isEqualTo("10.00%");
      assertThat(lines(workbook.getSheet("汇总")).get(2)).contains("|100|98|2.00%|");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSheetThatWasFilledInIsReadAsOneAndChecked(Language language) throws Exception {
    SheetsWritten written =
        write(language, sound("培训项目"), sound(null).kind(FormKind.DEPARTMENT_SELF_EVALUATION));
    Path filled = folder.resolve("filled.xlsx");
    try (XSSFWorkbook workbook = open(written);
        OutputStream out = Files.newOutputStream(filled)) {
      Sheet sheet = workbook.getSheet("培训项目");
      fillIn(sheet, 0);
      row(sheet, "培训合格率").getCell(AWARDED).setCellValue(19);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row(sheet, "学员满意度").getCell(AWARDED + 1).setCellValue(0.5);
      workbook.write(out);
    }

    List<Form> forms = read(filled);

    assertThat(forms).extracting(Form::kind).containsOnly(FormKind.REVIEW_SHEET).hasSize(2);
    Form form = forms.get(1);
    assertThat(form.mapping()).isEqualTo("review-sheet");
    assertThat(form.heading().unit().value()).isEqualTo("洪山街道办事处");
    assertThat(form.heading().project().value()).isEqualTo("培训项目");
    assertThat(form.heading().fiscalYear()).isEqualTo(2020);
    assertThat(form.coverage().unread()).isEmpty();
    Indicator row = form.indicators().get(1);
    assertThat(row.name().value()).isEqualTo("培训次数");
    assertThat(row.actual().value()).isEqualTo("10次");
    assertThat(row.score().printed()).isEqualTo("20");
    assertThat(row.review().score().printed()).isEqualTo("18");
    assertThat(row.review().deviation().printed()).isEqualTo("10.00%");
    assertThat(Catalogue.check(form, Policy.DEFAULT))
        .extracting(anomaly -> anomaly.rule() + " " + anomaly.subject())
        .containsExactlyInAnyOrder(
            "review-deduction-unexplained 培训次数",
            "review-above-self 培训合格率",
            "review-deviation-mismatch 学员满意度");
  }

  @Test
  void aSheetAsItIsWrittenHasNothingAgainstIt() throws Exception {
    List<Form> forms = read(write(Language.CHINESE, sound("培训项目")).workbooks().get(0));

    assertThat(forms).hasSize(1);
    assertThat(Catalogue.check(forms.get(0), Policy.DEFAULT)).isEmpty();
  }

  @Test
  void whatAReviewerFilledInIsKept() throws Exception {
    SheetsWritten first = write(Language.CHINESE, sound("培训项目"));
    assertThat(write(Language.CHINESE, sound("培训项目")).kept()).isEmpty();
    Path file = first.workbooks().get(0);
    try (XSSFWorkbook workbook = open(first)) {
      fillIn(workbook.getSheet("培训项目"), 0);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    byte[] filled = Files.readAllBytes(file);

    SheetsWritten again = write(Language.CHINESE, sound("培训项目"));

    assertThat(again.kept()).hasSize(1);
    assertThat(again.kept().get(0)).hasBinaryContent(filled);
    assertThat(file).exists();
  }

  @Test
  void declarationsReportsAndReviewSheetsAreNotReviewedAndTheUnaddressedAreCounted()
      throws Exception {
    SheetsWritten written =
        write(
            Language.CHINESE,
            sound("培训项目").kind(FormKind.TARGET_DECLARATION),
            sound("培训项目").kind(FormKind.REVIEW_SHEET),
            sound("培训项目").fiscalYear(null));

    assertThat(written.workbooks()).isEmpty();
    assertThat(written.unaddressed()).isEqualTo(1);
    assertThat(folder.resolve("sheets")).doesNotExist();
  }

  @Test
  void projectsOfOneNameAndOfNamesThatNoSheetTakesHaveSheetsOfTheirOwn() throws Exception {
    String odd = "a/b*[c]:" + "长".repeat(40);

    try (XSSFWorkbook workbook =
        open(write(Language.CHINESE, sound(odd), sound(odd), sound("汇总"), sound("=1+1")))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
      assertThat(IntStream.range(0, 5).mapToObj(workbook::getSheetName).distinct())
          .hasSize(5)
          .allMatch(name -> name.length() <= 31);
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(
                    cell.getCellType() == CellType.FORMULA && cell.getCellFormula().equals("1+1"))
                .isFalse();
            assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR);
          }
        }
      }
    }
  }

  @Test
  void aTemplateOfAnOfficeMayArrangeThingsAsItLikes() throws Exception {
    Path template =
        template(
            sheet -> {
              put(sheet, 0, "{{单位}}（{{年度}}）", "{{项目}}");
              put(
                  sheet,
                  1,
                  "{{备注}}",
                  "{{复核得分}}",
                  "{{ 自评得分 }}",
                  "{{分值}}",
                  "{{三级指标}}",
                  "{{年度指标值}}",
                  "｛｛自评完成值｝｝",
                  "{{复核完成值}}",
                  "{{偏离度}}");
              put(sheet, 2, "{{复核合计}}", "B+C", "{{自评合计}}");
            });

    try (XSSFWorkbook workbook = open(write(template, sound("培训项目")))) {
      Sheet sheet = workbook.getSheet("培训项目");
      assertThat(text(sheet.getRow(0), 0)).isEqualTo("洪山街道办事处（2020）");
      assertThat(text(row(sheet, "培训次数"), 2)).isEqualTo("20");
      assertThat(text(row(sheet, "B+C"), 2)).isEqualTo("100");
    }
  }

  @Test
  void whatATemplateLacksIsNamed() throws Exception {
    Path template =
        template(
            sheet -> {
              put(sheet, 0, "{{单位}}", "{{抄送}}", "{{分值}}", "{{表数}}");
              put(sheet, 1, "{{三级指标}}", "{{年度指标值}}", "{{自评完成值}}", "{{自评得分}}", "{{复核完成值}}");
              put(sheet, 2, "{{复核得分}}", "{{没有关上");
            });

    UnusableTemplate refused =
        catchThrowableOfType(UnusableTemplate.class, () -> SheetTemplate.of(template));

    assertThat(refused.missing()).containsExactly("备注");
    assertThat(refused.unknown()).containsExactly("抄送", "{{没有关上");
    assertThat(refused.misplaced()).contains("表数", "复核得分");
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws Exception {
    Path letter = Files.writeString(folder.resolve("t.xlsx"), "no workbook");

    UnusableTemplate refused =
        catchThrowableOfType(UnusableTemplate.class, () -> SheetTemplate.of(letter));

    assertThat(refused.sentences(new Messages(Language.CHINESE))).hasSize(1);
    assertThat(refused.sentences(new Messages(Language.CHINESE)).get(0)).contains("Excel");
  }

  /** Every row as the unit scored it, the first of its indicators two points less. */
  private static void fillIn(Sheet sheet, int leftOut) {
    for (Row row : sheet) {
      Cell score = row.getCell(AWARDED - 2);
      if (score != null && score.getCellType() == CellType.NUMERIC && leftOut-- <= 0) {
        boolean first = text(row, 2).equals("培训次数");
        row.getCell(AWARDED).setCellValue(score.getNumericCellValue() - (first ? 2 : 0));
      }
    }
  }

  private static FormSketch sound(String project) {
    return FormSketch.clean().project(project);
  }

  private SheetsWritten write(Language language, FormSketch... forms) throws Exception {
    return write(language, Path.of("mappings", Template.REVIEW_SHEET.file(language)), forms);
  }

  private SheetsWritten write(Path template, FormSketch... forms) throws Exception {
    return write(Language.CHINESE, template, forms);
  }

  private SheetsWritten write(Language language, Path template, FormSketch... forms)
      throws Exception {
    ContentSketch content = new ContentSketch();
    for (FormSketch sketch : forms) {
      Form form = sketch.build();
      List<ReportedAnomaly> found =
          Catalogue.check(form, Policy.DEFAULT).stream()
              .map(anomaly -> reported(form, anomaly))
              .toList();
      content.file(
          "表.xlsx", new ReportedForm(form, form.heading().unit().value(), found, List.of()));
    }
    return new ReviewSheets(new Messages(language), SheetTemplate.of(template))
        .write(content, folder.resolve("sheets"));
  }

  private static ReportedAnomaly reported(Form form, Anomaly anomaly) {
    return new ReportedAnomaly(
        form.heading().unit().value(),
        "",
        form.heading().fiscalYear(),
        List.of("表.xlsx"),
        anomaly,
        State.NEW);
  }

  private Path template(Consumer<Sheet> drawn) throws Exception {
    Path file = folder.resolve("own.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      drawn.accept(workbook.createSheet("本局"));
      workbook.write(out);
    }
    return file;
  }

  private static void put(Sheet sheet, int at, String... words) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < words.length; i++) {
      row.createCell(i).setCellValue(words[i]);
    }
  }

  private static List<Form> read(Path file) throws Exception {
    return new FormRecognizer(ProjectMappings.get())
        .read(new Documents(Limits.DEFAULT).read(file, file.getFileName().toString()), "doc")
        .forms();
  }

  private static XSSFWorkbook open(SheetsWritten written) throws Exception {
    try (InputStream in = Files.newInputStream(written.workbooks().get(0))) {
      return new XSSFWorkbook(in);
    }
  }

  private static Row row(Sheet sheet, String words) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (text(row, cell.getColumnIndex()).startsWith(words)) {
          return row;
        }
      }
    }
    throw new AssertionError("no row of " + words);
  }

  private static List<String> lines(Sheet sheet) {
    return IntStream.rangeClosed(0, sheet.getLastRowNum())
        .mapToObj(sheet::getRow)
        .map(
            row ->
                IntStream.range(0, row.getLastCellNum())
                    .mapToObj(i -> text(row, i))
                    .collect(java.util.stream.Collectors.joining("|")))
        .toList();
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    return cell == null ? "" : formatter.formatCellValue(cell);
  }
}
