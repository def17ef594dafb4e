package io.fuhe.mapping.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Prose;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Policy;
import io.fuhe.form.Statement;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.mapping.layout.Mappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in other wordings and numberings than the real one, read by the usual words alone. */
class ReportReaderTest {

  private static final String PROJECT =
      """
      附件2
      示例市水务局2022年度河道清淤项目
      支出绩效评价报告
      目 录
      一、项目基本情况\t1
      二、评价结论……………………………3
      三、绩效分析	4
      一、项目基本情况
      （一）项目概况
      为改善水环境，示例市水务局实施河道清淤项目，计划清淤河道12公里，涉及沿线居民3.2万人。
      （二）资金投入和使用情况
      2022年项目预算安排500万元，全部为财政资金，截至2022年12月31日，实际支出480.5万元，预算执行率96.1%。
      二、综合评价情况及评价结论
      项目绩效评价综合得分92.5分，评价等级为“优”。其中：决策指标得分18分，过程指标得分19分，产出指标得分28.5分，效益指标得分27分。
      三、绩效评价指标分析
      （一）项目决策情况（满分20分）
      项目决策指标分值20分，得分18分。主要从立项依据、绩效目标两方面进行评价。
      1.立项依据充分性（满分10分，得10分）
      项目立项符合国家法律法规。
      2.绩效目标合理性（满分10分，得8分）
      绩效目标不够细化，扣2分，得8分。
      （二）项目过程情况（满分20分）
      项目过程指标得分19分。资金管理得分9分，组织实施得分10分。
      （三）项目产出情况（满分30分）
      项目产出指标满分30分，实际得分28.5分。其中数量指标得9.5分，质量指标得10分，时效指标得9分。
      （四）项目效益情况（满分30分）
      项目效益得27分，扣3分。受益居民满意度调查得分为92分。
      四、存在的主要问题
      1.绩效目标设置不够细化；
      2.档案资料不完整。
      五、有关建议
      加强目标管理。
      示例市水务局
      2023年4月10日
      """;

  private static final String DEPARTMENT =
      """
      2021年度示例县教育局部门整体支出绩效自评报告
      第一部分 部门概况
      一、主要职能
      贯彻执行教育方针。
      二、预算收支情况
      1、预算情况。2021年初预算数为3,200万元，调整预算数为3,450.50万元，其中基本支出2,800万元，项目支出650.5万元。
      2、决算情况。2021年度实际支出3,400.25万元，预算执行率为98.54%。
      第二部分 绩效自评情况
      一、自评得分
      本单位2021年度整体支出绩效自评总分为95分。
      二、各项指标得分
      1、投入指标：满分20分，自评得分19分；
      2、过程指标：满分30分，自评得分28分；
      3、产出指标：满分30分，自评得分29分；
      4、效果指标：满分20分，自评得分18分。
      合计自评得分94分。
      第三部分 存在问题及下一步改进措施
      预算编制不够精准，下一步将加强管理。
      """;

  private static final String WITH_TABLE =
      """
      部门整体支出绩效自评报告
      （2023年度）
      部门（单位）名称：示例县档案馆
      填报日期：2024年2月26日
      部门整体支出绩效评价报告
      一、部门整体支出情况
      2023年全年预算数2,150.36万元，执行数2,098.77万元，执行率97.6%，其中基本支出1,802.11万元，项目支出296.66万元。
      二、绩效目标
      年度目标：档案数字化扫描件300件，档案宣传活动投入15万元。
      三、绩效自评结论
      经自评，本部门2023年度整体支出绩效自评得分为96分（满分100分），等级为“优”。具体得分见下表：
      一级指标|二级指标|三级指标|目标值|实际完成值|分值|得分
      产出指标|数量指标|档案数字化扫描件|300件|290件|50|46
      效益指标|社会效益指标|查档群众满意度|≥90%|95%|40|40
      （一）产出指标完成情况分析
      档案数字化扫描件310件，档案宣传活动投入15.2万元。
      （二）预算执行率（10分）：预算执行得分10分。
      四、存在问题
      无。
      """;

  @Test
  void theGradeBehindTheReportsOwnScore() throws Exception {
    for (String text : List.of(PROJECT, WITH_TABLE)) {
      Form form = only(text);
      assertThat(form.totals().grade().value()).isEqualTo("优");
      assertThat(form.totals().grade().place()).isNotNull();
      assertThat(rules(form)).doesNotContain("grade-mismatch");
      Form other = only(text.replace("为“优”", "为“良”"));
      assertThat(other.totals().grade().value()).isEqualTo("良");
      assertThat(rules(other)).contains("grade-mismatch");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'，对应的评价等级为优', 优",
    "'，绩效等级：良好', 良好",
    "'，等级评定为“中”', 中",
    "'，评价结果为“优秀”等级', 优秀",
    "'，自评结论为优', 优",
    "（等级为优）, 优",
    "，效果优良, ",
    "，评价结果为较为满意, ",
    "'，等级90分以上为优', ",
    "'。优秀等级为90分以上', ",
  })
  void waysToStateAGrade(String words, String grade) throws Exception {
    Form form = only(DEPARTMENT.replace("自评总分为95分", "自评总分为95分" + words));
    String read = form.totals().grade() == null ? null : form.totals().grade().value();
    assertThat(read).isEqualTo(grade);
  }

