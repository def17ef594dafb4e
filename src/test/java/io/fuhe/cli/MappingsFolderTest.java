package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder {@code mappings} where the program is run counts without being named. */
class MappingsFolderTest {

  private static final String LAYOUT =
      """
      id: somewhere-2023
      base: general
      name: {zh-CN: 某市, en: Somewhere}
      recognize:
        kind: PROJECT_SELF_EVALUATION
        words: [资金使用成绩单]
      titles:
        PROJECT_SELF_EVALUATION: ['.{0,20}资金使用成绩单']
      """;

  private static final String FORM =
      """
      某市2023年资金使用成绩单 | < | < | < | <
      项目名称 | 河道清淤 | < | < | <
      单位名称 | 望湖街道办 | < | < | <
      三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      清淤长度 | 12公里 | 12公里 | 60 | 61
      按期完工 | 100% | 98% | 40 | 39
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aFormInALayoutOfItsOwn() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", FORM)) {
      book.save(inbox.resolve("a.xlsx"));
    }
  }

  @Test
  void aRunUsesItAndSaysSo() throws Exception {
    Path own = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(own.resolve("somewhere-2023.yaml"), LAYOUT);
    Files.writeString(
        own.resolve("units.yaml"), "units:\n  - name: 望湖街道办事处\n    aliases: [望湖街道办]\n");

    try (Child run = new Child(folder, Map.of(), "ingest", "inbox")) {
      assertThat(run.exitCode()).as(run.said()).isZero();
      assertThat(run.said())
          .contains(
              folder.toRealPath().resolve("mappings") + "，其中 somewhere-2023.yaml；units.yaml 是自己的");
    }
    assertThat(folder.resolve("reports/forms.jsonl")).content().contains("\"somewhere-2023\"");
  }

  @Test
  void whereThereIsNoneTheBuiltInOnesAreUsedAndNamed() throws Exception {
    try (Child run = new Child(folder, Map.of(), "ingest", "inbox", "--lang", "en")) {
      assertThat(run.exitCode()).as(run.said()).isZero();
      assertThat(run.said()).contains("Mappings: the built-in ones");
    }
  }

  @Test
  void aFolderThatIsNamedGoesBeforeIt() throws Exception {
    Path named = Files.createDirectories(folder.resolve("named"));
    Files.writeString(named.resolve("somewhere-2023.yaml"), LAYOUT);

    Run check = Run.of("check", folder.resolve("inbox"), "--mappings", named);
    Run usual = Run.of("check", folder.resolve("inbox"));

    assertThat(check.err()).contains(named + "，其中 somewhere-2023.yaml 是自己的");
    assertThat(check.out()).contains("score-exceeds-points");
    assertThat(usual.err()).doesNotContain("版式：");
  }

  @Test
  void aFolderOfOnesOwnIsCheckedWithoutACopyOfTheRest() throws Exception {
    Path named = Files.createDirectories(folder.resolve("named"));
    Files.writeString(named.resolve("somewhere-2023.yaml"), LAYOUT);
    Run fine = Run.of("mappings", "check", named);
    Files.writeString(named.resolve("roster.yaml"), "roster:\n  - unit: 3_0\n");
    Run wrong = Run.of("mappings", "check", named);

    assertThat(fine.exitCode()).as(fine.err()).isZero();
    assertThat(fine.out()).contains("1 个版式文件");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains(named.resolve("roster.yaml") + ":2: ");
  }

  @Test
  void otherRulesJudgeAgainAndReadNothing() throws Exception {
    try (Child run = new Child(folder, Map.of(), "ingest", "inbox", "--lang", "en")) {
      assertThat(run.exitCode()).as(run.said()).isZero();
    }
    assertThat(folder.resolve("reports/anomalies.jsonl"))
        .content()
        .contains("score-exceeds-points");

    Path own = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(own.resolve("rules.yaml"), "rules:\n  score-exceeds-points: off\n");
    try (Child run = new Child(folder, Map.of(), "ingest", "inbox", "--lang", "en")) {
      assertThat(run.exitCode()).as(run.said()).isZero();
      assertThat(run.said()).contains("judged again").contains("no file was read again");
    }
    assertThat(folder.resolve("reports/anomalies.jsonl"))
        .content()
        .doesNotContain("score-exceeds-points");

    try (Child run =
        new Child(folder, Map.of(), "ingest", "inbox", "--rules=score-exceeds-points=WARNING")) {
      assertThat(run.exitCode()).as(run.said()).isZero();
    }
    assertThat(folder.resolve("reports/anomalies.jsonl"))
        .content()
        .contains("\"rule\":\"score-exceeds-points\",\"severity\":\"WARNING\"");
  }

  @Test
  void whatARunMisspellsIsSaidAndNothingIsRead() throws Exception {
    try (Child run = new Child(folder, Map.of(), "ingest", "inbox", "--rules=no-such-rule=off")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.said()).contains("--rules", "no-such-rule");
    }
    assertThat(folder.resolve("reports/anomalies.jsonl")).doesNotExist();
  }
}
