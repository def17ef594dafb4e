package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Form;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.pipeline.FormReading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms among the pages of the long reports that offices publish. */
class ReportPagesDrawTest {

  private static final int[] COLUMNS = {8, 12, 14, 20, 12, 12, 6, 6, 10};

  /** Columns of labels so narrow that a label has three lines. */
  private static final int[] NARROW = {7, 7, 14, 22, 13, 12, 6, 6, 13};

  private static final String TITLE = "项目支出绩效自评表";
  private static final String HEAD =
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析\n";

  private static final String FORM =
      """
      项目名称 | < | 河道清淤 | < | < | < | < | < | <
      主管部门 | < | 甲县水利局 | < | 实施单位 | 甲县水利站 | < | < | <
      项目资金（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 100.00 | 100.00 | 98.50 | 10 | 98.50% | 9.85
      ^ | 其中：财政拨款 | < | 100.00 | 100.00 | 98.50 | — | 98.50% | —
      """
          + HEAD
          + """
          ^ | 产出指标（50分） | 数量指标 | 清淤长度 | ≥50公里 | 52公里 | 10 | 10 | .
          ^ | ^ | ^ | 巡查次数 | ≥30次 | 31次 | 10 | 10 | .
          ^ | ^ | 质量指标 | 考核合格率 | ≥90% | 95% | 15 | 15 | .
          ^ | ^ | 时效指标 | 按期完成率 | ≥90% | 95% | 15 | 15 | .
          ^ | 效益指标（30分） | 生态效益指标 | 水质达标率 | ≥85% | 87% | 3 | 3 | .
          ^ | ^ | 可持续影响指标 | 设施运转率 | ≥85% | 90% | 27 | 27 | .
          ^ | 满意度指标（10分） | 满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 | 无
          总分 | < | < | < | < | < | 100 | 99.85 | .
          """;

  private static final String CUT = "^ | ^ | 可持续影响指标";

  /** What stands above each page of a report is smaller than its prose, larger than its tables. */
  @Test
  void aHeadLargerThanTheTablesBelowItRunsOn() throws Exception {
    PrintedPages pages = new PrintedPages();
    pages.head(10, "甲县水利局部门决算");
    for (int i = 0; i < 20; i++) {
      pages.title(10, "按照通知要求开展绩效自评，现将有关情况报告如下。");
    }
    pages.next().head(10, "甲县水利局部门决算").title(12, TITLE).line("（2022年度）");
    String upper = upper(FORM).replace("| 3 | 3 | .", "| 3 | 3 | 受汛期影响部分工程延");
    String lower = ". | . | . | . | . | . | . | . | 后实施\n" + FORM.substring(FORM.indexOf(CUT));
    pages.table(COLUMNS, upper).next().head(10, "甲县水利局部门决算");
    List<Form> forms = SketchedForm.forms(pages.table(COLUMNS, lower).document());
    assertThat(forms).hasSize(1);
    assertThat(forms.get(0).indicators()).hasSize(7);
    assertThat(words(forms.get(0).indicators().get(4).explanation())).isEqualTo("受汛期影响部分工程延后实施");
    assertThat(SketchedForm.accusations(forms.get(0))).isEmpty();
  }

  @Test
  void titlesAtTheTopOfEachPageAreNoRunningHeads() throws Exception {
    PrintedPages pages = new PrintedPages();
    for (int i = 0; i < 3; i++) {
      pages.head(12, TITLE).line("（2022年度）").table(COLUMNS, FORM).next();
    }
    List<Form> forms = SketchedForm.forms(pages.line("说明").document());
    assertThat(forms).hasSize(3);
    assertThat(forms)
        .allSatisfy(form -> assertThat(words(form.heading().title())).isEqualTo(TITLE));
  }

