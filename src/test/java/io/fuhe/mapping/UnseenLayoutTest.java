package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.GridSketch;
import io.fuhe.document.Note;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.Mappings;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts that no file describes are read by the usual words alone. */
class UnseenLayoutTest {

  @Test
  void nationalTemplateWithOtherWords() throws Exception {
    Form form =
        only(
            """
            附件2 | . | . | . | . | . | . | . | .
            项目支出绩效自评表 | < | < | < | < | < | < | < | <
            （2023 年度） | < | < | < | < | < | < | < | <
            填报单位：示例市水务局 | < | < | < | < | 填报日期：2024/3/5 | < | < | <
            项目名称 | < | 河道清淤 | < | < | < | < | < | <
            主管部门 | < | 示例市水务局 | < | < | 实施单位 | < | 示例市河道管理处 | <
            预算资金\\n（万元） | < | . | 年初预算数 | 全年预算数 | 全年执行数 | 权重 | 执行率(%) | 自评得分
            ^ | < | 年度资金总额 | 1,200.00 | 1,000.00 | 950.00 | 10 | 95.00 | 9.5
            ^ | < | 其中：财政拨款 | 1,200.00 | 1,000.00 | 950.00 | — | 95.00 | —
            ^ | < | 其他资金 | 0 | 0 | 0 | — | . | —
            年度目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
            ^ | 完成河道清淤 | < | < | < | 已完成 | < | < | <
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 自评得分 | 未完成原因分析
            ^ | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12公里 | 20 | 20 | .
            ^ | ^ | 质量指标 | 验收合格率 | 100% | 98% | 20 | 19.6 | 一处返工
            ^ | ^ | 时效指标 | 按期完工率 | 100% | 100% | 10 | 10 | .
            ^ | 效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人 | 30 | 30 | .
            ^ | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 93% | 10 | 10 | .
            总分 | < | < | < | < | < | 100 | 99.1 | .
            """);

    assertThat(form.mapping()).isEqualTo("general");
    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    assertThat(form.heading().fiscalYear()).isEqualTo(2023);
    assertThat(form.heading().unit().value()).isEqualTo("示例市水务局");
    assertThat(form.heading().project().value()).isEqualTo("河道清淤");
    assertThat(form.heading().implementer().value()).isEqualTo("示例市河道管理处");
    assertThat(form.heading().filledOn().value()).isEqualTo("2024-03-05");
    assertThat(form.totals().score().printed()).isEqualTo("99.1");
    assertThat(form.totals().points().printed()).isEqualTo("100");
    assertThat(form.budget()).hasSize(3);
    assertThat(form.budget().get(0).adjusted().printed()).isEqualTo("1000.00");
    assertThat(form.budget().get(0).declaredRate().printed()).isEqualTo("95.00");
    assertThat(form.budget().get(1).partOf()).isEqualTo("年度资金总额");
    assertThat(form.budget().get(1).label().value()).isEqualTo("财政拨款");
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/清淤长度/≥12公里/12公里/20/20/",
            "产出指标/质量指标/验收合格率/100%/98%/20/19.6/一处返工",
            "产出指标/时效指标/按期完工率/100%/100%/10/10/",
            "效益指标/社会效益指标/受益人口/≥3万人/3.2万人/30/30/",
            "满意度指标/服务对象满意度/居民满意度/≥90%/93%/10/10/");
    assertThat(form.explanationColumn()).isTrue();
    assertThat(findings(form)).isEmpty();
  }

  /** A sheet wider than its page is printed in strips: the right one has figures and no names. */
  @Test
  void figuresWithoutNamesAreNoPartsOfOneAnother() throws Exception {
    Form form =
        only(
            """
            项目支出绩效自评表 | < | < | <
            全年预算数 | 全年执行数 | 分值 | 执行率
            86 | 86 | 10 | 100%
            60 | 60 | — | —
            20 | 20 | — | —
            年度指标值 | 实际完成值 | 分值 | 得分
            ≥41人 | 43人 | 45 | 45
            ≥80% | 82% | 45 | 45
            """);

    assertThat(form.budget()).hasSize(1);
    assertThat(form.coverage().unread()).isNotEmpty();
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void headsOfLevelsMaySpeakOfTheirPoints() throws Exception {
    Form form =
        only(
            """
            2023年度文化惠民项目绩效自评表 | < | < | < | < | <
            项目名称 | 文化惠民 | 项目单位 | 示例市文旅局 | 自评总分 | 99
            一级指标及分值 | 二级指标及分值 | 指标名称 | 年初目标值 | 实际完成值 | 得分
            产出指标（60分） | 数量指标（40分） | 演出场次 | 120场 | 120场 | 40
            ^ | 质量指标（20分） | 合格率 | 100% | 100% | 20
            效益指标（45分） | 社会效益（40分） | 观众满意度 | ≥90% | 89% | 39
            偏差原因分析 | 部分观众未参加调查 | < | < | < | <
            """);

    assertThat(form.heading().unit().value()).isEqualTo("示例市文旅局");
    assertThat(form.indicators().get(0).points().printed()).isEqualTo("40");
    assertThat(findings(form)).anyMatch(f -> f.contains("points-sum-mismatch"));
  }

  @Test
  void labelsAreNotMerged() throws Exception {
    Form form =
        only(
            """
            . | . | . | . | . | . | . | .
            . | 2022年度项目绩效自评表 | . | . | . | . | . | .
            . | 项目名称 | 校园绿化 | . | 预算单位 | 示例市一中 | . | .
            . | 一级指标 | 二级指标 | 指标名称 | 目标值 | 实际完成值 | 分值 | 得分
            . | 产出指标 | 数量指标 | 种树 | 100棵 | 100棵 | 30 | 30
            . | . | . | 种草 | 2亩 | 2亩 | 20 | 20
            . | . | 质量指标 | 成活率 | 95% | 95% | 20 | 20
            . | 效益指标 | 生态效益指标 | 绿化率 | 30% | 31% | 30 | 30
            . | 合计 | . | . | . | . | 100 | 100
            """);

    assertThat(form.heading().unit().value()).isEqualTo("示例市一中");
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/种树/100棵/100棵/30/30/",
            "产出指标/数量指标/种草/2亩/2亩/20/20/",
            "产出指标/质量指标/成活率/95%/95%/20/20/",
            "效益指标/生态效益指标/绿化率/30%/31%/30/30/");
    assertThat(form.totals().score().printed()).isEqualTo("100");
    assertThat(form.indicators().get(1).target().place().cell()).isEqualTo("E6");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void boundNumberAndUnitInCellsOfTheirOwn() throws Exception {
    Form form =
        only(
            """
            2022年度项目绩效自评表 | < | < | < | < | < | <
            项目名称 | 培训 | < | < | < | < | <
            一级指标 | 三级指标 | 指标值 | < | < | 完成值 | 得分
            产出指标 | 培训人次 | ≥ | 90 | 人次 | 95人次 | 50
            """);

    assertThat(rows(form)).containsExactly("产出指标//培训人次/≥90人次/95人次//50/");
  }

  @Test
  void severalFormsInOneSheet() throws Exception {
    Recognized recognized =
        read(
            """
            2022年度项目绩效自评表 | < | < | < | <
            项目名称 | 甲 | < | < | <
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 得分
            产出指标 | 次数 | 1次 | 1次 | 50
            总分 | < | < | < | 50
            . | . | . | . | .
            2022年度项目绩效自评表 | < | < | < | <
            项目名称 | 乙 | < | < | <
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 得分
            产出指标 | 次数 | 2次 | 2次 | 60
            总分 | < | < | < | 60
            """);

    assertThat(recognized.forms())
        .extracting(f -> f.heading().project().value() + f.totals().score().printed())
        .containsExactly("甲50", "乙60");
  }

  @Test
  void aFormWithoutATitle() throws Exception {
    Form form =
        only(
            """
            项目名称 | 甲 | < | < | <
            预算年度 | 2021 | < | < | <
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 得分
            产出指标 | 次数 | 1次 | 1次 | 50
            自评总分 | < | < | < | 50
            """);

    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    assertThat(form.heading().fiscalYear()).isEqualTo(2021);
    assertThat(form.totals().score().printed()).isEqualTo("50");
  }

  @Test
  void aScoreMergedOverRowsCountsOnce() throws Exception {
    Form form =
        only(
            """
            2022年度项目绩效自评表 | < | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 分值 | 得分
            产出指标 | 甲 | 1次 | 1次 | 50 | 50
            ^ | 乙 | 2次 | 2次 | ^ | ^
            效益指标 | 丙 | 3次 | 3次 | 50 | 50
            总分 | < | < | < | 100 | 100
            """);

    assertThat(findings(form)).isEmpty();
    assertThat(form.indicators().get(1).score()).isNull();
  }

  @Test
  void aFormWithoutATotalIsReadAndNoted() throws Exception {
    Recognized recognized =
        read(
            """
            2022年度项目绩效自评表 | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 得分
            产出指标 | 次数 | 1次 | 1次 | 50
            """);

    assertThat(recognized.forms()).hasSize(1);
    assertThat(recognized.notes()).extracting(Note::code).contains(Note.Code.NO_DECLARED_TOTAL);
  }

  @Test
  void aBudgetOfWordsBeforeAmounts() throws Exception {
    Form form =
        only(
            """
            项 目 支 出 绩 效 自 评 表 | < | < | < | < | < | <
            项目名称 | 农村饮水安全 | < | < | < | < | <
            项目预算执行情况(万元) | 预算数： | 500 | < | 执行数： | 480 | <
            ^ | 其中：财政拨款 | 500 | < | 其中：财政拨款 | 480 | <
            ^ | 其他资金 | 0 | < | 其他资金 | 0 | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分
            产出指标(60分) | 数量指标 | 新建水厂 | 2座 | 2座 | 60 | 60
            效益指标(40分) | 社会效益指标 | 受益户数 | ≥３,０００户 | 3200 户 | 40 | 40
            总分 | < | < | < | < | 100 | 100
            """);

    assertThat(form.budget())
        .extracting(b -> b.label().value() + words(b.initial()) + "/" + words(b.executed()))
        .containsExactly("预算数500/480", "财政拨款500/480", "其他资金0/0");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void amountsInYuanAndUnmergedNumberedRows() throws Exception {
    Form form =
        only(
            """
            2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | < | <
            部门名称（盖章）：示例市教育局 | < | < | < | < | < | 金额单位：元 | < | <
            年度预算资金 | 资金构成 | 年初预算 | 调整后预算 | 实际支出 | 预算执行率 | 分值 | 得分 | 备注
            ^ | 年度资金总额 | 10,000,000.00 | 12,000,000.00 | 11,400,000.00 | 95% | 10 | 9.5 | .
            ^ | 基本支出 | 6,000,000.00 | 7,000,000.00 | 7,000,000.00 | 100% | . | . | .
            ^ | 项目支出 | 4,000,000.00 | 5,000,000.00 | 4,400,000.00 | 88% | . | . | .
            序号 | 一级指标 | 二级指标 | 三级指标 | 分值权重 | 目标值 | 实际完成情况 | 自评得分 | 偏差原因及改进措施
            1 | 产出指标 | 质量指标 | 达标率 | 60 | 95% | 90% | 56.8 | 设备到货晚
            2 | 满意度 | 家长满意度 | 家长满意度 | 30 | 90% | 95% | 30 | .
            合计 | . | . | . | 100 | . | . | 96.3 | .
            """);

    assertThat(form.heading().unit().value()).isEqualTo("示例市教育局");
    assertThat(form.expenditure().moneyUnit().value()).isEqualTo("元");
    assertThat(form.budget()).hasSize(3);
    assertThat(form.budget().get(2).partOf()).isEqualTo("年度资金总额");
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void sumsAreLeftAloneWhereTheBudgetWasNotUnderstood() throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            预算执行率得分情况 | 按九成五计 | 9.5 | . | .
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 90 | 90
            总分 | < | < | 100 | 99.5
            """);

    assertThat(form.complete()).isFalse();
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void sumsAreLeftAloneWhereAScoredPartWasOverlooked() throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            工作亮点加分项说明 | 获市级通报表扬 | 10 | 9 | .
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 90 | 90
            总分 | < | < | 100 | 99
            """);

    assertThat(form.complete()).isFalse();
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aRowTooManyIsStillFound() throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 60 | 60
            产出指标 | 场次 | 1场 | 60 | 60
            总分 | < | < | 100 | 100
            """);

    assertThat(findings(form)).hasSize(2);
  }

  @Test
  void proseBelowItsHeading() throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 100 | 100
            总分 | < | < | 100 | 100
            四、未完成原因分析 | < | < | < | <
            点位调整，工期顺延。 | < | < | < | <
            """);

    assertThat(form.narrative().deviationAnalysis().value()).isEqualTo("点位调整，工期顺延。");
  }

  @Test
  void eachLevelHasAColumnOfPointsAndALabelMaySoundLikeAHead() throws Exception {
    Form form =
        only(
            """
            2021年度部门整体支出绩效评价指标表 | < | < | < | < | < | < | < | <
            部门名称：示例县水务局 | < | < | < | < | < | < | < | <
            一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标说明及评分标准 | 自评得分 | 扣分原因
            投入 | 40 | 绩效目标（20分） | 20 | 目标合理性 | 12 | 合理得满分。 | 12 | .
            ^ | ^ | ^ | ^ | 指标明确性 | 8 | 明确得满分。 | 7.5 | 一项没有量化
            ^ | ^ | 完成情况 | 20 | 完成及时率 | 20 | 每低1%扣0.5分。 | 20 | .
            效果 | 60 | 履职效益 | 60 | 公众满意度 | 60 | 按比例计分。 | 60 | .
            合计 | 100 | . | 100 | . | 100 | . | 99.5 | .
            """);

    assertThat(rows(form))
        .containsExactly(
            "投入/绩效目标/目标合理性///12/12/",
            "投入/绩效目标/指标明确性///8/7.5/一项没有量化",
            "投入/完成情况/完成及时率///20/20/",
            "效果/履职效益/公众满意度///60/60/");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aTransferToAnAreaAndTargetsOfThePresentYear() throws Exception {
    Form form =
        only(
            """
            转移支付区域（项目）绩效目标自评表 | < | < | < | < | <
            （2022年度） | < | < | < | < | <
            转移支付（项目）名称 | < | 水利发展资金 | < | < | <
            资金使用单位 | < | 示例县水务局 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 预期当年实现值 | 全年实现值 | 得分
            产出指标 | 数量指标 | 改造面积 | ≥2万亩 | 2.1万亩 | 100
            """);

    assertThat(form.heading().project().value()).isEqualTo("水利发展资金");
    assertThat(rows(form)).containsExactly("产出指标/数量指标/改造面积/≥2万亩/2.1万亩//100/");
  }

  @ParameterizedTest
  @CsvSource({
    "预算安排, 支出决算, 支出进度, 标准分值, 自评分值",
    "年初批复数, 支出决算数, 预算完成率, 应得分, 实得分",
    "预算资金, 执行资金, 资金使用率, 赋分, 得分",
    "当年预算, 当年支出, 支付率, 分数, 得分",
    "总预算, 总支出, 支出率, 指标分值, 自评得分",
    "计划安排资金, 实际使用资金, 使用率, 满分, 评分",
    "预算下达数, 实际拨付数, 资金支付率, 分值, 得分"
  })
  void headsOfABudget(String budget, String executed, String rate, String points, String score)
      throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | <
            项目资金（万元） | %s | %s | %s | %s | %s | .
            年度资金总额 | 100 | 95 | 95%% | 10 | 9.5 | .
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 次数 | 10次 | 10次 | 90 | 90
            总分 | < | < | < | < | 100 | 99.5
            """
                .formatted(budget, executed, rate, points, score));

    BudgetLine line = form.budget().get(0);
    assertThat(words(line.initial())).isEqualTo("100");
    assertThat(words(line.executed())).isEqualTo("95");
    assertThat(words(line.declaredRate())).isEqualTo("95%");
    assertThat(words(line.points())).isEqualTo("10");
    assertThat(words(line.score())).isEqualTo("9.5");
    assertThat(findings(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "计划完成值, 全年实际完成值, 应得分, 实得分",
    "预期值, 达成值, 赋分, 得分",
    "申报值, 自评值, 分数, 得分",
    "考核目标, 实际达到值, 标准分值, 自评得分",
    "目标, 实际完成数, 分值, 评分",
    "批复目标值, 实际完成指标, 满分, 得分",
    "拟完成数量, 完成结果, 权重, 自评分值"
  })
  void headsOfIndicators(String target, String actual, String points, String score)
      throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | %s | %s | %s | %s
            产出指标 | 数量指标 | 次数 | 10次 | 11次 | 100 | 99
            总分 | < | < | < | < | 100 | 99
            """
                .formatted(target, actual, points, score));

    assertThat(rows(form)).containsExactly("产出指标/数量指标/次数/10次/11次/100/99/");
  }

  @ParameterizedTest
  @CsvSource({
    "填表人：某甲 | 联系电话：000 | . | . | . | . | 负责人：某乙",
    "制表：某甲 | . | 审核人：某丙 | . | . | . | 负责人（签字）：某乙",
    "单位负责人：某甲 | < | < | 财务负责人：某乙 | < | < | 填报日期：2023年1月3日"
  })
  void whoSignsBelowATableIsNoIndicator(String signed) throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | <
            一级 | 二级 | 三级 | 指标值 | 完成值 | 权重 | 得分
            产出指标 | 数量指标 | 次数 | 10次 | 10次 | 100 | 100
            %s
            """
                .formatted(signed));

    assertThat(rows(form)).containsExactly("产出指标/数量指标/次数/10次/10次/100/100/");
    assertThat(findings(form)).isEmpty();
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void blankCellsBetweenLabelsAndAmounts() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | . | . | . | . | . | . | . | .
            预算执行情况（10分） | 预算数 | . | 120 | 执行数 | 118.5 | 执行率 | 98.75% | 9.88
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | . | .
            产出指标 | 数量指标 | 次数 | 10次 | 10次 | 90 | 90 | . | .
            """);

    assertThat(words(form.budget().get(0).initial())).isEqualTo("120");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("118.5");
    assertThat(findings(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "注：85分以上为优，75-85分为良。, 85",
    "等级：优（≥95分）、良（85-95分）, 95",
    "得分90分（含）以上的评定为“优”, 90",
    "优秀：90-100分；良好：80-90分, 90",
    "全年优良天数85天，优质服务, ",
    "2022年评优2085人, "
  })
  void theFormsOwnGrades(String line, String from) throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 100 | 100
            总分 | < | < | 100 | 100
            %s | < | < | < | <
            """
                .formatted(line));

    assertThat(words(form.narrative().bestGradeFrom())).isEqualTo(from == null ? "" : from);
  }

  @ParameterizedTest
  @CsvSource({
    "未完成原因：1人离职。, 1人离职。",
    "偏差原因分析：无, 无",
    "五、存在问题及原因：工期紧, 工期紧",
    "偏差原因分析：（200字以内）, ''",
    "偏差原因分析：, ''"
  })
  void shortProseBehindItsLabel(String line, String said) throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | <
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 100 | 100
            总分 | < | < | 100 | 100
            %s | < | < | < | <
            """
                .formatted(line));

    assertThat(form.narrative().deviationAnalysis().value()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "注：预算执行率≥90%得满分。, 0",
    "注：预算执行率在95%（含）以上的得10分，每低1%扣0.1分。, 0",
    "说明：执行率得分=执行率*分值，最高不得超过10分。, 1",
    "未完成原因：尾款未支付，执行率只有93.33%，扣0.67分。, 1"
  })
  void stepsOfTheExecutionAreTheFormsOwnMeasure(String note, int found) throws Exception {
    Form form =
        only(
            """
            2023年度项目绩效自评表 | < | < | < | < | < | <
            项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 300 | 300 | 280 | 10 | 93.33%% | 10
            一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
            产出指标 | 数量指标 | 次数 | 1次 | 1次 | 90 | 90
            总分 | < | < | < | < | 100 | 100
            %s | < | < | < | < | < | <
            """
                .formatted(note));

    assertThat(findings(form)).filteredOn(f -> f.contains("budget-score")).hasSize(found);
  }

  private static List<String> findings(Form form) {
    return Catalogue.check(form, Policy.DEFAULT).stream().map(Anomaly::toString).toList();
  }

  private static List<String> rows(Form form) {
    return form.indicators().stream()
        .map(
            (Indicator i) ->
                java.util.stream.Stream.of(
                        words(i.level1()),
                        words(i.level2()),
                        words(i.name()),
                        words(i.target()),
                        words(i.actual()),
                        words(i.points()),
                        words(i.score()),
                        words(i.explanation()))
                    .collect(Collectors.joining("/")))
        .toList();
  }

  private static Form only(String sketch) throws Exception {
    List<Form> forms = read(sketch).forms();
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static Recognized read(String sketch) throws Exception {
    Mappings mappings = ProjectMappings.get();
    return new FormRecognizer(mappings).read(GridSketch.document(sketch), "d");
  }
}
