package io.fuhe.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.State;
import io.fuhe.check.rules.BudgetPartsMismatch;
import io.fuhe.check.rules.ExecutionLow;
import io.fuhe.check.rules.ScoreExceedsPoints;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.form.Form;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.ContentSketch;
import io.fuhe.report.Reports;
import io.fuhe.report.text.AnomalyText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists for people begin with what matters most: by severity, then by share of the total. */
class GravestFirstTest {

  /** 2 points of 100. */
  private static final FormSketch SCORE = FormSketch.clean().total("98");

  /** 0.5 of a budget of 1: half of it, though 0.5 is less than 2. */
  private static final FormSketch MONEY =
      FormSketch.clean()
          .withoutBudget()
          .add(new LineSketch().initial("1").executed("1"))
          .add(LineSketch.part("财政拨款", "项目资金", "0.3", "1"))
          .add(LineSketch.part("其他资金", "项目资金", "0.2", null));

  @TempDir private Path folder;

  @Test
  void aShareOfTheTotalIsWhatCountsAndNotTheFigure() {
    assertThat(first(SCORE, new TotalScoreMismatch()).share()).isEqualByComparingTo("0.02");
    assertThat(first(MONEY, new BudgetPartsMismatch()).share()).isEqualByComparingTo("0.5");
  }

  @Test
  void theWorkbookAndTheCsvListTheGravestFirst() throws Exception {
    Anomaly score = first(SCORE, new TotalScoreMismatch());
    Anomaly money = first(MONEY, new BudgetPartsMismatch());
    Anomaly warning = first(FormSketch.clean().budget(b -> b.executed("0.01")), new ExecutionLow());
    ContentSketch content =
        new ContentSketch()
            .file("一.xlsx", form(warning, score))
            .file("二.xlsx", form(money))
            .across(reported(warning))
            .gone(reported(money));

    new Reports(new Messages(Language.CHINESE)).write(content, folder);

    assertThat(csv().subList(0, 4)).containsExactlyElementsOf(workbook());
    assertThat(workbook())
        .containsExactly(title(money), title(score), title(warning), title(warning));
    assertThat(csv()).hasSize(5).last().isEqualTo(title(money));
    assertThat(folder).isDirectoryNotContaining("glob:**lists*");
  }

  @Test
  void itsSumsNameTheirRows() throws Exception {
    Anomaly money = first(MONEY, new BudgetPartsMismatch());

    new Reports(new Messages(Language.CHINESE))
        .write(new ContentSketch().file("一.xlsx", form(money)), folder);

    assertThat(Files.readString(folder.resolve("anomalies.csv")))
        .containsPattern("计算：\\S*[A-Z]+\\d+ 0\\.3 \\+ \\S*[A-Z]+\\d+ 0\\.2 = 0\\.5");
  }

  @Test
  void whatFollowsFromAnotherOneIsReadWithIt() {
    Anomaly grave = first(FormSketch.clean().row(1, r -> r.score("150")), new ScoreExceedsPoints());
    Anomaly slight = first(FormSketch.clean().total("99"), new TotalScoreMismatch());

    assertThat(Gravity.of(reported(slight.explained(List.of(), Cause.of(grave)))))
        .isEqualTo(Gravity.of(reported(grave)))
        .isLessThan(Gravity.of(reported(slight)));
  }

  private static Anomaly first(FormSketch sketch, FormRule rule) {
    return sketch.foundBy(rule).get(0);
  }

  private static String title(Anomaly anomaly) {
    return new AnomalyText(new Messages(Language.CHINESE)).rule(anomaly);
  }

  private static ReportedForm form(Anomaly... anomalies) {
    Form form = FormSketch.clean().build();
    return new ReportedForm(
        form, "甲", List.of(anomalies).stream().map(GravestFirstTest::reported).toList(), List.of());
  }

  private static ReportedAnomaly reported(Anomaly anomaly) {
    return new ReportedAnomaly("甲", "乙", 2023, List.of("一.xlsx"), anomaly, State.NEW);
  }

  private List<String> csv() throws Exception {
    String text = Files.readString(folder.resolve("anomalies.csv"), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new java.io.StringReader(text)).stream()
        .skip(1)
        .map((CSVRecord record) -> record.get(6))
        .toList();
  }

  private List<String> workbook() throws Exception {
    List<String> rules = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("anomalies.xlsx").toFile())) {
      for (Row row : workbook.getSheet("疑点清单")) {
        if (row.getRowNum() > 0) {
          rules.add(new DataFormatter().formatCellValue(row.getCell(6)));
        }
      }
    }
    return rules;
  }
}
