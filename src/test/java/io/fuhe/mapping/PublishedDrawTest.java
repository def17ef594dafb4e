package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as bureaus publish them: forms among contents, accounts and prose. */
class PublishedDrawTest {

  private static final int[] COLUMNS = {8, 12, 14, 20, 12, 12, 6, 6, 10};

  private static final String FORM =
      """
      项目名称 | < | 环卫保洁 | < | < | < | < | < | <
      主管部门 | < | 甲县城管局 | < | 实施单位 | 甲县环卫所 | < | < | <
      项目资金（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 100.00 | 100.00 | 98.50 | 10 | 98.50% | 9.85
      ^ | 其中：财政拨款 | < | 100.00 | 100.00 | 98.50 | — | 98.50% | —
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      ^ | 产出指标 | 数量指标 | 清扫道路里程 | ≥50公里 | 52公里 | 20 | 20 | 无
      ^ | ^ | ^ | 清运垃圾 | ≥300吨 | 310吨 | 15 | 15 | 无
      ^ | ^ | 质量指标 | 考核合格率 | ≥90% | 95% | 15 | 15 | 无
      ^ | 效益指标 | 社会效益指标 | 带动就业 | ≥30人 | 31人 | 30 | 30 | 无
      ^ | 满意度指标 | 满意度指标 | 市民满意度 | ≥90% | 92% | 10 | 10 | 无
      总分 | < | < | < | < | < | 100 | TOTAL | .
      """;

  private static final String SUMMARY =
      """
      序号 | 项目名称 | < | < | 预算数（万元） | 执行数（万元） | 执行率 | < | 得分
      1 | 环卫保洁 | < | < | 100.00 | 98.50 | 98.50% | < | 99.85
      2 | 路灯维护 | < | < | 80.00 | 80.00 | 100.00% | < | 100
      3 | 公园管护 | < | < | 60.00 | 57.00 | 95.00% | < | 99.5
      """;

  @ParameterizedTest
  @ValueSource(strings = {"………………13", "......13", "⋯⋯⋯⋯13", " 13", "13"})
  void aLineOfTheContentsOpensNoForm(String page) throws Exception {
    PrintedPages pages = new PrintedPages();
    pages.line("目录").line("第一部分部门概况3").line("第二部分决算表5").line("收入支出决算总表6");
    pages.line("第五部分附件12").line("项目支出绩效自评表" + page);
    pages.next().line("第一部分部门概况").line("我局负责全县市容环境卫生工作。").next();
    pages.line("项目绩效自评结果汇总表").table(COLUMNS, SUMMARY);
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, FORM.replace("TOTAL", "99.85"));

