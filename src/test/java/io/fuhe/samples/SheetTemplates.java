package io.fuhe.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The built-in templates of review sheets: A4 landscape, a summary and a form's sheet. Heads are
 * Chinese in both, with the English word in brackets, so that a sheet that was filled in is read by
 * one layout.
 */
final class SheetTemplates {

  private static final List<Integer> FORM_WIDTHS =
      List.of(14, 13, 21, 17, 18, 8, 9, 17, 10, 10, 24);
  private static final List<Integer> SUMMARY_WIDTHS =
      List.of(6, 36, 18, 13, 13, 11, 11, 11, 11, 8, 8);
  private static final List<String> ROW =
      List.of("一级指标", "二级指标", "三级指标", "年度指标值", "自评完成值", "分值", "自评得分", "复核完成值", "复核得分", "偏离度", "备注");
  private static final List<String> ENGLISH_ROW =
      List.of(
          "Level 1",
          "Level 2",
          "Indicator",
          "Target",
          "Actual, self",
          "Points",
          "Score, self",
          "Actual, reviewed",
          "Score, reviewed",
          "Deviation",
          "Remark");
  private static final List<String> SUMMARY =
      List.of("序号", "项目", "表类", "预算数", "执行数", "执行率", "自评总分", "复核总分", "总分偏离度", "错误数", "警告数");
  private static final List<String> SUMMARY_HEADS =
      List.of("序号", "项目名称", "表类", "预算数", "执行数", "执行率", "自评总分", "复核总分", "偏离度", "错误", "警告");
  private static final List<String> ENGLISH_SUMMARY =
      List.of(
          "No.",
          "Project",
          "Kind",
          "Budget",
          "Executed",
          "Rate",
          "Score, self",
          "Score, reviewed",
          "Deviation",
          "Errors",
          "Warnings");
  private static final int FIRST_FIGURE = 5;
  private static final double MARGIN = 0.4;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final boolean chinese;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle label;
  private final CellStyle body;
  private final CellStyle figure;
  private final CellStyle percent;
  private final CellStyle open;
  private final CellStyle openFigure;
  private final CellStyle total;

  private SheetTemplates(boolean chinese) {
    this.chinese = chinese;
    title = style(16, true, HorizontalAlignment.CENTER, false, null);
    head = style(10, true, HorizontalAlignment.CENTER, true, 0xD9E2EF);
    label = style(10, true, HorizontalAlignment.CENTER, true, 0xF2F2F2);
    body = style(10, false, HorizontalAlignment.LEFT, true, null);
    figure = style(10, false, HorizontalAlignment.CENTER, true, null);
    percent = style(10, false, HorizontalAlignment.CENTER, true, null);
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
    open = style(10, false, HorizontalAlignment.LEFT, true, 0xFFF8DC);
    openFigure = style(10, false, HorizontalAlignment.CENTER, true, 0xFFF8DC);
    total = style(10, true, HorizontalAlignment.CENTER, true, 0xF2F2F2);
  }

  /** Writes the Chinese template. */
  static void chinese(Path file) throws IOException {
    new SheetTemplates(true).write(file);
  }

  /** Writes the English template. */
  static void english(Path file) throws IOException {
    new SheetTemplates(false).write(file);
  }

