package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.GridSketch;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Layouts met in the field, made of their descriptions. */
class FieldLayoutsTest {

  @Test
  void pointsBeforeTheTargetAndRepeatedInTheFundingRow() throws Exception {
    Form form =
        only(
            """
            绩效目标自评表 | < | < | < | < | < | < | <
            （2022年度） | < | < | < | < | < | < | <
            项目名称 | < | 小型水库 | < | < | < | < | <
            主管部门 | < | 甲县水利局 | < | 实施单位 | < | 甲县水管站 | <
            项目资金（万元） | . | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | .
            ^ | 年度资金总额 | 20 | 18 | 10 | 90% | 9 | .
            ^ | 其中：本年财政拨款 | 20 | 18 | 10 | 90% | 9 | .
            ^ | 其他资金 | . | . | . | . | . | .
            年度总体目标 | 年初设定目标 | < | < | 全年实际完成情况 | < | < | <
            ^ | 做好维护 | < | < | 已完成 | < | < | <
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分
            ^ | 产出指标（50分） | 数量指标 | ★安装水标尺 | 50 | >=266米 | 266米 | 50
            ^ | 效益指标（30分） | 经济效益指标 | 人均补助 | 30 | 120元/人*月 | 120元/人*月 | 30
            ^ | 满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | 10 | ≥95% | 96% | 10
            总分 | < | < | < | 100 | . | . | 99
            """);

    assertThat(budget(form))
        .containsExactly("年度资金总额/20//18/90%/10/9", "本年财政拨款/20//18/90%/10/9", "其他资金//////");
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/★安装水标尺/>=266米/266米/50/50",
            "效益指标/经济效益指标/人均补助/120元/人*月/120元/人*月/30/30",
            "满意度指标/服务对象满意度指标/群众满意度/≥95%/96%/10/10");
    assertThat(form.totals().score().printed()).isEqualTo("99");
    assertThat(findings(form)).isEmpty();
  }

  /** Formats of workbooks print a sign of money, and a point without decimals. */
  @Test
  void amountsAsFormatsPrintThem() throws Exception {
    Form form =
        only(
            """
            项目支出绩效自评表 | < | < | < | < | < | <
            （2022年度） | < | < | < | < | < | <
            项目名称 | < | 小型水库 | < | < | < | <
            项目资金（万元） | . | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
            ^ | 年度资金总额 | ¥2,000.00 | ￥1,800.00 | 10. | 90.% | 9.
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 得分
            ^ | 产出指标（90分） | 数量指标 | 水标尺 | ≥90% | 90% | 90.
            总分 | < | < | < | . | . | 99.
            """);

    assertThat(budget(form)).containsExactly("年度资金总额/2000.00//1800.00/90%/10/9");
    assertThat(form.totals().score().printed()).isEqualTo("99");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aDepartmentTableWithoutTargets() throws Exception {
    Form form =
        only(
            """
            2021年度部门整体支出绩效评价指标评分表 | < | < | < | < | < | <
            部门名称：甲市文旅局 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 自评得分 | 扣分原因和其他说明
            投入（15分） | 预算配置（15分） | 在职人员控制率 | 小于等于100%计5分，超出不得分 | 5 | 5 | .
            ^ | ^ | “三公经费”变动率 | 变动率=（本年-上年）/上年×100% | 10 | 10 | .
            过程（85分） | 预算执行（85分） | 预算完成率 | 完成率×85 | 85 | 80 | 年中追加
            总分 | < | < | < | 100 | 95 | .
            """);

    assertThat(form.kind()).isEqualTo(FormKind.DEPARTMENT_SELF_EVALUATION);
    assertThat(rows(form))
        .containsExactly(
            "投入/预算配置/在职人员控制率///5/5", "投入/预算配置/“三公经费”变动率///10/10", "过程/预算执行/预算完成率///85/80");
    assertThat(form.totals().score().printed()).isEqualTo("95");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aReviewBesideTheSelfEvaluation() throws Exception {
    Form form =
        only(
            """
            财政预算支出项目绩效目标自评表 | < | < | < | < | < | < | <
            （2021年度） | < | < | < | < | < | < | <
            项目名称 | 清运 | < | < | 自评总分 | 98 | < | <
            一级指标 | 二级指标 | 三级指标 | 年初指标值 | 年终完成值 | 分值 | 自评分 | 复核分
            产出指标（60分） | 数量指标（60分） | 清运量 | 100吨 | 100吨 | 60 | 60 | 55
            效益指标（40分） | 社会效益（40分） | 覆盖率 | 90% | 85% | 40 | 38 | 38
            """);

    assertThat(rows(form))
        .containsExactly("产出指标/数量指标/清运量/100吨/100吨/60/60", "效益指标/社会效益/覆盖率/90%/85%/40/38");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void indicatorsWithoutLevelsAndUnitsAside() throws Exception {
    Form form =
        only(
            """
            2022年度部门整体绩效自评表 | < | < | < | < | < | <
            部门名称 | 甲区民政局 | < | < | < | < | <
            指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 分值 | 得分
            发放金额 | ≥ | 1,200.00 | 1,300.00 | 万元 | 60.00 | 60.00
            投诉 | ≤ | 3 | 2 | 件 | 40.00 | 40.00
            合计 | < | < | < | < | 100.00 | 100.00
            """);

    assertThat(rows(form))
        .containsExactly("//发放金额/≥1,200.00万元/1,300.00/60.00/60.00", "//投诉/≤3件/2/40.00/40.00");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aBudgetDownwards() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | <
            资金情况（万元） | 资金来源 | 合计 | 财政拨款 | 其他资金 | .
            ^ | 年初预算数 | 100 | 80 | 20 | .
            ^ | 全年执行数 | 90 | 72 | 18 | .
            ^ | 执行率 | 90% | 90% | 90% | .
            一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 清扫 | 5次 | 5次 | 100 | 100
            """);

    assertThat(budget(form))
        .containsExactly("合计/100//90/90%//", "财政拨款/80//72/90%//", "其他资金/20//18/90%//");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aBudgetDownwardsInOneColumn() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | <
            项目名称 | 环卫 | < | <
            预算数（万元） | 100 | < | <
            执行数（万元） | 90 | < | <
            预算执行率 | 90% | < | <
            一级指标 | 三级指标 | 指标值 | 得分
            产出指标 | 清扫 | 5次 | 100
            """);

    assertThat(budget(form)).containsExactly("预算数（万元）/100//90/90%//");
  }

  /** From the file to the anomaly: the grade, the reasons that it asks for, points of level 2. */
  @Test
  void whatAFormAsksForByItsOwnWords() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | < | <
            主管部门 | . | < | 实施单位 | 望湖街道办 | < | <
            资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
            ^ | 年度资金总额 | 80 | 100 | 5 | . | .
            预算执行率低于90%的原因 | . | < | < | < | < | <
            预算调整原因 | . | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标（25分） | 养护里程 | ≥20公里 | 21公里 | 10 | 10
            ^ | ^ | 修补次数 | 10次 | 10次 | 20 | 20
            ^ | 时效指标 | 预算执行率 | 100% | 95% | 20 | 19
            效益指标 | 社会效益指标 | 出行环境 | 有效改善 | 部分达成预期指标 | 40 | 40
            ^ | 可持续影响指标 | 长效机制 | 健全 | 优/良/中/差 | 10 | 10
            总分 | < | < | < | < | 100 | 99
            评价等级 | □优 ☑良 □中 □差 | < | < | < | < | <
            """);

    assertThat(form.totals().grade().value()).contains("良");
    assertThat(form.narrative().executionReason().blank()).isTrue();
    assertThat(form.narrative().budgetReason().blank()).isTrue();
    assertThat(findings(form))
        .contains(
            "points-sum-mismatch",
            "grade-mismatch",
            "execution-row-conflict",
            "required-empty",
            "placeholder-left",
            "qualitative-band",
            "output-without-money");
  }

  @Test
  void fundsOfADeclaration() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标申报表 | < | < | < | <
            （2023年度） | < | < | < | <
            项目名称 | 扶贫 | < | < | <
            资金情况（万元） | 年度资金总额： | 120 | < | <
            ^ | 其中：财政拨款 | 100 | < | <
            ^ | 其他资金 | 20 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | .
            产出指标 | 数量指标 | ★补助人数 | ≥**人 | .
            ^ | 质量指标 | 合格率 | 100% | .
            """);

    assertThat(budget(form)).containsExactly("年度资金总额/120/////", "财政拨款/100/////", "其他资金/20/////");
    assertThat(form.indicators()).hasSize(2);
    assertThat(findings(form)).containsExactly("placeholder-left");
  }

  @Test
  void fundsOfADeclarationInProse() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            （2023年度） | < | < | <
            项目名称 | 扶贫 | < | <
            预算情况 | 年度资金总额：120万元，其中：财政拨款100万元，其他资金20万元 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 补助人数 | ≥30人
            """);

    assertThat(budget(form)).containsExactly("年度资金总额/120/////", "财政拨款/100/////", "其他资金/20/////");
  }

  @Test
  void adjustedTargetsAndShareOfTheScore() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | < | <
            项目名称 | 路灯维护 | < | < | < | < | 项目编码 | 500112 | < | 自评总分（分） | 96 | <
            主管部门 | 甲区城管局 | < | < | < | < | 财政归口处室 | 建设科 | < | 项目联系人 | 某某 | <
            资金情况（万元） | . | < | 年初预算数 | < | 全年（调整）预算数 | < | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） | .
            ^ | 年度总金额 | < | 100 | < | 80 | < | 80 | 100% | 10 | 10 | .
            ^ | 其中：财政资金 | < | 100 | < | 80 | < | 80 | 100% | . | . | .
            年度目标 | 年初绩效目标 | < | < | 全年（调整）绩效目标 | < | < | < | 全年目标实际完成情况 | < | < | <
            ^ | 维护路灯 | < | < | 维护路灯 | < | < | < | 已完成 | < | < | <
            绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标 | 说明
            ^ | 维护数量 | 盏 | ≥ | 500 | 400 | 420 | 100 | 60 | 60 | 是 | .
            ^ | 投诉 | 件 | ≤ | 5 | . | 6 | 80 | 30 | 26 | 否 | 雨季
            """);

    assertThat(rows(form)).containsExactly("//维护数量/≥400盏/420/60/60", "//投诉/≤5件/6/30/26");
    assertThat(budget(form)).containsExactly("年度总金额/100/80/80/100%/10/10", "财政资金/100/80/80/100%//");
    assertThat(form.totals().score().printed()).isEqualTo("96");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(findings(form)).doesNotContain("total-score-mismatch", "budget-score-mismatch");
  }

  @Test
  void fundsInOneRowAndTablesOfTwoShapes() throws Exception {
    Form form =
        only(
            """
            广水市财政预算支出项目绩效目标自评表 | < | < | < | < | < | < | <
            （2021年度） | < | < | < | < | < | < | <
            项目名称 | 清运 | < | 自评总分 | 95 | < | < | <
            中央 | 省 | 地 | 本级 | 其他 | 合计 | 执行数 | 执行率
            0 | 10 | 0 | 90 | 0 | 100 | 100 | 100%
            项目决策（2分） | 评价内容 | < | 分值 | 自评分 | 复核分 | 评价标准及依据 | <
            ^ | 立项依据充分 | < | 2 | 2 | . | 有批复得2分 | <
            一级指标 | 二级指标 | 三级指标 | 年初指标值 | 年终完成值 | 自评分 | 复核分 | 评价标准
            产出指标（68分） | 数量指标（68分） | 清运量 | 100吨 | 100吨 | 34 | . | .
            ^ | ^ | 车次 | 10次 | 10次 | 34 | . | .
            效益指标（30分） | 社会效益（30分） | 覆盖率 | 90% | 85% | 25 | . | 下降
            """);

    assertThat(form.budget().get(0).initial().printed()).isEqualTo("100");
    assertThat(form.budget().get(0).executed().printed()).isEqualTo("100");
    assertThat(rows(form))
        .containsExactly(
            "//立项依据充分///2/2",
            "产出指标/数量指标/清运量/100吨/100吨//34",
            "产出指标/数量指标/车次/10次/10次//34",
            "效益指标/社会效益/覆盖率/90%/85%/30/25");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void theTotalBeforeTheRows() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | <
            一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            总分 | < | < | < | 100 | 95
            产出指标 | 清扫 | 5次 | 5次 | 60 | 60
            效益指标 | 覆盖率 | ≥90% | 85% | 40 | 35
            """);

    assertThat(form.totals().score().printed()).isEqualTo("95");
    assertThat(form.indicators()).hasSize(2);
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aHeadOfThreeRows() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | < | <
            绩效指标 | < | 绩效目标 | < | < | 评分情况 | <
            一级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分
            ^ | ^ | 符号 | 值 | ^ | ^ | ^
            产出指标 | 清扫 | ≥ | 5次 | 5次 | 100 | 100
            """);

    assertThat(rows(form)).containsExactly("产出指标//清扫/≥5次/5次/100/100");
  }

  @Test
  void wordsBelowTheColumnOfScoresThatFollowALabel() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | <
            单位（部门） | 甲区养护中心 | < | <
            指标名称 | 得分 | 分值 | 指标值
            清扫 | 55 | 60 | 5次
            巡查 | 40 | 40 | 6次
            偏差原因分析 | 受天气影响 | < | <
            """);

    assertThat(form.indicators()).hasSize(2);
    assertThat(form.narrative().deviationAnalysis().value()).isEqualTo("受天气影响");
    assertThat(form.heading().unit().value()).isEqualTo("甲区养护中心");
  }

  @Test
  void pointsInLabelsAloneAreOfTheWhole() throws Exception {
    String sketch =
        """
        2022年度项目支出绩效自评表 | < | < | < | <
        项目名称 | 环卫 | < | 自评总分 | 95
        预算执行情况（10分） | 资金来源 | 预算数 | 执行数 | 得分
        ^ | 年度资金总额 | 100 | 100 | 10
        一级指标 | 三级指标 | 指标值 | 完成值 | 得分
        产出指标（60分） | 清扫 | 5次 | 5次 | 60
        效益指标（30分） | 覆盖率 | ≥90% | 92% | 30
        """;

    assertThat(findings(only(sketch))).containsExactly("total-score-mismatch");
  }

  @Test
  void twoFormsWithoutATitleBetween() throws Exception {
    List<Form> forms =
        new FormRecognizer(ProjectMappings.get())
            .read(
                GridSketch.document(
                    """
                    2022年度项目支出绩效自评表 | < | < | < | <
                    项目名称 | 甲 | < | < | <
                    一级指标 | 三级指标 | 指标值 | 分值 | 得分
                    产出指标 | 清扫 | 5次 | 100 | 100
                    总分 | < | < | 100 | 100
                    项目名称 | 乙 | < | < | <
                    一级指标 | 三级指标 | 指标值 | 分值 | 得分
                    产出指标 | 巡查 | 6次 | 100 | 90
                    总分 | < | < | 100 | 90
                    """),
                "doc")
            .forms();

    assertThat(forms)
        .extracting(form -> words(form.heading().project()) + words(form.totals().score()))
        .containsExactly("甲100", "乙90");
  }

  private static List<String> findings(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }

  private static List<String> budget(Form form) {
    return form.budget().stream()
        .map(
            (BudgetLine b) ->
                Stream.of(
                        words(b.label()),
                        words(b.initial()),
                        words(b.adjusted()),
                        words(b.executed()),
                        words(b.declaredRate()),
                        words(b.points()),
                        words(b.score()))
                    .collect(Collectors.joining("/")))
        .toList();
  }
}