    List<Form> forms = SketchedForm.forms(pages.document());
    assertThat(forms).hasSize(1);
    assertThat(words(forms.get(0).heading().project())).isEqualTo("环卫保洁");
    assertThat(forms.get(0).indicators()).hasSize(5);
    assertThat(SketchedForm.accusations(forms.get(0))).isEmpty();
  }

  @Test
  void titlesWithNumbersOneBelowTheOtherStillOpenForms() throws Exception {
    PrintedPages pages = new PrintedPages();
    for (int i = 1; i <= 3; i++) {
      pages.line("项目支出绩效自评表" + i);
      pages.table(COLUMNS, FORM.replace("TOTAL", "99.85").replace("环卫保洁", "第" + i + "标段")).next();
    }
    assertThat(SketchedForm.forms(pages.line("说明").document())).hasSize(3);
  }

  @Test
  void aPageBreakBelowTheHeadsKeepsThemFromTheFirstRow() throws Exception {
    String heads = "指标 | 一级指标 | 二级指标 | 三级指标 | 绩效目标 | < | 分值 | 得分 | 偏差原因分析及改进措施";
    String second = "^ | ^ | ^ | ^ | 指标值 | 完成值 | ^ | ^ | ^";
    String form =
        FORM.replaceFirst("绩效指标 \\|.*", heads + "\n" + second + "\n====")
            .replace("^ | 产出指标", "产出 | 产出指标")
            .replace("^ | ^ | ^ | 清运", "^ | ^ | ^ | 清运")
            .replace(" 20 | 20 | 无", "20.00 | 20.00 | —");
    PrintedPages pages = new PrintedPages();
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, form.replace("TOTAL", "99.85"));

    Form read = SketchedForm.forms(pages.document()).get(0);
    assertThat(read.indicators()).hasSize(5);
    assertThat(read.indicators()).allSatisfy(i -> assertThat(words(i.score())).isNotEmpty());
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }

  private static final String SCORED =
      """
      一级指标 | 二级指标 | 三级指标 | < | < | 分值 | 得分 | 评分依据 | <
      项目决策 | 立项 | 立项规范性 | < | < | 40 | 38 | 查阅资料 | <
      项目产出 | 数量 | 完成数量 | < | < | 60 | 59 | 现场核查 | <
      合计 | < | < | < | < | 100 | 97 | . | <
      """;

  private static final String ACTIONS =
      """
      序号 | 存在问题 | < | < | 整改措施 | < | 责任科室 | < | 完成时限
      1 | 预算执行偏慢 | < | < | . | < | 办公室 | < | 三月底
      """;

  @Test
  void tablesOfOtherTasksBelowAFormAreNotOfIt() throws Exception {
    String form =
        FORM.replace("清运垃圾 | ≥300吨 | 310吨 | 15 | 15", "清运垃圾 | ≥300吨 | 290吨 | 15 | 14.5")
            .replace("14.5 | 无", "14.5 | 车辆检修")
            .replace("TOTAL", "99.35");
    PrintedPages pages = new PrintedPages();
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, form);
    pages.line("财政评价项目得分表").line("单位：万元").table(COLUMNS, SCORED);
    pages.line("绩效问题整改台账").table(COLUMNS, ACTIONS).next();
    pages.line("项目支出绩效自评表").line("（2022年度）");
    pages.table(COLUMNS, form.replace("环卫保洁", "路灯维护").replace("99.35", "96.35"));
    pages.line("财政评价项目得分表").table(COLUMNS, SCORED);

    List<Form> forms = SketchedForm.forms(pages.document());
    assertThat(forms).extracting(form2 -> form2.indicators().size()).containsExactly(5, 5);
    assertThat(forms.get(0).narrative().deviationAnalysis()).isNull();
    assertThat(SketchedForm.accusations(forms.get(0))).isEmpty();
    assertThat(SketchedForm.accusations(forms.get(1))).containsExactly("total-score-mismatch");
  }

  @Test
  void aTableOfScoresAloneIsReadWhereNothingElseIs() throws Exception {
    PrintedPages pages = new PrintedPages();
    pages.line("财政评价项目得分表").table(COLUMNS, SCORED);
    assertThat(SketchedForm.forms(pages.document())).hasSize(1);
  }

  @Test
  void theTotalBelowAPageBreakIsNoRestOfTheRowAboveIt() throws Exception {
    int[] narrow = {8, 12, 14, 20, 12, 18, 3, 3, 10};
    PrintedPages pages = new PrintedPages();
    pages.line("项目支出绩效自评表").line("（2022年度）");
    pages.table(
        narrow,
        FORM.replace("市民满意度 | ≥90% | 92% | 10 | 10 | 无", "市民满意度 | ≥90% | 92% | 10 | 10 | .")
            .replace("总分 |", "====\n总分 |")
            .replace("TOTAL", "99.85"));

    Form form = SketchedForm.forms(pages.document()).get(0);
    assertThat(words(form.totals().points())).isEqualTo("100");
    assertThat(form.indicators()).hasSize(5);
    assertThat(words(form.indicators().get(4).points())).isEqualTo("10");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @Test
  void aNumberBrokenBehindItsPointTellsThatThePageBreakCutTheRow() throws Exception {
    String above = "^ | ^ | ^ | . | ≥300万公 | 310万公 | 14. | 14. | 无";
    String below = "^ | ^ | ^ | 增产粮食 | 斤 | 斤 | 5 | 5 | .";
    String form =
        FORM.replaceFirst("\\^ \\| \\^ \\| \\^ \\| 清运.*", above + "\n====\n" + below)
            .replace("15 | 15 | 无", "15.5 | 15.5 | 无")
            .replace("TOTAL", "99.85");
    PrintedPages pages = new PrintedPages();
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, form);

    Form read = SketchedForm.forms(pages.document()).get(0);
    assertThat(read.indicators()).hasSize(5);
    assertThat(words(read.indicators().get(1).points())).isEqualTo("14.5");
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }

  private static final String LABELLED =
      """
      项目名称 | 环卫保洁 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
      产出指标（60分） | 数量指标 | 清扫道路（20分） | ≥50公里 | 52公里 | 20
      ^ | 质量指标 | 合格率（25分） | ≥90% | 95% | 25
      LABEL | 时效指标 | 及时率（15分） | ≥95% | 96% | 15
      效益指标（40分） | 社会效益 | 满意度（SHARE分） | ≥90% | 92% | SHARE
      总分 | < | < | < | < | 100
      """;

  @ParameterizedTest
  @ValueSource(strings = {"^", "."})
  void aLabelThatWasCutOffTakesNothingFromItsPoints(String label) throws Exception {
    String form = LABELLED.replace("LABEL", label);
    assertThat(SketchedForm.accusations(SketchedForm.only(form.replace("SHARE", "40")))).isEmpty();
    assertThat(SketchedForm.accusations(SketchedForm.only(form.replace("SHARE", "38"))))
        .contains("points-sum-mismatch");
  }

  @Test
  void aRowThatPrintsNothingOfItsOwnIsNone() throws Exception {
    String form =
        LABELLED
            .replace("LABEL |", "^ |")
            .replace("96% | 15\n", "96% | 15\n^ | . | ^ | ^ | ^ | ^\n")
            .replace("SHARE", "40");
    Form read = SketchedForm.only(form);
    assertThat(read.indicators()).hasSize(4);
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }
}
