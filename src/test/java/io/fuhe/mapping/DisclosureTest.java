package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Form;
import io.fuhe.mapping.FormRecognizer.Recognized;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms as they stand in the budgets and final accounts that bureaus publish. */
class DisclosureTest {

  @Test
  void aLineWithTheUnitOfMoneyByATitleWithoutAYear() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            单位：万元 | < | < | <
            项目名称 | 道路养护 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.heading().fiscalYear()).isNull();
    assertThat(form.indicators()).hasSize(1);
  }

  @Test
  void theTargetOfTheWholeYearCountsAndNotThatOfAHalf() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | < | <
            （2024年度） | < | < | < | <
            项目名称 | 道路养护 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | <
            ^ | ^ | ^ | 半年（程） | 全年（程）
            产出指标 | 数量指标 | 养护里程 | ≥6公里 | ≥12公里
            效益指标 | 社会效益指标 | 投诉量 | . | ≤3件
            """);

    assertThat(targets(form)).containsExactly("≥12公里", "≤3件");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void theYearsOwnTargetCountsAndNotThoseOfTheYearsBefore() throws Exception {
    Form form =
        only(
            """
            2024年部门预算项目申报表（含绩效目标） | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
            ^ | ^ | ^ | 前年 | 上年 | 预计当年实现
            产出指标 | 数量指标 | 养护里程 | 9公里 | 10公里 | ≥12公里
            """);

    assertThat(targets(form)).containsExactly("≥12公里");
  }

  @Test
  void ofGoalsOfAllYearsAndOfThisOneSideBySideThisOnesCount() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标申报表 | < | < | < | < | < | <
            （2024年度） | < | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 总里程 | ≥36公里 | 数量指标 | 当年里程 | ≥12公里
            ^ | 质量指标 | 合格率 | 100% | 质量指标 | 当年合格率 | 100%
            """);

    assertThat(SketchedForm.rows(form))
        .containsExactly("产出指标/数量指标/当年里程/≥12公里///", "产出指标/质量指标/当年合格率/100%///");
  }

  @Test
  void ofTargetsBeforeAndAfterAnAdjustmentTheLaterCounts() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标调整申报表 | < | < | < | <
            （2024年度） | < | < | < | <
            项目名称 | 电商培训 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 调整前指标值 | 调整后指标值
            产出指标 | 数量指标 | 培训人数 | ≥600人 | ≥720人
            ^ | 质量指标 | 合格率 | ≥90% | .
            """);

    assertThat(targets(form)).containsExactly("≥720人", "≥90%");
  }

  @Test
  void aTargetOfTheWholePeriodGivesWayToTheYears() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | < | <
            项目名称 | 道路养护 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值
            产出指标 | 数量指标 | 养护里程 | ≥36公里 | ≥12公里
            """);

    assertThat(targets(form)).containsExactly("≥12公里");
  }

  @Test
  void aListGivesEachProjectItsMoneyAndItsUnit() throws Exception {
    List<Form> forms =
        read("""
        2025年甲市水务局部门预算 | < | < | < | < | < | < | <
        项目支出绩效目标表 | < | < | < | < | < | < | <
        单位名称 | 项目名称 | 项目资金（万元） | < | 一级指标 | 二级指标 | 三级指标 | 指标值
        ^ | ^ | 总额 | 财政拨款 | ^ | ^ | ^ | ^
        甲市水务局 | 管网清掏 | 12.5 | 12.5 | 产出指标 | 数量指标 | 长度 | ≥3公里
        甲市水务局 | 泵站运行 | 30 | 20 | 产出指标 | 数量指标 | 座数 | ≥3座
        """)
            .forms();

    assertThat(forms).hasSize(2);
    assertThat(forms)
        .extracting(form -> form.heading().project().value())
        .containsExactly("管网清掏", "泵站运行");
    assertThat(forms)
        .extracting(form -> form.budget().get(0).initial().printed())
        .containsExactly("12.5", "30");
    assertThat(forms)
        .allSatisfy(form -> assertThat(form.heading().unit().value()).isEqualTo("甲市水务局"))
        .allSatisfy(form -> assertThat(form.heading().fiscalYear()).isEqualTo(2025));
  }

  @Test
  void aColumnOfMoneyNamesNoProject() throws Exception {
    Form form =
        only(
            """
            整体支出绩效目标表 | < | < | < | < | < | <
            单位名称 | 年度预算申请 | < | < | 一级指标 | 三级指标 | 指标值
            ^ | 资金总额 | 基本支出 | 项目支出 | ^ | ^ | ^
            甲市信访局 | 1568.20 | 900.00 | 668.20 | 产出指标 | 接访量 | ≥98件
            """);

    assertThat(form.heading().project()).isNull();
    assertThat(form.heading().unit().value()).isEqualTo("甲市信访局");
    assertThat(form.budget().get(0).initial().printed()).isEqualTo("1568.20");
  }

  @Test
  void aTotalBesideALabelOfMoneyIsTheBudget() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            项目名称 | 道路养护 | < | <
            项目预算（万元） | 总额 | 120.5 | <
            ^ | 其中：财政资金 | 100 | <
            ^ | 其他资金 | 20.5 | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.budget()).hasSize(3);
    assertThat(form.budget().get(0).initial().printed()).isEqualTo("120.5");
    assertThat(form.budget().get(2).partOf()).isEqualTo("总额");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void levelsAreNamedInBrackets() throws Exception {
    Form form =
        only(
            """
            部门预算项目绩效目标表 | < | < | <
            项目名称 | 道路养护 | < | <
            绩效指标（一级） | 绩效指标（二级） | 绩效指标（三级） | 预期指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(SketchedForm.rows(form)).containsExactly("产出指标/数量指标/养护里程/≥12公里///");
  }

  @Test
  void eachOfSeveralWeightedGoalsIsScoredAlone() throws Exception {
    Form form =
        only(
            """
            部门整体支出绩效自评表 | < | < | < | < | < | <
            （2023年度） | < | < | < | < | < | <
            部门名称 | 甲局 | < | < | < | < | <
            绩效目标 | 一级指标 | 二级指标 | 指标名称 | 指标值 | 分值 | 得分
            绩效目标1 | 产出指标 | 数量指标 | 次数 | 1次 | 60.00 | 60.00
            ^ | 效益指标 | 社会效益 | 满意率 | 90% | 40.00 | 40.00
            绩效目标2 | 产出指标 | 数量指标 | 次数 | 1次 | 70.00 | 65.00
            ^ | 效益指标 | 社会效益 | 满意率 | 90% | 30.00 | 30.00
            总分 | < | < | < | < | 100.00 | 98.00
            """);

    assertThat(form.indicators()).extracting(row -> row.goal()).containsExactly(1, 1, 2, 2);
    assertThat(form.complete()).isFalse();
    assertThat(Catalogue.check(form, ProjectMappings.get().policy(form.mapping())))
        .extracting(Anomaly::rule)
        .doesNotContain("total-score-mismatch", "points-sum-mismatch", "indicator-duplicate");
  }

  @Test
  void indicatorsInProseAreRowsOfTheirProject() throws Exception {
    List<Form> forms =
        read("""
        部门预算项目支出绩效目标表 | < | < | < | <
        部门：甲市司法局　　公开09表 | < | < | < | 单位：万元
        序号 | 项目名称 | 预算金额 | 总体绩效目标 | 绩效指标
        1 | 普法宣传 | 12.5 | 完成任务 | 产出指标：数量指标：宣传场次≥60场，覆盖村居＝12个；质量指标：合格率达到95%；满意度指标：群众满意度不低于90%。
        2 | 社区矫正 | 30 | 完成任务 | 产出指标：1.数量指标：矫正人数≥45人；2.时效指标：年底前完成；效益指标：社会效益指标：再犯罪率≤1%
        """)
            .forms();

    assertThat(forms).hasSize(2);
    assertThat(SketchedForm.rows(forms.get(0)))
        .containsExactly(
            "产出指标/数量指标/宣传场次/≥60场///",
            "产出指标/数量指标/覆盖村居/=12个///",
            "产出指标/质量指标/合格率/95%///",
            "满意度指标//群众满意度/不低于90%///");
    assertThat(SketchedForm.rows(forms.get(1)))
        .containsExactly(
            "产出指标/数量指标/矫正人数/≥45人///", "产出指标/时效指标/年底前完成////", "效益指标/社会效益指标/再犯罪率/≤1%///");
    assertThat(forms)
        .allSatisfy(form -> assertThat(form.heading().unit().value()).isEqualTo("甲市司法局"));
    assertThat(forms.get(1).budget().get(0).initial().printed()).isEqualTo("30");
    assertThat(forms.get(1).heading().project().value()).isEqualTo("社区矫正");
  }

  @Test
  void indicatorsInProseBesideTheirLevel() throws Exception {
    Form form =
        only(
            """
            部门整体支出绩效目标表 | < | <
            部门名称 | 甲局 | <
            总体绩效目标 | 完成任务。 | <
            绩效指标 | 产出指标 | 培训人次≥60人次；合格率100%
            ^ | 效益指标 | 满意度≥90%；投诉量≤3件
            """);

    assertThat(SketchedForm.rows(form))
        .containsExactly(
            "产出指标//培训人次/≥60人次///", "产出指标//合格率/100%///", "效益指标//满意度/≥90%///", "效益指标//投诉量/≤3件///");
  }

  @Test
  void proseAboutAGoalIsNoIndicatorWhereATableStands() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            项目名称 | 道路养护 | < | <
            年度目标 | 产出指标：数量指标：里程≥12公里；质量指标：合格率100%。 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(SketchedForm.rows(form)).containsExactly("产出指标/数量指标/养护里程/≥12公里///");
  }

  @Test
  void levelsSideBySideOverNamesAndValues() throws Exception {
    List<Form> forms =
        read("""
        部门预算项目绩效目标汇总表 | < | < | < | < | < | <
        项目单位（项目名称） | 项目金额（万元） | < | 产出指标 | < | 效益指标 | <
        ^ | 资金总额 | 单位资金 | 三级指标 | 指标值 | 三级指标 | 指标值
        甲局 | 42.5 | . | . | . | . | .
        普法宣传 | 12.5 | . | 宣传场次 | ≥60场 | 知晓率 | ≥90%
        ^ | ^ | ^ | 合格率 | 100% | . | .
        社区矫正 | 30 | . | 矫正人数 | ≥45人 | 再犯罪率 | ≤1%
        """)
            .forms();

    assertThat(forms).hasSize(2);
    assertThat(SketchedForm.rows(forms.get(0)))
        .containsExactly("产出指标//宣传场次/≥60场///", "产出指标//合格率/100%///", "效益指标//知晓率/≥90%///");
    assertThat(forms.get(0).budget().get(0).initial().printed()).isEqualTo("12.5");
    assertThat(forms.get(1).heading().project().value()).isEqualTo("社区矫正");
  }

  @Test
  void nameAndValueInOneColumn() throws Exception {
    Form form =
        only(
            """
            项目绩效目标表 | < | <
            项目名称 | 普法宣传 | <
            一级指标 | 二级指标 | 指标内容及指标值
            产出指标 | 数量指标 | 宣传场次≥60场
            效益指标 | 社会效益指标 | 有效提升
            """);

    assertThat(SketchedForm.rows(form))
        .containsExactly("产出指标/数量指标/宣传场次/≥60场///", "效益指标/社会效益指标/有效提升/有效提升///");
  }

  @Test
  void moneyBelowItsLabels() throws Exception {
    Form form =
        only(
            """
            部门整体支出绩效目标申报表 | < | < | <
            部门名称 | 甲局 | < | <
            总体资金情况（万元） | 预算支出总额 | 财政拨款 | 单位资金
            ^ | 120.5 | 100 | 20.5
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.budget())
        .extracting(line -> line.label().value() + " " + line.initial().printed())
        .containsExactly("预算支出总额 120.5", "财政拨款 100", "单位资金 20.5");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void theUnitOfMoneyStandsBehindTheAmount() throws Exception {
    Form form =
        only(
            """
            部门预算项目绩效目标表 | < | < | <
            项目名称 | 普法宣传 | < | <
            项目金额 | 800.23万元 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.budget().get(0).initial().printed()).isEqualTo("800.23");
    assertThat(form.expenditure().moneyUnit().value()).isEqualTo("万元");
  }

  @Test
  void aRowNamedAcrossAllLevels() throws Exception {
    Form form =
        only(
            """
            项目支出绩效自评表 | < | < | < | < | < | <
            （2022年度） | < | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分
            产出指标 | 数量指标 | 养护里程 | 90 | 12公里 | 12公里 | 90
            预算执行率（10分） | < | < | 10 | 100% | 100% | 10
            总分 | < | < | 100 | . | . | 100
            """);

    assertThat(form.indicators().get(1).name().value()).isEqualTo("预算执行率");
  }

  @Test
  void aTemplateThatNobodyFilledInIsToldAndNotAccused() throws Exception {
    Recognized read =
        read(
            """
            项目支出绩效自评表 | < | < | < | < | < | < | <
            （2023年度） | < | < | < | < | < | < | <
            项目名称 | . | < | < | < | 实施单位 | . | <
            项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | . | . | . | 10 | . | .
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注
            产出指标 | 数量指标 | . | . | . | . | . | .
            ^ | 质量指标 | . | . | . | . | . | .
            总分 | < | < | < | < | 100 | . | .
            """);

    assertThat(read.forms()).isEmpty();
    assertThat(read.without()).isEqualTo(Reason.EMPTY_TEMPLATE);
    assertThat(read.notes()).extracting(Note::code).containsExactly(Note.Code.EMPTY_TEMPLATE);
  }

  @Test
  void whatStandsBelowTheBudgetsBlockIsNotOfTheBudget() throws Exception {
    Form form =
        only(
            """
            转移支付区域绩效目标自评表 | < | < | < | < | <
            （2022年度） | < | < | < | < | <
            资金投入情况（万元） | . | 全年预算数（A） | 全年执行数（B） | 预算执行率 | <
            ^ | 年度资金总额： | 100 | 95 | 95% | <
            资金管理情况 | . | 情况说明 | < | 存在问题和改进措施 | <
            ^ | 分配科学性 | 按办法分配 | < | 无 | <
            ^ | 下达及时性 | 及时下达 | < | 无 | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
            产出指标 | 数量指标 | 里程 | 12公里 | 12公里 | .
            """);

    assertThat(form.budget()).hasSize(1);
    assertThat(form.coverage().unread())
        .extracting(unread -> unread.block())
        .doesNotContain(Block.BUDGET);
  }

  @Test
  void aYearBehindTheUnitsNameIsNoPartOfIt() throws Exception {
    Form form =
        only(
            """
            项目绩效目标申报表 | < | < | <
            填报单位：甲市公路管理处（2025年度）单位：元 | < | < | <
            项目名称 | 道路养护 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 里程 | 12公里
            """);

    assertThat(form.heading().unit().value()).isEqualTo("甲市公路管理处");
    assertThat(form.heading().fiscalYear()).isEqualTo(2025);
  }

  @Test
  void aProjectThatEachOfItsRowsSaysAgainIsOne() throws Exception {
    List<Form> forms =
        read("""
        项目支出绩效目标表 | < | < | < | <
        项目名称 | 预算金额（元） | 一级指标 | 三级指标 | 指标值
        普法宣传 | 12000 | 产出指标 | 场次 | 60场
        普法宣传 | 12000 | 效益指标 | 知晓率 | 90%
        社区矫正 | 30000 | 产出指标 | 人数 | 45人
        社区矫正 | 31000 | 产出指标 | 人数 | 46人
        """)
            .forms();

    assertThat(forms)
        .extracting(form -> form.heading().project().value() + " " + form.indicators().size())
        .containsExactly("普法宣传 2", "社区矫正 1", "社区矫正 1");
  }

  @Test
  void ofTheMoneyOfAllYearsAndOfThisOneBelowTheirLabelsThisOnesIsTheBudget() throws Exception {
    Form form =
        only(
            """
            2025年项目绩效目标申报表 | < | < | <
            项目名称 | 普法宣传 | < | <
            项目资金（元） | 项目总金额 | 项目当年申请金额 | 其中：当年财政资金
            ^ | 36,000 | 12,000 | 12,000
            一级指标 | 二级指标 | 三级指标 | 指标目标值
            产出指标 | 数量指标 | 场次 | 60场
            """);

    assertThat(form.budget())
        .extracting(line -> line.initial().printed())
        .containsExactly("12000", "12000");
  }

  @Test
  void anInnerPartOfWhichGoesAsFarAsItsSumComesOut() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | <
            项目名称 | 普法宣传 | <
            项目资金（万元） | 年度资金总额 | 100
            ^ | 其中：财政拨款 | 60
            ^ | 其中：上级补助 | 25
            ^ | 本级安排 | 35
            ^ | 其他资金 | 40
            一级指标 | 三级指标 | 指标值
            产出指标 | 场次 | 60场
            """);

    assertThat(form.budget())
        .extracting(line -> line.label().value() + " < " + line.partOf())
        .containsExactly(
            "年度资金总额 < null", "财政拨款 < 年度资金总额", "上级补助 < 财政拨款", "本级安排 < 财政拨款", "其他资金 < 年度资金总额");
    assertThat(errors(form)).isEmpty();
  }

  @Test
  void aSecondOfWhichBesideTheFirstIsAPartOfTheTotal() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | <
            项目名称 | 普法宣传 | <
            项目资金（万元） | 年度资金总额 | 100
            ^ | 其中：财政拨款 | 80
            ^ | 其中：其他资金 | 20
            一级指标 | 三级指标 | 指标值
            产出指标 | 场次 | 60场
            """);

    assertThat(form.budget()).extracting(line -> line.partOf()).endsWith("年度资金总额");
    assertThat(errors(form)).isEmpty();
  }

  @Test
  void sourcesOfUnknownNamesArePartsWhereTheSumSaysSo() throws Exception {
    String funds =
        """
        部门整体支出绩效目标表 | < | < | < | <
        部门名称 | 甲局 | < | < | <
        预算资金情况 | 支出预算总额 | 100 | 其中：人员类项目支出 | 60
        ^ | 运转类公用经费项目支出 | 25 | 特定目标类项目支出 | %s
        一级指标 | 二级指标 | 三级指标 | 指标值 | <
        产出指标 | 数量指标 | 场次 | 60场 | <
        """;

    assertThat(only(funds.formatted("15")).budget()).hasSize(4);
    Form open = only(funds.formatted("16"));
    assertThat(open.budget()).hasSize(2);
    assertThat(open.coverage().unread())
        .extracting(unread -> unread.block())
        .containsOnly(Block.BUDGET);
    assertThat(errors(open)).isEmpty();
  }

  @Test
  void levelsAtTheHeadsOfColumnsOverSeveralIndicators() throws Exception {
    List<Form> forms =
        read("""
        部门预算项目绩效目标表 | < | < | < | <
        项目名称 | 预算金额 | 绩效目标 | 产出指标 | 效益指标
        普法宣传 | 12.5 | 完成任务 | 1.宣传场次≥60场2.合格率100% | 1.知晓率≥90%
        社区矫正 | 30 | 完成任务 | 1.矫正人数≥45人 | 1.有效预防犯罪
        """)
            .forms();

    assertThat(forms).hasSize(2);
    assertThat(SketchedForm.rows(forms.get(0)))
        .containsExactly("产出指标//宣传场次/≥60场///", "产出指标//合格率/100%///", "效益指标//知晓率/≥90%///");
    assertThat(SketchedForm.rows(forms.get(1)))
        .containsExactly("产出指标//矫正人数/≥45人///", "效益指标//有效预防犯罪////");
  }

  @Test
  void aCoverInTwoLinesNamesYearAndUnit() throws Exception {
    Form form =
        only(
            """
            2023年度 | < | < | <
            甲市实验中学部门决算 | < | < | <
            第一部分部门决算情况说明 | < | < | <
            收入总计100万元，支出总计100万元。 | < | < | <
            项目支出绩效自评表 | < | < | <
            单位：元 | < | < | <
            一级指标 | 三级指标 | 分值 | 得分
            产出指标 | 场次 | 100 | 100
            """);

    assertThat(form.heading().unit().value()).isEqualTo("甲市实验中学");
    assertThat(form.heading().fiscalYear()).isEqualTo(2023);
  }

  @Test
  void accountsBeforeAFormWithoutAKnownTitleAreNotOfIt() throws Exception {
    Form form =
        only(
            """
            项目支出预算表 | < | < | <
            项目名称 | 项目单位 | 合计 | 财政拨款
            合计 | . | 500 | 500
            综合业务 | 乙局 | 500 | 500
            重点项目预算绩效情况 | < | < | <
            （2024年度） | < | < | <
            主管部门 | 甲局 | < | <
            项目名称 | 道路养护 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 里程 | 12公里
            """);

    assertThat(form.heading().unit().value()).isEqualTo("甲局");
    assertThat(form.heading().project().value()).isEqualTo("道路养护");
    assertThat(form.heading().fiscalYear()).isEqualTo(2024);
    assertThat(form.coverage().unread()).isEmpty();
  }

  private static List<String> errors(Form form) throws Exception {
    return Catalogue.check(form, ProjectMappings.get().policy(form.mapping())).stream()
        .filter(anomaly -> anomaly.severity() == Severity.ERROR)
        .map(Anomaly::rule)
        .toList();
  }

  private static List<String> targets(Form form) {
    return form.indicators().stream().map(row -> row.target().value()).toList();
  }
}
