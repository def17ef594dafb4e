package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.cli.Run;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.RunComparison.Difference;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.form.Correction;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Text;
import io.fuhe.store.MadeCorrection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that come in again change no decision; figures that change, and corrections, are told. */
class DecisionsOutliveNightsTest {

  private static final Actor LI = new Actor("li", null);

  private static final String FORM =
      "2022年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道办事处 | < | < | <\n"
          + "项目名称 | 街道保洁 | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | %s\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | %s";

  @TempDir private Path folder;

  @Test
  void filesThatComeInAgainChangeNoDecision() throws IOException {
    form("一稿.xlsx", "60", "97");
    night();
    atTheDesk(
        (db, decisions) -> {
          decide(db, decisions, "total-score-mismatch", Act.DISMISS);
          decide(db, decisions, "score-exceeds-points", Act.CONFIRM);
        });

    night();
    form("一稿（副本）.xlsx", "60", "97");
    night();
    assertThat(states())
        .containsOnly(
            Map.entry("total-score-mismatch", "DISMISSED false"),
            Map.entry("score-exceeds-points", "CONFIRMED false"));

    form("二稿.xlsx", "50", "98");
    night();
    assertThat(states())
        .containsOnly(
            Map.entry("total-score-mismatch", "RETURNED DISMISSED true"),
            Map.entry("score-exceeds-points", "GONE CORRECTED false"));
    atTheDesk(
        (db, decisions) ->
            assertThat(lastTwoRuns(db))
                .containsOnly(
                    Map.entry("total-score-mismatch", Difference.CHANGED),
                    Map.entry("score-exceeds-points", Difference.GONE)));
  }

  @Test
  void whatALaterNightFindsFirstReachesTheDesk() throws IOException {
    form("一稿.xlsx", "50", "98");
    night();
    assertThat(states().keySet()).containsExactly("total-score-mismatch");

    form("二稿.xlsx", "60", "98");
    night();
    assertThat(states())
        .containsEntry("score-exceeds-points", "OPEN true")
        .containsKey("total-score-mismatch");
    atTheDesk(
        (db, decisions) ->
            assertThat(lastTwoRuns(db)).containsEntry("score-exceeds-points", Difference.NEW));
  }

  private static Map<String, Difference> lastTwoRuns(JdbcClient db) {
    RunComparison comparison = new RunComparison(db);
    List<RunComparison.Run> runs = comparison.runs();
    Map<String, Difference> found = new java.util.TreeMap<>();
    comparison.each(
        runs.get(1).number(),
        runs.get(0).number(),
        LI,
        each -> found.put(each.anomaly().rule(), each.difference()));
    return found;
  }

  @Test
  void aValuePutRightIsJudgedAgainAndStaysPutRightWhenItsFileIsReadAnew() throws IOException {
    form("一稿.xlsx", "60", "97");
    night();
    atTheDesk((db, decisions) -> putRight(db, "declaredTotal", "110", "原件上是 110"));
    night();
    assertThat(states())
        .containsOnly(
            Map.entry("total-score-mismatch", "GONE OPEN false"),
            Map.entry("score-exceeds-points", "OPEN true"));
    atTheDesk((db, decisions) -> putRight(db, "indicators[0].score", "50", "看错了"));

    Run again = Run.of("recheck", "--year", "2022", "--data", data(), "--reports", reports());
    assertThat(again.exitCode()).as(again.err()).isZero();

    assertThat(states())
        .containsOnly(
            Map.entry("total-score-mismatch", "OPEN true"),
            Map.entry("score-exceeds-points", "GONE OPEN false"));
    JsonNode form = lines("forms.jsonl").get(0);
    assertThat(form.get("declaredTotal").asString()).isEqualTo("110");
    assertThat(form.get("corrected").valueStream().map(JsonNode::asString))
        .containsExactly("declaredTotal", "indicators[0].score");
    assertThat(lines("anomalies.jsonl").get(0).get("message").asString()).contains("经人工更正");
    atTheDesk(
        (db, decisions) -> {
          DeskForm shown = forms(db).find(LI, id(db)).orElseThrow();
          assertThat(shown.waiting()).isFalse();
          assertThat(shown.corrections())
              .extracting(MadeCorrection::actor, each -> each.correction().asRead())
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple("li", "97"),
                  org.assertj.core.groups.Tuple.tuple("li", "60"));
        });
  }

  private static void putRight(JdbcClient db, String path, String value, String reason) {
    DeskForm form = forms(db).find(LI, id(db)).orElseThrow();
    Text read = FormPlaces.values(form.asRead()).get(path);
    Correction correction = new Correction(path, read.source(), read.value(), value);
    assertThat(forms(db).correct(LI, form, form.version() + 1, correction, reason))
        .as("of somebody who saw something else")
        .isFalse();
    assertThat(forms(db).correct(LI, form, form.version(), correction, reason)).isTrue();
  }

  private static DeskForms forms(JdbcClient db) {
    return new DeskForms(db, TransactionOperations.withoutTransaction(), Clock.systemUTC());
  }

  private static String id(JdbcClient db) {
    return db.sql("select id from form").query(String.class).single();
  }

  private List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file)).stream()
        .map(line -> new JsonMapper().readTree(line))
        .toList();
  }

  private Map<String, String> states() {
    Map<String, String> states = new java.util.TreeMap<>();
    atTheDesk(
        (db, decisions) ->
            states.putAll(
                db
                    .sql("select rule, machine, person, to_do from desk_finding")
                    .query(
                        (row, i) ->
                            Map.entry(
                                row.getString(1),
                                (row.getString(2)
                                        + " "
                                        + row.getString(3)
                                        + " "
                                        + row.getBoolean(4))
                                    .replaceFirst("^(NEW|STILL) ", "")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    return states;
  }

  private static void decide(JdbcClient db, Decisions decisions, String rule, Act act) {
    Chosen chosen =
        db.sql("select fingerprint, version, evidence from desk_finding where rule = ?")
            .param(rule)
            .query((row, i) -> new Chosen(row.getString(1), row.getInt(2), row.getString(3)))
            .single();
    assertThat(decisions.decide(LI, act, new Why("rounding", "", null), List.of(chosen)).decided())
        .isEqualTo(1);
  }

  private interface Work {
    void with(JdbcClient db, Decisions decisions);
  }

  private void atTheDesk(Work work) {
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
    work.with(db, decisions);
    source.destroy();
  }

  private void night() {
    Run run = Run.of("ingest", folder.resolve("inbox"), "--data", data(), "--reports", reports());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path reports() {
    return folder.resolve("out");
  }

  private void form(String file, String score, String total) throws IOException {
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM.formatted(score, total))) {
      book.save(folder.resolve("inbox").resolve(file));
    }
  }
}
