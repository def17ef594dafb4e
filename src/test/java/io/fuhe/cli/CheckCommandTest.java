package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a unit does before it submits. */
class CheckCommandTest {

  private static final Path SAMPLES = Path.of("inbox-samples");
  private static final Path CLEAN = SAMPLES.resolve("望湖街道/01-没有问题的表.xlsx");
  private static final Path WRONG_TOTAL = SAMPLES.resolve("望湖街道/03-总分不等于各项之和.xls");
  private static final Path UNREADABLE = SAMPLES.resolve("柳岸街道/05-不是工作簿.xlsx");

  private static final String FORM =
      "2022年度项目绩效自评表 | < | < | <\n单位名称 | 示例市临江区望湖街道办事处 | < | <\n项目名称 | 便民服务 | < | <\n"
          + "指标名称 | 目标值 | 实际完成值 | 得分\n窗口数量 | %s | %s | 5\n合计 | . | . | 5";

  @TempDir private Path folder;

  @Test
  void findingsAreSaidAsCompilersSayThem() {
    Run run = Run.of("check", WRONG_TOTAL);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .anyMatch(
            line -> line.startsWith(WRONG_TOTAL + ":便民服务!H18: 错误 total-score-mismatch: 填报总分为 97"))
        .noneMatch(line -> line.contains("\u001b"));
    assertThat(run.err()).contains("1 个文件，0 个没有读取；识别出 1 张表；疑点：错误 1");
  }

  @Test
  void theyAreSaidInEnglishToo() {
    Run run = Run.of("check", WRONG_TOTAL, "--lang", "en");

    assertThat(run.out()).contains("便民服务!H18: Error total-score-mismatch: ");
    assertThat(run.err()).contains("1 files, 0 not read; 1 forms recognized");
  }

  @Test
  void whatNoRunReadsNoCheckReadsEither() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.copy(CLEAN, inbox.resolve("a.xlsx"));
    Files.writeString(inbox.resolve(".DS_Store"), "x");
    Files.createSymbolicLink(inbox.resolve("link.xlsx"), CLEAN.toAbsolutePath());
    Files.write(inbox.resolve("large.xlsx"), new byte[60 << 10]);
    assertThat(
            new ProcessBuilder("mkfifo", inbox.resolve("pipe.xlsx").toString()).start().waitFor())
        .isZero();

    Run run = with("fuhe.limits.file-size", "40KB", "check", inbox);

