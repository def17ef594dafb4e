package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are renamed, taken away, put back, or all gone at once lose nothing. */
class SubmissionsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String FORM =
      "%d年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市%s | < | < | <\n"
          + "项目名称 | %s | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | %s\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | %s";

  @TempDir private Path folder;
  private Path inbox;
  private Path out;

  @BeforeEach
  void prepare() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
  }

  @AfterEach
  void useItNoMore() {
    System.clearProperty("fuhe.withdrawn");
  }

  @Test
  void aRenamedFileKeepsItsFindingsAndItsHistory() throws Exception {
    form("望湖/甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    List<String> before = findings();
    assertThat(before).hasSize(2);

    move("望湖/甲.xlsx", "望湖/2022/自评表.xlsx");
    Run run = ingest();

    assertThat(findings()).isEqualTo(before);
    assertThat(statuses()).containsOnly(Map.entry("望湖/2022/自评表.xlsx", "ACCEPTED"));
    assertThat(Files.readString(out.resolve("gone.jsonl"))).isEmpty();
    assertThat(run.out()).doesNotContain("本次读取", "一个也没有遇到");
    assertThat(out.resolve("annotated/望湖/2022/自评表.xlsx")).exists();
    assertThat(out.resolve("annotated/望湖/甲.xlsx")).doesNotExist();
  }

  @Test
  void renamingAnOldVersionDoesNotMakeItTheNewest() throws Exception {
    form("一稿.xlsx", "望湖街道", "保洁", "60");
    ingest();
    form("二稿.xlsx", "望湖街道", "保洁", "50");
    ingest();
    move("一稿.xlsx", "一稿（旧）.xlsx");

    ingest();

    assertThat(statuses())
        .containsOnly(Map.entry("一稿（旧）.xlsx", "SUPERSEDED"), Map.entry("二稿.xlsx", "ACCEPTED"));
  }

  @Test
  void somebodyElsesEvaluationDoesNotTakeThePlaceOfTheUnitsOwnReport() throws Exception {
    report("自评报告.txt", "自评", "96");
    ingest();
    report("评价报告.txt", "评价", "88");
    ingest();
    assertThat(statuses())
        .containsOnly(Map.entry("自评报告.txt", "ACCEPTED"), Map.entry("评价报告.txt", "ACCEPTED"));

    report("评价报告（修改）.txt", "评价", "87");
    report("自评报告（修改）.txt", "自评", "95");
    ingest();

    assertThat(statuses())
        .containsOnly(
            Map.entry("自评报告.txt", "SUPERSEDED"),
            Map.entry("评价报告.txt", "SUPERSEDED"),
            Map.entry("自评报告（修改）.txt", "ACCEPTED"),
            Map.entry("评价报告（修改）.txt", "ACCEPTED"));
  }

  @Test
  void theOriginalThatIsPutBackStandsAgain() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    Path original = Files.copy(inbox.resolve("甲.xlsx"), folder.resolve("原件.xlsx"));
    ingest();
    List<String> before = findings();
    form("甲.xlsx", "望湖街道", "保洁", "50");
    ingest();
    assertThat(findings()).isEmpty();

    Files.delete(inbox.resolve("甲.xlsx"));
    Files.copy(original, inbox.resolve("甲.xlsx"));
    ingest();

    assertThat(findings()).isEqualTo(before);
    assertThat(statuses()).containsOnly(Map.entry("甲.xlsx", "ACCEPTED"));
  }

  @Test
  void whatIsTakenAwayIsToldAndItsFormsStand() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    form("乙.xlsx", "望湖街道", "绿化", "50");
    ingest();
    List<String> before = findings();
    Files.delete(inbox.resolve("甲.xlsx"));

    Run run = ingest();

    assertThat(findings()).isEqualTo(before);
    assertThat(statuses())
        .containsOnly(Map.entry("甲.xlsx", "WITHDRAWN"), Map.entry("乙.xlsx", "ACCEPTED"));
    assertThat(run.out()).contains("收到 1 个文件", "另有 1 个文件已不在收件文件夹里");
    assertThat(outcome()).isEqualTo("COMPLETED");

    form("丙.xlsx", "望湖街道", "保洁", "50");
    ingest();
    assertThat(findings()).isEmpty();
    assertThat(statuses())
        .containsOnly(Map.entry("丙.xlsx", "ACCEPTED"), Map.entry("乙.xlsx", "ACCEPTED"));
  }

  @Test
  void whatIsTakenAwayFallsWhereThatIsSet() throws Exception {
    System.setProperty("fuhe.withdrawn", "fall");
    form("甲.xlsx", "望湖街道", "保洁", "60");
    form("乙.xlsx", "望湖街道", "绿化", "50");
    ingest();
    Files.delete(inbox.resolve("甲.xlsx"));

    ingest();

    assertThat(findings()).isEmpty();
    assertThat(lines("gone.jsonl")).hasSize(2);
    assertThat(lines("forms.jsonl")).hasSize(1);
    assertThat(statuses()).containsEntry("甲.xlsx", "WITHDRAWN");
  }

  @Test
  void whatWasOverwrittenFallsWhateverItWasAbout() throws Exception {
    form("甲.xlsx", "望湖街道", "保结", "60");
    ingest();
    form("甲.xlsx", "望湖街道", "保洁", "50");
    ingest();

    assertThat(lines("forms.jsonl")).hasSize(1);
    assertThat(findings()).isEmpty();

    Files.writeString(inbox.resolve("甲.xlsx"), "PK");
    ingest();
    assertThat(lines("forms.jsonl")).as("what cannot be read takes no place").hasSize(1);
    assertThat(lines("ledger.jsonl"))
        .extracting(line -> line.get("status").asString())
        .containsExactlyInAnyOrder("QUARANTINED", "WITHDRAWN");
  }

  @Test
  void anEmptyInboxEmptiesNothingWhateverIsSet() throws Exception {
    form("一稿.xlsx", "望湖街道", "保洁", "50");
    ingest();
    form("二稿.xlsx", "望湖街道", "保洁", "60");
    ingest();
    List<String> before = findings();
    Map<String, String> statuses = statuses();
    assertThat(before).hasSize(2);
    Path mounted = Files.move(inbox, folder.resolve("mounted"));
    Files.createDirectories(inbox);

    for (String setting : List.of("stand", "fall")) {
      System.setProperty("fuhe.withdrawn", setting);
      Run run = ingest();

      assertThat(findings()).as(setting).isEqualTo(before);
      assertThat(run.out()).startsWith("注意：上次的 2 个文件一个也没有遇到");
      assertThat(outcome()).isEqualTo("MISSED");
      assertThat(statuses()).containsEntry("二稿.xlsx", "WITHDRAWN");
    }
    Files.delete(inbox);
    Files.move(mounted, inbox);
    Run back = ingest();
    assertThat(findings()).isEqualTo(before);
    assertThat(statuses()).isEqualTo(statuses);
    assertThat(outcome()).isEqualTo("COMPLETED");
    assertThat(back.out()).contains("没有变化");
  }

  @Test
  void aNightThatMeetsNoneOfTheLastIsToldThoughThereAreFiles() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    Files.delete(inbox.resolve("甲.xlsx"));
    form("乙.xlsx", "望湖街道", "绿化", "50");

    Run run = ingest();

    assertThat(outcome()).isEqualTo("MISSED");
    assertThat(run.out()).contains("上次的 1 个文件一个也没有遇到");
    assertThat(findings()).hasSize(2);
    ingest();
    assertThat(outcome()).isEqualTo("COMPLETED");
  }

  @Test
  void aYearWithoutFormsChangesNothing() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    Map<String, String> before = reports();

    Run run = Run.of("recheck", "--year", "1999", "--reports", out, "--data", data());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("1999");
    assertThat(reports()).isEqualTo(before);
    Run unit =
        Run.of("recheck", "--year", "2021", "--unit", "望湖街道", "--reports", out, "--data", data());
    assertThat(unit.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void aRecheckOfOneUnitLeavesTheOthersInTheFolderOfAll() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    form("乙.xlsx", "柳岸街道", "绿化", "60");
    ingest();
    List<String> before = findings();
    String[] recheck = {"recheck", "--year", "2022", "--unit", "望湖街道", "--data", data()};

    Run whole = Run.of(with(recheck, "--reports", out));
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    assertThat(findings()).isEqualTo(before);

    for (int i = 0; i < 2; i++) {
      Run part = Run.of(with(recheck, "--reports", folder.resolve("part")));
      assertThat(part.exitCode()).as(part.err()).isZero();
      assertThat(Files.readAllLines(folder.resolve("part/forms.jsonl"))).hasSize(1);
    }
  }

  @Test
  void anotherUnitsFileIsWarnedOfAndUndone() throws Exception {
    form("望湖/甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    List<String> before = findings();
    form("柳岸/乙.xlsx", "望湖街道", "保洁", "50");
    ingest();
    assertThat(findings()).isEmpty();
    assertThat(notes("柳岸/乙.xlsx")).contains("SUPERSEDES_ACROSS_FOLDERS");

    Run run = Run.of("reinstate", "望湖/甲.xlsx", "--reports", out, "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("“望湖/甲.xlsx”重新计入", "收到 2 个文件 = 已受理 1 + 已隔离 0 + 重复 0 + 已被替代 1");
    assertThat(findings()).isEqualTo(before);
    assertThat(statuses()).containsEntry("柳岸/乙.xlsx", "SUPERSEDED");
    assertThat(notes("望湖/甲.xlsx")).doesNotContain("SUPERSEDES_ACROSS_FOLDERS");
    ingest();
    assertThat(findings()).isEqualTo(before);

    assertThat(Run.of("reinstate", "望湖/甲.xlsx", "--reports", out, "--data", data()).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Run.of("reinstate", "没有.xlsx", "--reports", out, "--data", data()).err())
        .contains("没有.xlsx");
  }

  @Test
  void anotherUnitsFileIsUndoneBySendingTheOriginalAgain() throws Exception {
    form("望湖/甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    List<String> before = findings();
    form("柳岸/乙.xlsx", "望湖街道", "保洁", "50");
    ingest();
    Files.copy(inbox.resolve("望湖/甲.xlsx"), inbox.resolve("望湖/丙.xlsx"));

    ingest();

    assertThat(findings()).isEqualTo(before);
    assertThat(statuses()).containsEntry("柳岸/乙.xlsx", "SUPERSEDED");
  }

  @Test
  void aCorrectionInTheUnitsOwnFolderIsNotWarnedOf() throws Exception {
    form("望湖/甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    form("望湖/更正/乙.xlsx", "望湖街道", "保洁", "50");
    ingest();

    assertThat(statuses()).containsEntry("望湖/甲.xlsx", "SUPERSEDED");
    assertThat(notes("望湖/更正/乙.xlsx")).doesNotContain("SUPERSEDES_ACROSS_FOLDERS");
  }

  @Test
  void whatWasOverwrittenComesBackByItsHash() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    ingest();
    String hash = lines("ledger.jsonl").get(0).get("sha256").asString();
    List<String> before = findings();
    form("甲.xlsx", "望湖街道", "保洁", "50");
    ingest();

    Run run = Run.of("reinstate", hash.substring(0, 12), "--reports", out, "--data", data());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(findings()).isEqualTo(before);
    ingest();
    assertThat(findings()).isEqualTo(before);
  }

  @Test
  void aChangedLimitReadsNothingAgainThatWasRead() throws Exception {
    form("甲.xlsx", "望湖街道", "保洁", "60");
    Files.writeString(inbox.resolve("坏的.xlsx"), "PK");
    ingest();
    System.setProperty("fuhe.limits.pages", "77");
    try {
      assertThat(ingest().out()).contains("本次读取 1 个文件");
    } finally {
      System.clearProperty("fuhe.limits.pages");
    }
  }

  private void report(String name, String kind, String score) throws IOException {
    Files.writeString(
        inbox.resolve(name),
        """
        示例市交通局2022年道路养护项目支出绩效%s报告

        一、项目基本情况
        2022年道路养护项目年初预算数200万元，实际支出190万元，预算执行率95%%。

        二、综合评价结论
        该项目综合得分%s分。
        """
            .formatted(kind, score));
  }

  private void form(String file, String unit, String project, String first) throws IOException {
    Path path = inbox.resolve(file);
    Files.createDirectories(path.getParent());
    try (WorkbookSketch book =
        WorkbookSketch.xlsx()
            .sheet(
                "表", FORM.formatted(2022, unit, project, first, first.equals("50") ? 100 : 99))) {
      book.save(path);
    }
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(inbox.resolve(to).getParent());
    Files.move(inbox.resolve(from), inbox.resolve(to));
  }

  private Run ingest() throws IOException {
    Run run = Run.of("ingest", inbox, "--reports", out, "--data", data());
    int expected = "MISSED".equals(outcome()) ? ExitCode.MISSED : ExitCode.DONE;
    assertThat(run.exitCode()).as(run.err()).isEqualTo(expected);
    return run;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static Object[] with(String[] args, Object... more) {
    List<Object> all = new ArrayList<>(List.of((Object[]) args));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private String outcome() throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("data/last-run.json")))
        .get("outcome")
        .asString();
  }

  private List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(name))) {
      found.add(JSON.readTree(line));
    }
    return found;
  }

  private List<String> findings() throws IOException {
    return lines("anomalies.jsonl").stream()
        .map(line -> line.get("rule").asString() + " " + line.get("fingerprint").asString())
        .toList();
  }

  private Map<String, String> statuses() throws IOException {
    Map<String, String> found = new TreeMap<>();
    lines("ledger.jsonl")
        .forEach(f -> found.put(f.get("file").asString(), f.get("status").asString()));
    return found;
  }

  private List<String> notes(String file) throws IOException {
    return lines("ledger.jsonl").stream()
        .filter(line -> line.get("file").asString().equals(file))
        .flatMap(line -> line.get("notes").valueStream())
        .map(note -> note.get("code").asString())
        .toList();
  }

  private Map<String, String> reports() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String name : List.of("forms", "anomalies", "gone", "ledger")) {
      found.put(name, Files.readString(out.resolve(name + ".jsonl")));
    }
    return found;
  }
}
