package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.DecisionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided is at the finding, in the workbook, on the page, and in lines. */
class DecisionsInReportsTest {

  private static final Messages MESSAGES = new Messages(Language.CHINESE);
  private static final ReportedAnomaly FOUND = Reported.total("望湖街道", "97", State.STILL);
  private static final Evidence NOW = Evidence.of(FOUND.anomaly());
  private static final Evidence THEN = new Evidence("96", "-3", "99", List.of("10", "20.50"));

  @TempDir private Path folder;

  @Test
  void eachDecisionIsARowTheLatestFirst() throws IOException {
    write(
        decision(1, 1, "ASK", "OPEN", "ASKED", "", "请说明", LocalDate.of(2026, 12, 1), NOW),
        decision(2, 2, "DISMISS", "ASKED", "DISMISSED", "rounding", "=1+1", null, NOW));

    try (XSSFWorkbook book = workbook()) {
      XSSFSheet sheet = book.getSheet("处理历史");
      assertThat(column(sheet, "处理")).containsExactly("已排除", "已列入询问");
      assertThat(column(sheet, "处理前")).containsExactly("已询问", "未决定");
      assertThat(column(sheet, "处理后")).containsExactly("已排除", "已询问");
      assertThat(column(sheet, "处理人")).containsExactly("li", "li");
      assertThat(column(sheet, "原因")).containsExactly("四舍五入所致；=1+1", "请说明（2026-12-01 前答复）");
      assertThat(column(sheet, "单位")).containsOnly("望湖街道");
      assertThat(column(sheet, "当时申报")).containsOnly("97");
      assertThat(column(sheet, "批次")).containsExactly("2", "1");
      assertThat(column(book.getSheet("疑点清单"), "处理情况"))
          .singleElement()
          .asString()
          .startsWith("已排除（li，")
          .endsWith("，原因是“四舍五入所致；=1+1”");
    }
    assertThat(Files.readString(folder.resolve(Reports.PAGE)))
        .contains("已列入询问", "四舍五入所致；=1+1", "请说明（2026-12-01 前答复）");
    assertThat(Files.readAllLines(folder.resolve(Reports.DECISIONS))).hasSize(2);
    assertThat(Files.readString(folder.resolve(Reports.ANOMALIES)))
        .contains("\"decisions\":[{\"version\":1,\"act\":\"ASK\"");
    LinesSchema.keepsTo("decisions", folder.resolve(Reports.DECISIONS));
  }

  @Test
  void whatWasTypedStaysWords() throws IOException {
    String typed = "</script><img src=x onerror=alert(1)>";
    write(decision(1, 1, "DISMISS", "OPEN", "DISMISSED", "", typed, null, NOW));

    assertThat(Files.readString(folder.resolve(Reports.PAGE)))
        .contains("onerror")
        .doesNotContain(typed);
    try (XSSFWorkbook book = workbook()) {
      assertThat(column(book.getSheet("处理历史"), "原因")).containsExactly(typed);
    }
  }

  @Test
  void whereNobodyDecidedNothingSaysSo() throws IOException {
    write();

    try (XSSFWorkbook book = workbook()) {
      assertThat(book.getSheet("处理历史")).isNull();
      assertThat(column(book.getSheet("疑点清单"), "处理情况")).isNull();
    }
    assertThat(folder.resolve(Reports.DECISIONS)).isEmptyFile();
    assertThat(Files.readString(folder.resolve(Reports.ANOMALIES))).doesNotContain("decisions");
  }

  @Test
  void whatWasDecidedOnOtherFiguresIsToldWithBoth() {
    assertThat(holding(decision(1, 1, "CONFIRM", "OPEN", "CONFIRMED", "", "", null, THEN)))
        .startsWith("再次出现：此前已确认（li，")
        .contains("申报数当时是 96，现在是 97。");
  }

  @Test
  void whatWasTakenBackHoldsNoMore() {
    Decision dismissed = decision(1, 1, "DISMISS", "OPEN", "DISMISSED", "rounding", "", null, NOW);
    Decision confirmed = decision(2, 2, "CONFIRM", "DISMISSED", "CONFIRMED", "", "", null, NOW);

    assertThat(
            holding(
                dismissed,
                confirmed,
                decision(3, 1, "UNDO", "CONFIRMED", "DISMISSED", "", "", null, NOW)))
        .startsWith("已排除");
    assertThat(holding(dismissed, decision(2, 0, "UNDO", "DISMISSED", "OPEN", "", "", null, NOW)))
        .isEmpty();
  }

  private static String holding(Decision... decisions) {
    return new DecisionText(MESSAGES, Reasons.BUILT_IN).holding(with(decisions));
  }

  private static ReportedAnomaly with(Decision... decisions) {
    return new ReportedAnomaly(
        FOUND.unit(),
        FOUND.project(),
        FOUND.fiscalYear(),
        FOUND.files(),
        FOUND.anomaly(),
        FOUND.state(),
        null,
        List.of(decisions),
        List.of());
  }

  private void write(Decision... decisions) throws IOException {
    ReportedAnomaly found = with(decisions);
    ContentSketch content = new ContentSketch().file(Reported.FILE).across(found);
    for (Decision each : decisions) {
      content.decided(
          new DecidedAnomaly(
              found.unit(), found.project(), found.fiscalYear(), found.anomaly(), each));
    }
    new Reports(MESSAGES).write(content, folder);
  }

  private static Decision decision(
      int version,
      int basis,
      String act,
      String before,
      String after,
      String reason,
      String words,
      LocalDate due,
      Evidence figures) {
    return new Decision(
        "",
        version,
        basis,
        act,
        before,
        after,
        "li",
        Instant.parse("2026-11-03T02:22:00Z"),
        reason,
        words,
        due,
        figures,
        version,
        1,
        null);
  }

  private XSSFWorkbook workbook() throws IOException {
    return new XSSFWorkbook(Files.newInputStream(folder.resolve(Reports.WORKBOOK)));
  }

  /** The cells below a head; null where there is no such head. */
  private static List<String> column(XSSFSheet sheet, String head) {
    DataFormatter format = new DataFormatter();
    for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
      if (format.formatCellValue(sheet.getRow(0).getCell(i)).equals(head)) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
          cells.add(format.formatCellValue(row.getCell(i)));
        }
        return cells.subList(1, cells.size());
      }
    }
    return null;
  }
}
