package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file in a layout that nothing describes to a mapping that reads it whole. */
class MappingsProposeTest {

  /** The title, and what was achieved, have names of their own. */
  private static final String UNKNOWN_COLUMN =
      """
      某市2023年资金使用成绩单 | < | < | < | < | <
      项目名称 | 河道清淤 | < | < | < | <
      单位名称 | 望湖街道办 | < | < | < | <
      一级指标 | 三级指标 | 年度指标值 | 年末成色 | 分值 | 得分
      产出指标 | 清淤长度 | 12公里 | 12公里 | 60 | 60
      效益指标 | 按期完工 | 100% | 98% | 40 | 39
      合计 | . | . | . | 100 | 99
      """;

  /** Not even the names of the rows can be told: no form is recognized. */
  private static final String NO_FORM =
      UNKNOWN_COLUMN.replace("一级指标 | 三级指标", "类别 | 考察点").replace("年末成色", "实际完成值");

  @TempDir private Path folder;

  @Test
  void oneWordAddedToTheDraftReadsTheFormWhole() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN);
    assertThat(Run.of("show", form).out()).doesNotContain("].actual");

    String draft = propose(form);

    assertThat(draft)
        .contains("words: ['资金使用成绩单', '年末成色', ")
        .contains("PROJECT_SELF_EVALUATION: ['.{0,40}资金使用成绩单.{0,12}']")
        .contains("# 三级指标 → name，通用词汇：", "    name: ['三级指标']")
        .contains("“年末成色”一列没有读懂，下面是：12公里（表!D5）；98%（表!D6）");
    Path own = mappings(draft);
    assertThat(Run.of("mappings", "check", own).exitCode()).isZero();
    assertThat(shown(form, own)).contains("版式 draft").doesNotContain("].actual");

    mappings(draft.replace("#    ROLE: ['年末成色']", "    actual: ['年末成色']"));
    assertThat(Run.of("mappings", "check", own).exitCode()).isZero();
    assertThat(shown(form, own))
        .contains("版式 draft", "表!D5  indicators[0].actual：12公里", "表!F7  declaredTotal：99");
  }

  @Test
  void aFileWithoutAFormIsDraftedFromTheRowThatLooksLikeAHead() throws IOException {
    Path form = save("a.xlsx", NO_FORM);
    assertThat(Run.of("show", form).out()).contains(words("reason.NO_FORM"));

    String draft = propose(form);
    Path own = mappings(draft);

    assertThat(Run.of("mappings", "check", own).exitCode()).isZero();
    assertThat(draft).contains("#    ROLE: ['类别']", "#    ROLE: ['考察点']");
    mappings(
        draft
            .replace("#    ROLE: ['类别']", "    level1: ['类别']")
            .replace("#    ROLE: ['考察点']", "    name: ['考察点']"));
    assertThat(shown(form, own))
        .contains("表!B5  indicators[0].name：清淤长度", "表!A5  indicators[0].level1：产出指标");
  }

  @Test
  void tablesOfWhichNoWordIsKnownAreToldByWhatStandsInThem() throws IOException {
    String draft =
        propose(
            save(
                "b.xlsx",
                """
                乙市专项经费使用成效自查评定单 | < | < | < | < | <
                经费（万元） | 来源 | 年初核定 | 年内核定 | 已花 | 花销比例
                ^ | 经费总额 | 120 | 100 | 95 | 95%
                ^ | 市级 | 80 | 70 | 66 | 94.29%
                大类 | 查验要点 | 应达到 | 已达到 | 应得 | 实得
                产出 | 开放场地 | ≥20处 | 21处 | 60 | 60
                ^ | 开放天数 | ≥300天 | 290天 | 40 | 39
                总评 | < | < | < | 100 | 99
                """));

    assertThat(draft.indexOf("  budget:")).isBetween(0, draft.indexOf("ROLE: ['已花']"));
    assertThat(draft.indexOf("  indicators:")).isBetween(0, draft.indexOf("ROLE: ['查验要点']"));
  }

  @Test
  void tryingShowsWhatTheWordChanges() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN.replace("12公里 | 12公里", "12公里 | 9公里"));
    String draft = propose(form);
    Path own = mappings(draft);
    Run asDrafted = Run.of("mappings", "try", own, form);
    mappings(draft.replace("#    ROLE: ['年末成色']", "    actual: ['年末成色']"));
    Run answered = Run.of("mappings", "try", own, form);

    assertThat(asDrafted.exitCode()).as(asDrafted.err()).isZero();
    assertThat(asDrafted.out())
        .contains("之前（程序自带的）：版式 general", "没读懂 2 格", "之后（这个文件夹）：版式 draft")
        .contains("仍没读懂的格子（2）：", "    表!D5 指标部分：9公里");
    assertThat(answered.exitCode()).as(answered.err()).isZero();
    assertThat(answered.out())
        .containsPattern("之后（这个文件夹）：版式 draft，1 张表，读到 \\d+ 个值，没读懂 0 格")
        .contains("    表!D5 indicators[0].actual：9公里", "    表!D6 indicators[1].actual：98%")
        .contains("读到 14 个值", "读到 17 个值", "新增的疑点（1）：", "full-score-target-missed")
        .doesNotContain("仍没读懂", "不再读到");
  }

  @Test
  void tryingSaysWhatCannotBeRead() throws IOException {
    Path form = save("a.xlsx", NO_FORM);
    Path own = mappings(propose(form));
    Run noForm = Run.of("mappings", "try", own, form, "--lang", "en");
    mappings("id: elsewhere\n");
    Run wrong = Run.of("mappings", "try", own, form);
    Run noFolder = Run.of("mappings", "try", folder.resolve("none"), form);

    assertThat(noForm.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(noForm.out()).contains("after (this folder): ");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains("draft.yaml:").doesNotContain("Exception");
    assertThat(noFolder.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void ofTwoTitlesTheNearestBeginsTheForm() throws IOException {
    String usual = UNKNOWN_COLUMN.replace("资金使用成绩单", "项目绩效自评表");
    Path form = save("a.xlsx", "附件：2023年惠民资金项目绩效自评表 | < | < | < | < | <\n" + usual);

    Path own = mappings(propose(form));

    assertThat(shown(form, own)).contains("版式 draft");
  }

  @Test
  void whatMayBeALabelIsAskedToo() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN.replace("单位名称 | 望湖街道办", "牵头方 | 望湖街道办"));

    String draft = propose(form);
    Path own =
        mappings(
            draft.replace("#labels:", "labels:").replace("#  ROLE: ['牵头方']", "  unit: ['牵头方']"));

    assertThat(draft).contains("牵头方（表!A3）");
    assertThat(Run.of("mappings", "check", own).exitCode()).isZero();
    assertThat(shown(form, own)).contains("表!B3  unit：望湖街道办");
  }

  @Test
  void ofSeveralFilesOnlyWhatAllHaveMakesTheLayout() throws IOException {
    Path one = save("a.xlsx", UNKNOWN_COLUMN);
    Path other = save("b.xlsx", UNKNOWN_COLUMN.replace("分值", "权重").replace("2023", "2024"));

    Run run = Run.of("mappings", "propose", one, other, "--lang", "en");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("words: ['资金使用成绩单', '年末成色', '一级指标', '三级指标', '年度指标值', '得分']")
        .contains("points: ['分值', '权重']")
        .contains("Question: the column “年末成色”");
    assertThat(Run.of("mappings", "check", mappings(run.out())).exitCode()).isZero();
  }

  @Test
  void signsOfExpressionsAndQuotesInHeadingsStandForThemselves() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN.replace("年末成色", "成'色*[+"));

    String draft = propose(form);
    Path own = mappings(draft.replace("#    ROLE:", "    actual:"));

    assertThat(Run.of("mappings", "check", own).exitCode()).isZero();
    assertThat(shown(form, own)).contains("indicators[0].actual：12公里");
  }

  @Test
  void aReportInProseIsNoLayoutOfTables() throws IOException {
    Path report = folder.resolve("报告.html");
    Files.writeString(
        report,
        """
        <html><meta charset="utf-8"><body>
        <p>望湖街道办事处2023年河道清淤项目绩效自评报告</p>
        <p>一、项目概况</p>
        <p>2023年项目预算100万元，实际支出95万元，预算执行率95%。</p>
        <p>二、评价结论</p>
        <p>综合得分96分。</p>
        <table border=1>
        <tr><td>一级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分
        <tr><td>产出指标<td>清淤长度<td>12公里<td>12公里<td>60<td>60
        </table></body></html>
        """);
    assertThat(Run.of("show", report, "--lang", "en").out())
        .contains("Evaluation report (", "三级指标 | ");

    Run run = Run.of("mappings", "propose", report);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aYearInAHeadingIsAnyYear() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN.replace("年末成色", "2023年成色"));
    Path next = save("b.xlsx", UNKNOWN_COLUMN.replace("年末成色", "2024年成色").replace("2023", "2024"));

    Path own = mappings(propose(form).replace("#    ROLE:", "    actual:"));

    assertThat(shown(next, own)).contains("版式 draft", "indicators[0].actual：12公里");
  }

  @Test
  void whatCannotBeDraftedIsSaid() throws IOException {
    Path form = save("a.xlsx", UNKNOWN_COLUMN);
    Path prose = save("b.xlsx", "会议通知 | 明天 | 开会\n");
    Run nothing = Run.of("mappings", "propose", prose);
    Run name = Run.of("mappings", "propose", form, "--id", "Hefei");
    Run missing = Run.of("mappings", "propose", folder.resolve("c.xlsx"));

    assertThat(nothing.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(nothing.err()).contains("b.xlsx").doesNotContain("Exception");
    assertThat(name.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.out() + name.out() + missing.out()).isEmpty();
  }

  private static String words(String key) {
    return new Messages(Language.CHINESE).get(key);
  }

  private static String propose(Path form) {
    Run run = Run.of("mappings", "propose", form);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private static String shown(Path form, Path own) {
    Run run = Run.of("show", form, "--mappings", own);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private Path mappings(String draft) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("draft.yaml"), draft);
    return own;
  }

  private Path save(String name, String sketch) throws IOException {
    Path file = folder.resolve(name);
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", sketch)) {
      book.save(file);
    }
    return file;
  }
}
