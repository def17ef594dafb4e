package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.GridSketch;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a form begins and ends, what year it is for, and whose it is. */
class FormBoundsTest {

  @Test
  void accountsAreNoForm() throws Exception {
    assertThat(
            read(
                """
                收入决算表 | < | < | <
                单位：万元 | < | < | <
                项目 | 预算数 | 决算数 | 备注
                合计 | 2.85 | 0.39 | .
                """))
        .isEmpty();
  }

  @Test
  void theYearStandsOnItsOwnLineAndNotInTheProjectsName() throws Exception {
    Form form =
        only(
            """
            设备（2021年补助资金）项目绩效自评表 | < | < | < | <
            （2022年度） | < | < | < | <
            项目名称 | 设备（2021年补助资金） | < | < | <
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 100 | 100
            """);

    assertThat(form.heading().fiscalYear()).isEqualTo(2022);
  }

  @Test
  void aTitleInTwoLinesThatHoldsUnitAndProject() throws Exception {
    List<Form> forms =
        read(
            """
            301007_甲市公安局机场分局_机场公安综 | . | . | .
            合修缮改造项目绩效目标表 | . | . | .
            一级指标 | 二级指标 | 三级指标 | 目标值
            产出指标 | 数量指标 | 完成数 | 1次
            301007_甲市公安局台商分局_科技兴警绩效 | . | . | .
            目标表 | . | . | .
            一级指标 | 二级指标 | 三级指标 | 目标值
            产出指标 | 数量指标 | 完成数 | 3辆
            """);

    assertThat(forms)
        .extracting(f -> f.heading().unit().value() + "/" + f.heading().project().value())
        .containsExactly("甲市公安局机场分局/机场公安综合修缮改造项目", "甲市公安局台商分局/科技兴警");
  }

  @Test
  void aListOfProjectsIsAFormEach() throws Exception {
    List<Form> forms =
        read(
            """
            2026年项目支出绩效目标表 | < | < | < | < | < | <
            部门名称：甲市信访局 | < | < | < | < | < | <
            单位编码 | 单位（项目）名称 | 资金总额 | 绩效指标 | < | < | <
            ^ | ^ | ^ | 三级指标 | 指标值 | 度量单位 | 指标值类型
            合计 | . | 46.00 | . | . | . | .
            120001 | 甲市信访局 | 46.00 | . | . | . | .
            120001 | 基层经费专项 | 35.78 | 总成本 | 35.78 | 万元 | ≤
            ^ | ^ | ^ | 调拨单位数 | 10 | 个 | ≥
            120001 | 维护费专项 | 10.22 | 总成本 | 10.22 | 万元 | ≤
            ^ | ^ | ^ | 巡检次数 | 12 | 次 | ≥
            """);

    assertThat(forms)
        .extracting(f -> f.heading().project().value())
        .containsExactly("基层经费专项", "维护费专项");
    assertThat(forms.get(0).indicators())
        .extracting(row -> words(row.name()) + words(row.target()))
        .containsExactly("总成本≤35.78万元", "调拨单位数≥10个");
    assertThat(forms.get(0).budget().get(0).initial().printed()).isEqualTo("35.78");
    assertThat(forms.get(1).indicators()).extracting(Indicator::goal).containsOnlyNulls();
  }

  @Test
  void theNameOfATableBesideItIsNoIndicator() throws Exception {
    Form form =
        only(
            """
            2026年部门整体绩效目标表 | < | < | < | <
            单位名称：甲市政府办 | < | < | < | <
            绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位
            ^ | 可达率 | ≥ | 90 | %
            ^ | . | . | . | .
            备注：本单位无其他项目 | < | < | < | <
            """);

    assertThat(form.indicators())
        .extracting(row -> words(row.name()) + words(row.target()))
        .containsExactly("可达率≥90%");
  }

  @Test
  void aStrayFigureInTheBlankCornerIsNoHeading() throws Exception {
    Form form =
        only(
            """
            2022年项目绩效自评表 | < | < | < | <
            项目资金 | 500 | 全年预算数 | 全年执行数 | 得分
            ^ | 年度资金总额 | 500 | 500 | 10
            一级指标 | 指标名称 | 目标值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 90 | 90
            """);

    assertThat(form.budget()).singleElement().matches(b -> b.score().printed().equals("10"));
  }

  @Test
  void pointsAtTheHeadOfADeclarationAreTheirSum() throws Exception {
    String rows =
        """
        专项经费绩效目标表 | < | < | <
        （2026年度） | < | < | <
        项目名称 | 设备 | < | 执行率分值（10分）
        一级指标 | 三级指标 | 指标值 | 分值权重（90分）
        产出指标 | 数量 | 5台 | 60
        效益指标 | 效率 | ≥95% | POINTS
        """;

    assertThat(findings(only(rows.replace("POINTS", "30")))).isEmpty();
    assertThat(findings(only(rows.replace("POINTS", "50")))).containsExactly("points-sum-mismatch");
  }

  @Test
  void aScoreThatTheLayoutHasNoPlaceForIsNotMissingInTheTotal() throws Exception {
    Form form =
        only(
            """
            2022年部门整体支出绩效自评表 | < | < | < | < | <
            主要任务 | 全年预算数 | 全年执行数 | 分值 | 执行率 | .
            资金总额 | 100 | 100 | 10 | 100% | .
            一级指标 | 指标名称 | 目标值 | 实际完成值 | 分值 | 得分
            产出指标 | 次数 | 1次 | 1次 | 90 | 90
            总分 | < | < | < | 100 | 100
            """);

    assertThat(findings(form)).isEmpty();
  }

  @Test
  void aTableBelowAnotherIsNotItsRows() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            （2023年度） | < | < | <
            项目名称 | 扶贫 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 补助人数 | ≥30人
            收入决算表 | . | . | .
            科目 | 财政拨款 | 事业收入 | 其他
            201 | 12 | 13 | 14
            """);

    assertThat(form.indicators()).hasSize(1);
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void aDisclosureNamesUnitAndYearOnItsCover() throws Exception {
    Form form =
        only(
            """
            甲市规划局2024年度部门决算 | . | . | .
            项目支出绩效自评表 | . | . | .
            项目名称 | 测绘 | < | <
            一级指标 | 三级指标 | 指标值 | 得分
            产出指标 | 补测 | 5次 | 100
            """);

    assertThat(form.heading().unit().value()).isEqualTo("甲市规划局");
    assertThat(form.heading().fiscalYear()).isEqualTo(2024);
  }

  private static List<String> findings(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }

  private static List<Form> read(String sketch) throws Exception {
    return new FormRecognizer(ProjectMappings.get())
        .read(GridSketch.document(sketch), "doc")
        .forms();
  }
}
