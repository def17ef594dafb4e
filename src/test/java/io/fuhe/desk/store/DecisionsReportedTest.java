package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.cli.Run;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.report.LinesSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was decided is in the reports of the next night, and in the backup. */
class DecisionsReportedTest {

  private static final String FORM =
      "2022年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道办事处 | < | < | <\n"
          + "项目名称 | 街道保洁 | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | 60\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | 97";

  @TempDir private Path folder;

  /** Nothing was handed in since: a decision alone has the reports of its year written anew. */
  @Test
  void aDecisionIsToldByTheNextNightAndComesBackWithABackup() throws IOException {
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM)) {
      book.save(Files.createDirectories(folder.resolve("inbox")).resolve("一稿.xlsx"));
    }
    night();
    assertThat(out("decisions.jsonl")).isEmpty();
    assertThat(sheets()).doesNotContain("处理历史");
    decideAndTakeOneBack();

    night();

    List<JsonNode> told = out("decisions.jsonl");
    assertThat(told)
        .extracting(
            each -> each.get("rule").asString(),
            each -> each.get("version").asInt(),
            each -> each.get("after").asString(),
            each -> each.get("by").asString(),
            each -> each.get("words").asString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("total-score-mismatch", 1, "DISMISSED", "li", "笔误"),
            org.assertj.core.groups.Tuple.tuple("score-exceeds-points", 1, "CONFIRMED", "li", ""),
            org.assertj.core.groups.Tuple.tuple("score-exceeds-points", 2, "OPEN", "li", ""));
    assertThat(out("years/2022/decisions.jsonl")).isEqualTo(told);
    for (JsonNode finding : out("anomalies.jsonl")) {
      assertThat(finding.get("decisions"))
          .hasSize(finding.get("rule").asString().startsWith("total") ? 1 : 2);
    }
    assertThat(sheets()).contains("处理历史");
    LinesSchema.keepsTo("decisions", folder.resolve("out/decisions.jsonl"));
    LinesSchema.keepsTo("anomalies", folder.resolve("out/anomalies.jsonl"));

    Path backup = folder.resolve("backup.zip");
    Path again = folder.resolve("again");
    ran(Run.of("backup", backup, "--data", folder.resolve("data")));
    ran(Run.of("restore", backup, "--data", again));
    ran(Run.of("export", "--data", again, "--reports", folder.resolve("out2")));
    assertThat(lines(folder.resolve("out2/decisions.jsonl"))).isEqualTo(told);
  }

  private void night() {
    ran(
        Run.of(
            "ingest",
            folder.resolve("inbox"),
            "--data",
            folder.resolve("data"),
            "--reports",
            folder.resolve("out"),
            "--fuhe.reports.together=0"));
  }

  private static void ran(Run run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private void decideAndTakeOneBack() {
    Actor li = new Actor("li", null);
    SingleConnectionDataSource source =
        new SingleConnectionDataSource(
            "jdbc:hsqldb:file:" + folder.resolve("data/db/fuhe") + ";hsqldb.tx=mvcc;shutdown=true",
            "SA",
            "",
            true);
    JdbcClient db = JdbcClient.create(source);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    Decisions decisions = new Decisions(db, transaction, Clock.systemUTC());
    new DeskFindings(db, transaction, decisions).refresh();
    Why slip = new Why("rounding", "笔误", null);
    decisions.decide(li, Act.DISMISS, slip, List.of(chosen(db, "total-score-mismatch")));
    Outcome confirmed =
        decisions.decide(li, Act.CONFIRM, Why.NONE, List.of(chosen(db, "score-exceeds-points")));
    assertThat(decisions.undo(li, confirmed.batch()).orElseThrow().decided()).isEqualTo(1);
    source.destroy();
  }

  private static Chosen chosen(JdbcClient db, String rule) {
    return db.sql("select fingerprint, version, evidence from desk_finding where rule = ?")
        .param(rule)
        .query((row, i) -> new Chosen(row.getString(1), row.getInt(2), row.getString(3)))
        .single();
  }

  private List<String> sheets() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(folder.resolve("out/years/2022/anomalies.xlsx").toFile())) {
      return java.util.stream.IntStream.range(0, book.getNumberOfSheets())
          .mapToObj(book::getSheetName)
          .toList();
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private List<JsonNode> out(String file) throws IOException {
    return lines(folder.resolve("out").resolve(file));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }
}