  private void write(Path file) throws IOException {
    summary(workbook.createSheet(chinese ? "汇总" : "Summary"));
    form(workbook.createSheet(chinese ? "复核表" : "Review"));
    var properties = workbook.getProperties().getCoreProperties();
    properties.setCreator("Fuhe");
    properties.setCreated(Optional.of(Date.from(Instant.parse("2024-01-01T00:00:00Z"))));
    properties.setModified(Optional.of(Date.from(Instant.parse("2024-01-01T00:00:00Z"))));
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private void summary(Sheet sheet) {
    widths(sheet, SUMMARY_WIDTHS);
    int last = SUMMARY_WIDTHS.size() - 1;
    title(
        sheet,
        both("{{单位}}{{年度}}年度绩效自评复核情况汇总", "{{单位}}: review of self-evaluations, {{年度}}"),
        last);
    Row heads = row(sheet, 1, headHeight());
    Row values = row(sheet, 2, 20);
    for (int i = 0; i <= last; i++) {
      cell(heads, i, headWords(SUMMARY_HEADS.get(i), ENGLISH_SUMMARY.get(i)), head);
      CellStyle style = i == last - 2 ? percent : i == 1 || i == 2 ? body : figure;
      cell(values, i, "{{" + SUMMARY.get(i) + "}}", style);
    }
    Row sums = row(sheet, 3, 20);
    for (int i = 0; i <= last; i++) {
      cell(sums, i, "", total);
    }
    sums.getCell(0).setCellValue(both("共 {{表数}} 张，平均", "{{表数}} forms, mean"));
    merge(sheet, 3, 3, 0, 5);
    sums.getCell(6).setCellValue("{{自评平均分}}");
    sums.getCell(7).setCellValue("{{复核平均分}}");
    Row notes = row(sheet, 4, 60);
    for (int i = 0; i <= last; i++) {
      cell(notes, i, "", i == 0 ? label : open);
    }
    notes.getCell(0).setCellValue(both("复核结论", "Conclusion"));
    merge(sheet, 4, 4, 0, 1);
    merge(sheet, 4, 4, 2, last);
    signatures(sheet, 5, last);
    page(sheet, 1);
  }

  private void form(Sheet sheet) {
    widths(sheet, FORM_WIDTHS);
    int last = FORM_WIDTHS.size() - 1;
    title(sheet, "{{表名}}", last);
    labelled(sheet, 1, headWords("单位名称", "Unit"), "{{单位}}", headWords("项目名称", "Project"), "{{项目}}");
    labelled(
        sheet,
        2,
        headWords("主管部门", "Department"),
        "{{主管部门}}",
        headWords("预算年度", "Fiscal year"),
        "{{年度}}");
    Row money = row(sheet, 3, 20);
    for (int i = 0; i <= last; i++) {
      cell(money, i, "", body);
    }
    String[] words = {
      headWords("预算数", "Budget"), "{{预算数}}", headWords("执行数", "Executed"), "{{执行数}}",
      headWords("执行率", "Rate"), "{{执行率}}", headWords("单位自评总分", "Total, self"), "{{自评总分}}"
    };
    int[] from = {0, 1, 3, 4, 5, 7, 8, 10};
    int[] to = {0, 2, 3, 4, 6, 7, 9, 10};
    for (int i = 0; i < words.length; i++) {
      Cell at = money.getCell(from[i]);
      at.setCellValue(words[i]);
      at.setCellStyle(i % 2 == 0 ? label : figure);
      if (to[i] > from[i]) {
        merge(sheet, 3, 3, from[i], to[i]);
      }
    }
    Row heads = row(sheet, 4, headHeight());
    Row values = row(sheet, 5, 20);
    for (int i = 0; i <= last; i++) {
      cell(heads, i, headWords(ROW.get(i), ENGLISH_ROW.get(i)), head);
      cell(values, i, "{{" + ROW.get(i) + "}}", ofColumn(i));
    }
    Row sums = row(sheet, 6, 20);
    for (int i = 0; i <= last; i++) {
      cell(sums, i, "", total);
    }
    sums.getCell(0).setCellValue(headWords("合计", "Total"));
    merge(sheet, 6, 6, 0, 4);
    sums.getCell(5).setCellValue("{{分值合计}}");
    sums.getCell(6).setCellValue("{{自评合计}}");
    sums.getCell(8).setCellValue("{{复核合计}}");
    CellStyle share = workbook.createCellStyle();
    share.cloneStyleFrom(total);
    share.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
    cell(sums, 9, "{{合计偏离度}}", share);
    wide(sheet, 7, headWords("复核提示", "Hints"), "{{核对提示}}", body, 20);
    wide(sheet, 8, headWords("复核意见", "Opinion"), "", open, 60);
    signatures(sheet, 9, last);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("5:5"));
    sheet.createFreezePane(0, 5);
    page(sheet, 0);
  }

