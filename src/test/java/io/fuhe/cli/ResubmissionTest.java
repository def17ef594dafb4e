package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrected files, and a year checked again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ResubmissionTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** The total and two scores differ from version to version. */
  private static final String FORM =
      "%d年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道办事处 | < | < | <\n"
          + "项目名称 | %s | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | %s\n检查次数 | 4次 | 4次 | 50 | %s\n合计 | . | . | 100 | %s";

  @Parameter private TestDatabase database;

  @TempDir private Path folder;
  private Path mappings = Path.of("mappings");
  private Path reports;

  @BeforeEach
  void useTheDatabase() {
    database.settings().forEach(System::setProperty);
  }

  @AfterEach
  void useItNoMore() {
    database.settings().keySet().forEach(System::clearProperty);
  }

  @Test
  void aCorrectedFileTakesThePlaceOfTheEarlierOne() throws Exception {
    form("一稿.xlsx", 2022, "街道保洁", "60", "50", "99");
    ingest();
    assertThat(rules("anomalies.jsonl"))
        .containsOnly(
            Map.entry("score-exceeds-points", "NEW"), Map.entry("total-score-mismatch", "NEW"));

    form("二稿.xlsx", 2022, "街道保洁", "50", "50", "99");
    Run second = ingest();

    assertThat(statuses())
        .containsOnly(Map.entry("一稿.xlsx", "SUPERSEDED"), Map.entry("二稿.xlsx", "ACCEPTED"));
    assertThat(lines("forms.jsonl")).hasSize(1);
    assertThat(lines("gone.jsonl"))
        .extracting(a -> a.get("rule").asString(), a -> a.get("state").asString())
        .contains(org.assertj.core.groups.Tuple.tuple("score-exceeds-points", "GONE"));
    assertThat(rules("anomalies.jsonl")).containsOnlyKeys("total-score-mismatch");
    JsonNode total = lines("anomalies.jsonl").get(0);
    assertThat(total.get("state").asString()).isEqualTo("STILL");
    assertThat(total.get("evidenceChanged").asBoolean()).isTrue();
    assertThat(total.get("previous").get("expected").asString()).isEqualTo("110");
    assertThat(second.out()).contains("已被替代 1", "仍在 1", "已消除 1");

    Files.copy(folder.resolve("inbox/一稿.xlsx"), folder.resolve("inbox/三稿.xlsx"));
    ingest();
    assertThat(statuses())
        .as("the last arrival counts even if its content was seen before")
        .containsEntry("一稿.xlsx", "ACCEPTED")
        .containsEntry("三稿.xlsx", "DUPLICATE")
        .containsEntry("二稿.xlsx", "SUPERSEDED");
  }

  @Test
  void whatIsGoneIsExportedWithTheYearThatItWasIn() throws Exception {
    form("一稿.xlsx", 2022, "街道保洁", "60", "50", "99");
    form("另一年.xlsx", 2021, "街道保洁", "50", "50", "100");
    ingest();
    form("二稿.xlsx", 2022, "街道保洁", "50", "50", "100");
    ingest();

    assertThat(exported("2022", "gone.jsonl")).hasSize(2);
    assertThat(exported("2021", "gone.jsonl")).isEmpty();
    assertThat(exported("2021", "forms.jsonl")).hasSize(1);
  }

  private List<String> exported(String year, String file) throws IOException {
    Path to = folder.resolve("exported");
    Run run =
        Run.of(
            "export",
            "--year",
            year,
            "--reports",
            to,
            "--data",
            folder.resolve("data"),
            "--mappings",
            mappings);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readAllLines(to.resolve(file));
  }

  @Test
  void whatWasNotCorrectedIsStillThere() throws Exception {
    form("一稿.xlsx", 2022, "街道保洁", "60", "50", "110");
    ingest();
    form("二稿.xlsx", 2022, "街道保洁 ", "60", "40", "100");

    Run second = ingest();

    assertThat(rules("anomalies.jsonl")).containsEntry("score-exceeds-points", "STILL");
    assertThat(second.out()).contains("仍在 1");
  }

  @Test
  void anotherProjectOrYearSupersedesNothing() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "50", "50", "100");
    ingest();
    form("乙.xlsx", 2022, "绿化养护", "50", "50", "100");
    form("丙.xlsx", 2021, "街道保洁", "50", "50", "100");
    ingest();

    assertThat(statuses().values()).containsOnly("ACCEPTED");
  }

  @Test
  void twoDifferentOnesInOneRunBothStand() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "50", "50", "100");
    form("乙.xlsx", 2022, "街道保洁", "50", "40", "90");
    roster("[2022]");

    ingest();

    assertThat(statuses().values()).containsOnly("ACCEPTED");
    assertThat(rules("anomalies.jsonl")).containsKey("submission-duplicate");
  }

  @Test
  void whatTheRosterAsksForIsMissedThoughNothingWasHandedInForTheYear() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "50", "50", "100");
    ingest();
    assertThat(lines("anomalies.jsonl")).isEmpty();

    roster("[2022, 2023]");
    Run run = ingest();

    assertThat(run.out()).contains("新增 1");
    assertThat(rules("anomalies.jsonl")).containsOnlyKeys("submission-missing");
    reports = folder.resolve("year");
    recheck("2022");
    assertThat(lines("anomalies.jsonl")).isEmpty();
  }

  @Test
  void aYearIsCheckedAgainFromTheArchiveAlone() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "60", "50", "110");
    form("乙.xlsx", 2021, "街道保洁", "60", "50", "110");
    ingest();
    Files.delete(folder.resolve("inbox/甲.xlsx"));
    reports = folder.resolve("year");
    for (String from : List.of("originals", "forms")) {
      Run run = recheck("2022", "--from", from);

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("没有变化");
      assertThat(lines("ledger.jsonl")).hasSize(1);
      assertThat(lines("forms.jsonl"))
          .extracting(f -> f.get("fiscalYear").asInt())
          .containsExactly(2022);
      assertThat(rules("anomalies.jsonl"))
          .containsOnlyKeys("score-exceeds-points", "year-on-year-copy");
    }
  }

  @Test
  void twoRunsWithTheSameInputsAreTheSameByteForByte() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "60", "50", "110");
    ingest();
    roster("[2021, 2022]");
    recheck("2022");
    Map<String, String> first = reports();

    recheck("2022");

    assertThat(reports()).isEqualTo(first);
  }

  @Test
  void oneUnitOnlyByAnyOfItsNames() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "60", "50", "110");
    ingest();

    assertThat(recheck("2022", "--unit", "望湖街办事处").exitCode()).isZero();
    assertThat(lines("forms.jsonl")).hasSize(1);
    Run unknown = recheck("2022", "--unit", "柳岸街道");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("柳岸街道");
    assertThat(lines("forms.jsonl")).hasSize(1);
  }

  @Test
  void aMissingOriginalIsNamedAndNothingIsLost() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "60", "50", "110");
    ingest();
    String hash = lines("ledger.jsonl").get(0).get("sha256").asString();
    Files.delete(folder.resolve("data/archive").resolve(hash.substring(0, 2)).resolve(hash));

    Run run = recheck("2022");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("甲.xlsx");
    Run again = recheck("2022", "--from", "forms");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(lines("forms.jsonl")).hasSize(1);
  }

  @Test
  void quarantinedFilesAreSetAsideWithTheirReasonAndTakenAgain() throws Exception {
    form("甲.xlsx", 2022, "街道保洁", "60", "50", "110");
    System.setProperty("fuhe.limits.cells", "5");
    try {
      ingest();
    } finally {
      System.clearProperty("fuhe.limits.cells");
    }
    assertThat(statuses()).containsEntry("甲.xlsx", "QUARANTINED");
    assertThat(setAside()).contains("甲.xlsx", "reason.txt", "TOO_COMPLEX");
    Files.delete(folder.resolve("inbox/甲.xlsx"));

    Run run = Run.of("retry", "--reports", out(), "--data", folder.resolve("data"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(statuses()).containsOnly(Map.entry("甲.xlsx", "ACCEPTED"));
    assertThat(rules("anomalies.jsonl")).containsOnlyKeys("score-exceeds-points");
    assertThat(setAside()).doesNotContain("甲.xlsx");
    assertThat(Run.of("retry", "--reports", out(), "--data", folder.resolve("data")).out())
        .contains("收到 0 个文件");
  }

  private List<String> setAside() throws IOException {
    try (var files = Files.walk(folder.resolve("data/quarantine"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aYearBesideTheLast() throws Exception {
    form("甲.xlsx", 2022, "2022年街道保洁", "60", "50", "110");
    form("乙.xlsx", 2021, "街道保洁项目", "50", "50", "100");
    form("丙.xlsx", 2021, "绿化养护", "50", "50", "100");
    ingest();

    recheck("2022", "--compare-with", "2021");

    List<JsonNode> compared = lines("comparison.jsonl");
    assertThat(compared).hasSize(2);
    JsonNode cleaning = compared.get(1);
    assertThat(cleaning.get("project").asString()).isEqualTo("2022年街道保洁");
    assertThat(cleaning.get("now").get("total").asString()).isEqualTo("110");
    assertThat(cleaning.get("now").get("anomalies").get("ERROR").asInt()).isEqualTo(1);
    assertThat(cleaning.get("then").get("total").asString()).isEqualTo("100");
    assertThat(cleaning.get("between"))
        .extracting(found -> found.get("rule").asString())
        .containsExactly("year-on-year-copy");
    assertThat(cleaning.get("between").get(0).get("message").asString()).contains("2021");
    assertThat(compared.get(0).get("now").isNull()).isTrue();
    assertThat(compared.get(0).get("between")).isEmpty();
    assertThat(out().resolve("comparison.xlsx")).exists();
  }

  private void form(
      String file, int year, String project, String first, String second, String total)
      throws IOException {
    try (WorkbookSketch book =
        WorkbookSketch.xlsx().sheet("表", FORM.formatted(year, project, first, second, total))) {
      book.save(Files.createDirectories(folder.resolve("inbox")).resolve(file));
    }
  }

  private void roster(String years) throws IOException {
    mappings = folder.resolve("mappings");
    Files.createDirectories(mappings);
    try (var files = Files.list(Path.of("mappings"))) {
      for (Path file : files.toList()) {
        Files.copy(file, mappings.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(
        mappings.resolve("roster.yaml"),
        "roster:\n  - unit: 示例市望湖街道办事处\n    years: "
            + years
            + "\n    owes:\n      - form: PROJECT_SELF_EVALUATION\n        projects: [街道保洁]\n");
  }

  private Run ingest() {
    Run run =
        Run.of(
            "ingest",
            folder.resolve("inbox"),
            "--reports",
            out(),
            "--data",
            folder.resolve("data"),
            "--mappings",
            mappings);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private Run recheck(String year, String... more) {
    List<Object> args =
        new ArrayList<>(
            List.of(
                "recheck",
                "--year",
                year,
                "--reports",
                out(),
                "--data",
                folder.resolve("data"),
                "--mappings",
                mappings));
    args.addAll(List.of(more));
    return Run.of(args.toArray());
  }

  private Path out() {
    return reports == null ? folder.resolve("out") : reports;
  }

  private List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(out().resolve(name))) {
      found.add(JSON.readTree(line));
    }
    return found;
  }

  private Map<String, String> rules(String name) throws IOException {
    Map<String, String> found = new HashMap<>();
    lines(name).forEach(a -> found.put(a.get("rule").asString(), a.get("state").asString()));
    return found;
  }

  private Map<String, String> statuses() throws IOException {
    Map<String, String> found = new HashMap<>();
    lines("ledger.jsonl")
        .forEach(f -> found.put(f.get("file").asString(), f.get("status").asString()));
    return found;
  }

  private Map<String, String> reports() throws IOException {
    Map<String, String> found = new HashMap<>();
    for (String name : List.of("forms", "anomalies", "gone", "ledger")) {
      found.put(name, Files.readString(out().resolve(name + ".jsonl")));
    }
    return found;
  }
}