  @Test
  void theGradeOfASectionIsNotThatOfTheWhole() throws Exception {
    Form form = only(PROJECT.replace("产出指标得分28.5分", "产出指标得分28.5分，评价等级为差").replace("，评价等级为“优”", ""));
    assertThat(form.totals().grade()).isNull();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, Policy.DEFAULT).stream().map(Anomaly::rule).toList();
  }

  @Test
  void aProjectWithACoverAndATableOfContents() throws Exception {
    Form form = only(PROJECT);

    assertThat(form.kind()).isEqualTo(FormKind.EVALUATION_REPORT);
    assertThat(form.mapping()).isEqualTo("general");
    assertThat(form.heading().title().value()).isEqualTo("示例市水务局2022年度河道清淤项目支出绩效评价报告");
    assertThat(form.heading().fiscalYear()).isEqualTo(2022);
    assertThat(form.heading().unit().value()).isEqualTo("示例市水务局");
    assertThat(form.heading().project().value()).isEqualTo("河道清淤项目");
    assertThat(form.totals().score().printed()).isEqualTo("92.5");
    assertThat(budget(form)).isEqualTo("500/null/480.5/96.1%");
    assertThat(statements(form))
        .containsExactly(
            "二 null/92.5",
            "三（一）项目决策情况 20/18",
            "三（一）1.立项依据充分性 10/10",
            "三（一）2.绩效目标合理性 10/8",
            "三（二）项目过程情况 20/19",
            "三（三）项目产出情况 30/28.5",
            "三（四）项目效益情况 30/27");
    assertThat(form.statements().get(0).quote().place().cell()).isEqualTo("¶14");
    assertThat(FormPlaces.of(form).values()).doesNotContainNull();
    assertThat(form.narrative().deviationAnalysis().value()).contains("档案资料不完整");
    assertThat(form.narrative().improvement().value()).startsWith("加强目标管理");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void sectionsThatCanEarnAllPointsMakeTheTotal() throws Exception {
    Form form = only(PROJECT.replace("扣2分，得8分", "扣3分，得7分").replace("效益得27分", "效益得26分"));

    assertThat(findings(form))
        .containsExactly(
            "report-score-conflict statements[3],statements[4] 7/8",
            "report-sum-mismatch statements[1] 18/17",
            "report-sum-mismatch statements[0] 92.5/91.5");
  }

  @Test
  void aDepartmentInPartsWithRunInHeadings() throws Exception {
    Form form = only(DEPARTMENT);

    assertThat(form.heading().unit().value()).isEqualTo("示例县教育局");
    assertThat(budget(form)).isEqualTo("3200/3450.50/3400.25/98.54%");
    assertThat(form.expenditure().basic().printed()).isEqualTo("2800");
    assertThat(form.expenditure().project().printed()).isEqualTo("650.5");
    assertThat(form.expenditure().moneyUnit().value()).isEqualTo("万元");
    assertThat(statements(form))
        .containsExactly(
            "第二部分一 null/95",
            "第二部分二1.投入指标 20/19",
            "第二部分二2.过程指标 30/28",
            "第二部分二3.产出指标 30/29",
            "第二部分二4.效果指标 20/18",
            "第二部分二各项指标得分 null/94");
    assertThat(findings(form)).containsExactly("report-sum-mismatch statements[0] 95/94");
  }

  @Test
  void aTableOfIndicatorsAmongTheProse() throws Exception {
    Form form = only(WITH_TABLE);

    assertThat(form.heading().unit().value()).isEqualTo("示例县档案馆");
    assertThat(form.heading().fiscalYear()).isEqualTo(2023);
    assertThat(form.totals().score().printed()).isEqualTo("96");
    assertThat(form.totals().points().printed()).isEqualTo("100");
    assertThat(form.indicators()).hasSize(2);
    assertThat(statements(form)).containsExactly("三 100/96", "三（二）预算执行率 10/10");
    assertThat(findings(form)).containsExactly("report-figure-conflict indicators[0] 290件/310件");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        项目名称|全年预算数（万元）|全年执行数（万元）|自评得分
        馆藏数字化|90|88.2|99.8
        档案宣传|210|208.46|98
        """,
        """
        序号|项目名称|全年预算数|全年执行数|执行率|自评得分
        1|馆藏数字化|90|88.2|98.00%|99.8
        2|档案宣传|210|208.46|99.27%|98
        |合计|300|296.66|98.89%|
        """
      })
  void aTableOfProjectsIsNotTheReportsOwnBudget(String projects) throws Exception {
    Form form = only(WITH_TABLE.replace("二、绩效目标\n", projects + "二、绩效目标\n"));

    assertThat(budget(form)).isEqualTo(budget(only(WITH_TABLE)));
    assertThat(rules(form)).doesNotContain("budget-parts-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"本部门2023年度整体支出绩效自评得分为", "经综合评价，部门整体支出自我评价得分", "部门整体支出绩效评价总分"})
  void theScoreOfAllThatADepartmentSpentIsTheReports(String words) throws Exception {
    Form form = only(WITH_TABLE.replace("本部门2023年度整体支出绩效自评得分为", words));
    assertThat(form.totals().score().printed()).isEqualTo("96");
  }

  @Test
  void linesOfPagesAreJoined() throws Exception {
    for (String report : List.of(PROJECT, DEPARTMENT, WITH_TABLE)) {
      Form whole = only(report);
      for (int width : new int[] {28, 33, 40}) {
        List<Form> forms = recognize(Prose.broken(Prose.document(report), width));
        assertThat(forms).as(report.substring(0, 20) + width).hasSize(1);
        assertThat(statements(forms.get(0))).isEqualTo(statements(whole));
        assertThat(budget(forms.get(0))).isEqualTo(budget(whole));
        assertThat(findings(forms.get(0))).isEqualTo(findings(whole));
      }
    }
  }

  @Test
  void aReportThatOnlyListsItsProjectsIsOne() throws Exception {
    Form form =
        only(
            """
            示例市文化局2024年度绩效自评工作报告
            一、自评工作开展情况
            我局组织对3个项目开展了绩效自评，涉及资金145万元。
            二、自评结果
            项目名称|预算数|执行数|自评得分
            惠民演出|90|88|99
            党建经费|55|54|98
            项目自评平均得分为98.5分。
            """);

    assertThat(form.heading().unit().value()).isEqualTo("示例市文化局");
    assertThat(form.report().passages()).isNotEmpty();
    assertThat(form.budget()).isEmpty();
  }

  @Test
  void aReportWithNothingToCheckIsNoForm() throws Exception {
    assertThat(
            recognize(
                Prose.document(
                    """
                    关于2020年度社区养老服务补助资金绩效自评情况的报告
                    示例区财政局：
                    根据《关于开展绩效自评工作的通知》要求，现将有关情况报告如下：
                    一、基本情况
                    项目总投资800万元，主要用于新建养老服务中心5个。
                    二、完成情况
                    全年新建养老服务中心5个，服务老人2万人次。
                    """)))
        .isEmpty();
  }

  @Test
  void aTitleInASentenceOrAListOpensNoForm() throws Exception {
    List<Form> forms =
        recognize(
            Prose.document(
                """
                2022年度部门整体支出绩效自评报告
                一、工作开展情况
                根据区财政局通知的要求，我单位认真组织开展了2022年度自评工作，按时填报
                绩效自评表并撰写绩效自评报告
                二、评价结论
                自评得分95分，等级为优。
                三、附件
                1.项目绩效自评报告
                """));

    assertThat(forms).hasSize(1);
    assertThat(statements(forms.get(0))).containsExactly("二 null/95");
  }

  @Test
  void twoReportsAfterOneAnother() throws Exception {
    List<Form> forms =
        recognize(
            Prose.document(
                """
                2022年度道路养护项目绩效自评报告
                一、自评结论
                项目自评得分90分。
                2022年度绿化管护项目绩效自评报告
                一、自评结论
                项目自评得分88分。
                """));

    assertThat(forms).extracting(f -> f.totals().score().printed()).containsExactly("90", "88");
    assertThat(forms)
        .extracting(f -> f.heading().project().value())
        .containsExactly("道路养护项目", "绿化管护项目");
  }

  @Test
  void theBudgetOfAPartIsNotThatOfTheWhole() throws Exception {
    List<Form> forms =
        recognize(
            Prose.document(
                """
                2022年度部门整体支出绩效自评报告
                一、存在的问题
                “公务接待”预算数为4.9万元，实际支出数为0.5万元。
                二、评价结论
                自评得分95分。
                """));

    assertThat(forms.get(0).budget()).isEmpty();
  }

  private static String budget(Form form) {
    BudgetLine line = form.budget().get(0);
    return print(line.initial())
        + "/"
        + print(line.adjusted())
        + "/"
        + print(line.executed())
        + "/"
        + print(line.declaredRate());
  }

  private static List<String> statements(Form form) {
    return form.statements().stream()
        .map((Statement s) -> s.section() + " " + print(s.points()) + "/" + print(s.score()))
        .toList();
  }

  private static String print(Figure figure) {
    return figure == null ? "null" : figure.printed();
  }

  private static List<String> findings(Form form) {
    return Catalogue.check(form, Policy.DEFAULT).stream()
        .map((Anomaly a) -> a.rule() + " " + a.where() + " " + a.declared() + "/" + a.expected())
        .toList();
  }

  private static Form only(String report) throws Exception {
    List<Form> forms = recognize(Prose.document(report));
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static List<Form> recognize(io.fuhe.document.Document document) throws Exception {
    Mappings mappings = ProjectMappings.get();
    return new FormRecognizer(mappings).read(document, "d").forms();
  }
}
