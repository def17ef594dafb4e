package io.fuhe.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.State;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reported;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of anomalies for spreadsheets. */
class AnomalyCsvTest {

  @TempDir private Path folder;

  @Test
  void beginsWithAMarkAndAHeaderInTheLanguageOfTheRun() throws Exception {
    assertThat(written(Language.CHINESE)).startsWith("\uFEFF级别,与上次相比,单位,项目,年度,规则代码,规则,");
    assertThat(written(Language.ENGLISH)).startsWith("\uFEFFSeverity,Against last run,Unit,");
  }

  @Test
  void aRowAFindingAndThoseThatAreGoneLast() throws Exception {
    List<CSVRecord> rows =
        rows(
            written(
                Language.CHINESE,
                Reported.total("街道", "97", State.NEW),
                Reported.between(State.STILL),
                Reported.missing(),
                Reported.total("街道", "96", State.GONE)));

    assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSize(16));
    assertThat(rows.get(1).toList())
        .startsWith("错误", "新增", "街道", "便民服务", "2023", "total-score-mismatch", "总分与各项得分之和不符")
        .contains("97", "-3", "-4.50", Reported.FILE, "工作表“便民服务”H18")
        .endsWith("0123456789abcdef01234567", "数字核对");
    assertThat(rows.get(2).get(11)).isEqualTo(Reported.OTHER + "\n" + Reported.FILE);
    assertThat(rows.get(3).get(4)).isEmpty();
    assertThat(rows.get(4).get(1)).isEqualTo("已消除");
  }

  @Test
  void linesEndAsTheStandardSays() throws Exception {
    String text = written(Language.CHINESE, Reported.total("甲,\"乙\"", "97", State.NEW));

    assertThat(text).contains(",\"甲,\"\"乙\"\"\",").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void submittedWordsAreNotEvaluated() throws Exception {
    String formula = "=cmd|' /C calc'!A0";

    CSVRecord row =
        rows(written(Language.CHINESE, Reported.total(formula, "=1+1", State.NEW))).get(1);

    assertThat(row.get(2)).isEqualTo("'" + formula);
    assertThat(row.get(8)).isEqualTo("'=1+1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1",
        "-1",
        "@A",
        "\t=1",
        "\r=1",
        "\n1",
        " =1",
        "\u00a0@A",
        "＝1",
        "\uFEFF=1"
      })
  void whatBeginsAFormulaIsGuarded(String words) {
    assertThat(CsvCell.words(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "街道", "2023", "a=b", "“-1”", "≥80%"})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(CsvCell.words(words)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "-0.50", "97", "1234.5", "95%", "≥80%", "1,234"})
  void figuresStayFigures(String printed) {
    assertThat(CsvCell.figure(printed)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19/20", "1.2.3", "3-4", "1:30", "---", "-1+2", "=1", "-3%+A1"})
  void whatOnlyLooksLikeAFigureIsGuarded(String printed) {
    assertThat(CsvCell.figure(printed)).isEqualTo("'" + printed);
  }

  private String written(Language language, ReportedAnomaly... anomalies) throws IOException {
    Path file = folder.resolve("anomalies.csv");
    try (ReportWriter csv = new AnomalyCsv(file, new Messages(language))) {
      for (ReportedAnomaly anomaly : anomalies) {
        if (anomaly.state() == State.GONE) {
          csv.gone(anomaly);
        } else {
          csv.across(anomaly);
        }
      }
    }
    return Files.readString(file);
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }
}