  private CellStyle ofColumn(int column) {
    return switch (column) {
      case 5, 6 -> figure;
      case 7, 10 -> open;
      case 8 -> openFigure;
      case 9 -> percent;
      default -> body;
    };
  }

  private void labelled(Sheet sheet, int at, String one, String first, String two, String second) {
    int last = FORM_WIDTHS.size() - 1;
    Row row = row(sheet, at, 20);
    for (int i = 0; i <= last; i++) {
      cell(row, i, "", body);
    }
    cell(row, 0, one, label);
    cell(row, 1, first, body);
    merge(sheet, at, at, 1, 4);
    cell(row, FIRST_FIGURE, two, label);
    cell(row, FIRST_FIGURE + 1, "", label);
    merge(sheet, at, at, FIRST_FIGURE, FIRST_FIGURE + 1);
    cell(row, FIRST_FIGURE + 2, second, body);
    merge(sheet, at, at, FIRST_FIGURE + 2, last);
  }

  private void wide(Sheet sheet, int at, String words, String value, CellStyle style, int height) {
    int last = FORM_WIDTHS.size() - 1;
    Row row = row(sheet, at, height);
    for (int i = 0; i <= last; i++) {
      cell(row, i, "", style);
    }
    cell(row, 0, words, label);
    row.getCell(1).setCellValue(value);
    merge(sheet, at, at, 1, last);
  }

  /** In one cell: what is filled in behind a colon is no value of a label. */
  private void signatures(Sheet sheet, int at, int last) {
    Row row = row(sheet, at, 28);
    CellStyle plain = style(10, false, HorizontalAlignment.LEFT, false, null);
    cell(
        row,
        0,
        both(
            "复核人：　　　　　　　　　　　　　　　复核单位（盖章）：　　　　　　　　　　　　　　　日期：　　　　年　　月　　日",
            "Reviewer:                                        Office (stamp):                      "
                + "                  Date:"),
        plain);
    merge(sheet, at, at, 0, last);
  }

  private void title(Sheet sheet, String words, int last) {
    Row row = row(sheet, 0, 34);
    cell(row, 0, words, title);
    merge(sheet, 0, 0, 0, last);
  }

  private String both(String zh, String en) {
    return chinese ? zh : en;
  }

  /** A reader of sheets cuts off what stands in brackets. */
  private String headWords(String zh, String en) {
    return chinese ? zh : zh + "\n(" + en + ")";
  }

  private int headHeight() {
    return chinese ? 32 : 46;
  }

  private static void widths(Sheet sheet, List<Integer> widths) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
  }

  private static void merge(Sheet sheet, int top, int bottom, int left, int right) {
    sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
  }

  private static Row row(Sheet sheet, int at, int points) {
    Row row = sheet.createRow(at);
    row.setHeightInPoints(points);
    return row;
  }

  private static void cell(Row row, int at, String words, CellStyle style) {
    Cell cell = row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (!words.isEmpty()) {
      cell.setCellValue(words);
    }
    cell.setCellStyle(style);
  }

  private void page(Sheet sheet, int fitHeight) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) fitHeight);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN);
    sheet.setMargin(PageMargin.FOOTER, MARGIN);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight(both("第 &P 页，共 &N 页", "Page &P of &N"));
  }

  private CellStyle style(
      int size, boolean bold, HorizontalAlignment alignment, boolean framed, Integer ground) {
    XSSFCellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setFontName(chinese ? "宋体" : "Arial");
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (framed) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (ground != null) {
      style.setFillForegroundColor(
          new XSSFColor(
              new byte[] {(byte) (ground >> 16), (byte) (ground >> 8), (byte) (int) ground}));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}