  /** A label in the middle of rows on two pages may be drawn below the last row of the first. */
  @Test
  void aLabelThatHangsBelowTheTableIsOfItsCell() throws Exception {
    PrintedPages pages = titled();
    String upper = upper(FORM).replace("效益指标（30分） | 生", ". | 生");
    pages.table(COLUMNS, upper).below(0.08f, "效益指标").below(0.08f, "（30分）").next();
    Form form = only(pages.table(COLUMNS, lower(FORM)).document());
    assertThat(form.indicators().subList(4, 6))
        .allSatisfy(i -> assertThat(words(i.level1())).isEqualTo("效益指标"));
    assertThat(form.indicators()).hasSize(7);
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** Of a label that goes over the foot of the page, its first lines stand in the table. */
  @Test
  void theRestOfALabelThatHangsBelowTheTableIsOfItsCell() throws Exception {
    PrintedPages pages = titled();
    String row = "^ | ^ | 社会效益指标 | 受益人数 | ≥30人 | 31人 | 7 | 7 | .\n";
    String upper = upper(FORM).replace("效益指标（30分） | 生", "效益指标（30 | 生") + row;
    pages.table(COLUMNS, upper).below(0.08f, "分").below(0.08f, "）").next();
    String lower = lower(FORM).replace("| 27 | 27 | .", "| 20 | 20 | 无");
    Form form = only(pages.table(COLUMNS, lower).document());
    assertThat(form.indicators().subList(4, 7))
        .allSatisfy(i -> assertThat(words(i.level1())).isEqualTo("效益指标"));
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"续表", "（续）", "接上页", TITLE + "（续表）", "续表  单位：万元", "单位：万元/续表"})
  void aTableGoesOnBelowWhatSaysSo(String line) throws Exception {
    String upper = upper(FORM).replace("| 3 | 3 | .", "| 3 | 3 | 受汛期影响部分工程延");
    PrintedPages pages = titled().table(COLUMNS, upper).next();
    for (String each : line.split("/")) {
      pages.line(each);
    }
    String lower = ". | . | . | . | . | . | . | . | 后实施\n" + FORM.substring(FORM.indexOf(CUT));
    Form form = only(pages.table(COLUMNS, lower).document());
    assertThat(form.indicators()).hasSize(7);
    assertThat(words(form.indicators().get(5).level1())).isEqualTo("效益指标");
    assertThat(words(form.totals().score())).isEqualTo("99.85");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** A part of a table that was not put together with the rest has columns of its own. */
  @Test
  void aScoreAndItsExplanationBelowOneHeadArePartedAgain() throws Exception {
    String form =
        FORM.replace("得分 | 偏差原因分析", "得分 | < | 偏差原因分析")
            .replace("| 10 | 98.50% | 9.85", "| 10 | 98.50% | < | 9.85")
            .replace("分值 | 执行率 | 得分", "分值 | 执行率 | < | 得分")
            .replace("| — | 98.50% | —", "| — | 98.50% | < | —")
            .replace("| < | < | <\n", "| < | < | < | <\n")
            .replace("27 | 27 | .", "27 | 25 | 因汛期延后 | .")
            .replace("10 | 10 | 无", "10 | 10 | 无 | .")
            .replaceAll("(?m)(\\d+ \\| \\d+ \\| )\\.$", "$1< | .")
            .replace("100 | 99.85 | .", "100 | 97.85 | < | .");
    int[] columns = {8, 12, 14, 18, 12, 12, 6, 4, 6, 8};
    Form read = only(titled().table(columns, form).document());
    assertThat(words(read.indicators().get(5).score())).isEqualTo("25");
    assertThat(words(read.indicators().get(5).explanation())).isEqualTo("因汛期延后");
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }

  /** Two forms on one sheet of paper: what stands above each is of that one alone. */
  @Test
  void formsSideBySideHaveTheirOwnTitles() throws Exception {
    PrintedPages pages = new PrintedPages();
    for (String unit : List.of("甲县水利局", "乙县民政局")) {
      String own = FORM.replace("甲县水利局", unit).replaceFirst("主管部门.*\n", "");
      pages.title(12, unit + TITLE).line("单位名称：" + unit + "  填报日期：2023年3月1日");
      pages.table(COLUMNS, own).beside();
    }
    List<Form> forms = SketchedForm.forms(pages.document());
    assertThat(forms).hasSize(2);
    assertThat(forms)
        .extracting(form -> words(form.heading().unit()))
        .containsExactly("甲县水利局", "乙县民政局");
    assertThat(forms).allSatisfy(f -> assertThat(SketchedForm.accusations(f)).isEmpty());
  }

  @Test
  void whatNamesTheNextFormHangsFromNoTable() throws Exception {
    PrintedPages pages = titled().table(COLUMNS, FORM).below(0, "附件2").next();
    List<Form> forms = SketchedForm.forms(pages.table(COLUMNS, FORM).document());
    assertThat(forms).hasSize(2);
    assertThat(forms).allSatisfy(form -> assertThat(form.indicators()).hasSize(7));
    assertThat(forms).allSatisfy(f -> assertThat(words(f.totals().score())).isEqualTo("99.85"));
  }

  /** Word repeats with the heads the label beside them, and draws labels on one of two pages. */
  @ParameterizedTest
  @ValueSource(strings = {"绩效指标", "."})
  void headsAreRepeatedWithTheLabelBesideThem(String label) throws Exception {
    for (String before : List.of("考核合格率", "水质达标率", "设施运转率")) {
      String[] parts = FORM.split("(?m)(?=^.*" + before + ")");
      String above = parts[0];
      String below = parts[1].replaceFirst("^\\^", ".");
      if (below.startsWith(". | ^")) {
        String named = before.startsWith("考核") ? "产出指标（50分）" : "效益指标（30分）";
        above = above.replace(named, ".");
        below = below.replaceFirst("\\. \\| \\^", ". | " + named);
      }
      PrintedPages pages = titled().table(COLUMNS, above).next();
      String head = HEAD.replaceFirst("绩效指标", label);
      Form form = only(pages.table(COLUMNS, head + below).document());
      assertThat(form.indicators()).as(before).hasSize(7);
      assertThat(words(form.indicators().get(5).level1())).as(before).isEqualTo("效益指标");
      assertThat(SketchedForm.accusations(form)).as(before).isEmpty();
    }
  }

  /** A form whose next page was scanned has neither the rest of its rows nor a total. */
  @Test
  void rowsThatEndWithThePageOweNoPointsOfTheirLabel() throws Exception {
    Form form = only(titled().table(COLUMNS, upper(FORM)).document());
    assertThat(form.indicators()).hasSize(5);
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @Test
  void rowsThatEndWithTheTotalOweThePointsOfTheirLabel() throws Exception {
    String form = FORM.replace("| 27 | 27 |", "| 20 | 20 |").replace("99.85", "92.85");
    assertThat(SketchedForm.accusations(only(titled().table(COLUMNS, form).document())))
        .contains("points-sum-mismatch");
  }

  /** A label in the middle of its rows may be as high as two of them. */
  @ParameterizedTest
  @ValueSource(strings = {"清淤长度", "考核合格率", "按期完成率", "水质达标率", "设施运转率"})
  void aHighLabelBesideOneOfItsRowsTakesNoneAway(String explained) throws Exception {
    String rows = "^ | ^ | ^ | 巡查次数 | ≥30次 | 31次 | 10 | 10 | .\n";
    for (int more = 0; more < 6; more++) {
      StringBuilder parted = new StringBuilder();
      for (int i = 0; i <= more; i++) {
        int points = i < more ? 1 : 10 - more;
        parted.append("^ | ^ | ^ | 巡查第").append(i + 1).append("段 | ≥30次 | 31次 | ");
        parted.append(points).append(" | ").append(points).append(" | .\n");
      }
      for (String why : List.of("另有汛期影响已及时处理", "另有汛期影响已及时处理并报主管部门备案")) {
        String form =
            FORM.replaceAll("(?m)(" + explained + ".*)\\.$", "$1" + why)
                .replaceAll("(?m)(群众满意度.*)无$", "$1" + why)
                .replace(rows, parted);
        Recognized read = read(titled().bare().table(NARROW, form).document());
        assertThat(read.forms()).as("%d more, %s", more, why).hasSize(1);
        assertThat(read.forms().get(0).indicators()).hasSize(7 + more);
      }
    }
  }

  /** Without lines, each form counts that its own sums prove, whatever stands beside it. */
  @Test
  void aFormWithoutLinesWhoseSumsDoNotComeOutIsLeftOutAlone() throws Exception {
    PrintedPages pages = titled().bare().table(COLUMNS, FORM).next().title(12, TITLE);
    String wrong = FORM.replace("99.85", "97.85").replace("河道清淤", "路灯维护");
    Recognized read = read(pages.line("（2022年度）").table(COLUMNS, wrong).document());
    assertThat(read.forms()).hasSize(1);
    assertThat(words(read.forms().get(0).heading().project())).isEqualTo("河道清淤");
    assertThat(read.notes())
        .filteredOn(note -> note.code() == Note.Code.TABLE_UNPROVEN)
        .singleElement()
        .satisfies(note -> assertThat(note.arguments().get(0)).contains("路灯维护"));
    assertThat(read.notes())
        .filteredOn(note -> note.code() != Note.Code.TABLE_UNPROVEN)
        .noneMatch(note -> note.arguments().toString().contains("路灯维护"));
  }

  @Test
  void formsWithoutLinesNoneOfWhichIsProvenAreNoForms() throws Exception {
    String wrong = FORM.replace("99.85", "97.85");
    Recognized read = read(titled().bare().table(COLUMNS, wrong).document());
    assertThat(read.forms()).isEmpty();
    assertThat(read.without()).isEqualTo(Reason.TABLE_UNPROVEN);
  }

  private static PrintedPages titled() {
    return new PrintedPages().title(12, TITLE).line("（2022年度）");
  }

  /** The rows before the one that a page break stands above, and those from it on. */
  private static String upper(String form) {
    return form.substring(0, form.indexOf(CUT));
  }

  private static String lower(String form) {
    return form.substring(form.indexOf(CUT)).replaceFirst("\\^ \\| \\^", ". | .");
  }

  private static Recognized read(Document document) throws Exception {
    return new FormReading(ProjectMappings.get()).read(document, "doc");
  }

  private static Form only(Document document) {
    List<Form> forms = SketchedForm.forms(document);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }
}