    assertThat(run.err())
        .contains(
            "link.xlsx: 没有读取 NOT_A_FILE",
            "pipe.xlsx: 没有读取 NOT_A_FILE",
            "large.xlsx: 没有读取 TOO_LARGE",
            "4 个文件，3 个没有读取");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.of("show", inbox.resolve("pipe.xlsx")).err()).contains("链接、管道或设备");
    assertThat(
            with("fuhe.limits.file-size", "40KB", "show", inbox.resolve("large.xlsx")).exitCode())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aLinkThatIsNamedIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), CLEAN.toAbsolutePath());

    assertThat(Run.of("check", link).exitCode()).isZero();
    assertThat(Run.of("show", link).exitCode()).isZero();
  }

  @Test
  void filesAreReadInProcessesOfTheirOwnLikeThoseOfARun() {
    Run run = with("fuhe.isolated", "true", "check", WRONG_TOTAL, UNREADABLE);

    assertThat(run.out()).contains("total-score-mismatch");
    assertThat(run.err()).contains("NO_FORM").contains("2 个文件，1 个没有读取");
  }

  private static Run with(String setting, String value, Object... args) {
    String before = System.getProperty(setting);
    System.setProperty(setting, value);
    try {
      return Run.of(args);
    } finally {
      if (before == null) {
        System.clearProperty(setting);
      } else {
        System.setProperty(setting, before);
      }
    }
  }

  @Test
  void nothingIsSaidOfAFormWithoutFindings() {
    Run run = Run.of("check", CLEAN, "--fail-on", "NOTICE");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("疑点：错误 0，警告 0，提示 0");
  }

  @Test
  void copiesWithTheFindingsInThemAreWrittenWhereAsked() {
    Run run = Run.of("check", WRONG_TOTAL, CLEAN, "--annotate", folder);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("已写出批注副本");
    try (var copies = Files.walk(folder)) {
      assertThat(copies.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactly("03-总分不等于各项之和.fuhe.xls");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void copiesBesideTheirOriginalsTakeThePlaceOfNone() throws Exception {
    Path clean = Files.copy(CLEAN, folder.resolve("好.xlsx"));
    Path wrong = Files.copy(WRONG_TOTAL, folder.resolve("错.xls"));

    Run first = Run.of("check", folder, "--annotate", folder);
    Run second = Run.of("check", folder, "--annotate", folder);

    assertThat(clean).hasSameBinaryContentAs(CLEAN);
    assertThat(wrong).hasSameBinaryContentAs(WRONG_TOTAL);
    assertThat(folder.resolve("错.fuhe.xls")).exists();
    assertThat(folder.toFile().list()).hasSize(3);
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).contains("2 个文件");
  }

  @Test
  void filesOfOneNameHaveCopiesOfTheirOwn() throws Exception {
    for (String unit : List.of("甲", "乙")) {
      Files.copy(WRONG_TOTAL, Files.createDirectories(folder.resolve(unit)).resolve("表.xls"));
    }

    Run.of(
        "check",
        folder.resolve("甲/表.xls"),
        folder.resolve("乙/表.xls"),
        "--annotate",
        folder.resolve("copies"));

    try (var copies = Files.walk(folder.resolve("copies"))) {
      assertThat(copies.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void failOnMakesAnExitCode() {
    assertThat(Run.of("check", WRONG_TOTAL, "--fail-on", "ERROR").exitCode()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheOthersAreChecked() {
    Run run = Run.of("check", UNREADABLE, WRONG_TOTAL, "--fail-on", "ERROR");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines())
        .anyMatch(line -> line.startsWith(UNREADABLE + ": 没有读取 NO_FORM: "));
    assertThat(run.out()).contains("total-score-mismatch");
  }

  @Test
  void foldersAreWalkedAndEachFileIsCheckedOnce() {
    Run run = Run.of("check", SAMPLES, WRONG_TOTAL);

    assertThat(run.err()).contains("5 个文件，1 个没有读取；识别出 4 张表");
    assertThat(run.out().lines())
        .filteredOn(line -> line.contains("total-score-mismatch"))
        .hasSize(1);
  }

  @Test
  void formsOfOneUnitAndYearAreHeldAgainstEachOther() throws Exception {
    Path one = form("一.xlsx", "12个", "12个");
    Path other = form("二.xlsx", "15个", "15个");

    Run run = Run.of("check", one, other);

    assertThat(run.out().lines())
        .filteredOn(line -> line.contains("submission-duplicate"))
        .singleElement()
        .matches(line -> line.contains(one + ":表!") && line.contains(other + ":表!"));
    assertThat(Run.of("check", one).out()).doesNotContain("submission");
  }

  @Test
  void submittedWordsStayOnTheirLineAndCommandNoTerminal() throws Exception {
    Path file = folder.resolve("控制.xls");
    try (WorkbookSketch book =
        WorkbookSketch.xls()
            .sheet("表", FORM.formatted("12个", "---").replace("窗口", "窗口\u001b[31m"))) {
      book.save(file);
    }

    Run run = Run.of("check", file);

    assertThat(run.out()).contains("actual-missing").doesNotContain("\u001b");
  }

  @Test
  void placesInAPdfAreOnPages() {
    Path report = Gold.CORPORA.resolve("real-pdf/documents/wujialing-2022-all.pdf");

    assertThat(Run.of("check", report).out()).containsPattern(report + ":第 \\d 页![A-Z]+\\d+: ");
  }

  @Test
  void programsReadJsonLines() {
    Run run = Run.of("check", WRONG_TOTAL, "--format", "jsonl");

    assertThat(run.out().lines().map(line -> new JsonMapper().readTree(line)))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.get("message").asString()).isNotBlank());
  }

  @Test
  void viewersReadSarif() {
    Run run = Run.of("check", WRONG_TOTAL, CLEAN, "--format", "sarif");

    JsonNode results = new JsonMapper().readTree(run.out()).at("/runs/0/results");
    assertThat(results)
        .anySatisfy(
            result -> {
              assertThat(result.get("ruleId").asString()).isEqualTo("total-score-mismatch");
              assertThat(result.at("/relatedLocations/0/logicalLocations")).isNotEmpty();
            });
  }

  @Test
  void helpTeachesInBothLanguages() {
    assertThat(Run.of("check", "--help").out()).contains("例：fuhe check", "没有读取");
    assertThat(Run.of("check", "--help", "--lang", "en").out()).contains("Example: fuhe check");
  }

  @Test
  void whatIsMisunderstoodIsUsage() {
    assertThat(Run.of("check").exitCode()).isEqualTo(2);
    assertThat(Run.of("check", folder.resolve("nirgends")).exitCode()).isEqualTo(2);
    assertThat(Run.of("check", CLEAN, "--mappings", CLEAN).exitCode()).isEqualTo(2);
    assertThat(Run.of("check", CLEAN, "--format", "xml").exitCode()).isEqualTo(2);
  }

  @Test
  void brokenMappingsAreSaidWithFileAndLine() throws IOException {
    Files.writeString(folder.resolve("general.yaml"), "id: general\nname: {zh-CN: 甲}\n");

    Run run = Run.of("check", CLEAN, "--mappings", folder);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("general.yaml:2");
  }

  private Path form(String name, String target, String actual) throws IOException {
    Path file = folder.resolve(name);
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM.formatted(target, actual))) {
      book.save(file);
    }
    return file;
  }
}
