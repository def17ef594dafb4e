package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage.Equation.Kind;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the words of a budget leave a choice, its own sums decide, and never one of them alone. */
class BudgetChoiceTest {

  private static final String AROUND =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
      BUDGET
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
      产出指标 | 数量 | 清扫 | 5次 | 5次 | 90 | 90 | .
      """;

  @Test
  void ofTwoBudgetsTheOneThatRateAndScoreAreOf() throws Exception {
    Form form =
        budget(
            """
            项目资金（万元） | . | 预算数 | 年初预算数 | 执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 120 | 100 | 90 | 10 | 90% | 9
            """);

    assertThat(lines(form)).containsExactly("年度资金总额/null/100//90");
    assertThat(form.coverage().reading().get(0).equations())
        .extracting(equation -> equation.kind())
        .containsExactly(Kind.EXECUTION_RATE, Kind.BUDGET_SCORE);
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void ofTwoThatSayTheSameTheOneThatSaysLessIsTheAdjustedOne() throws Exception {
    Form form =
        budget(
            """
            项目资金（万元） | . | 年初预算数 | 预算数 | 执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 120 | 100 | 90 | 10 | 90% | 9
            """);

    assertThat(lines(form)).containsExactly("年度资金总额/null/120/100/90");
  }

  @Test
  void ofTwoExecutedColumnsTheOneThatRateAndScoreAreOf() throws Exception {
    Form form =
        budget(
            """
            项目资金（万元） | . | 全年预算数 | 支付数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 100 | 70 | 90 | 10 | 90% | 9
            """);

    assertThat(lines(form)).containsExactly("年度资金总额/null/100//90");
  }

  /** 调整数 may be what the budget became, or by how much it changed. */
  @Test
  void whatABudgetWasChangedToIsToldByRateAndScore() throws Exception {
    String table =
        """
        项目资金（万元） | . | 年初数 | 调整数 | 执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 120 | 100 | 90 | 10 | RATE% | SCORE
        """;

    Form changed = budget(table.replace("RATE", "90").replace("SCORE", "9"));
    Form initial = budget(table.replace("RATE", "75").replace("SCORE", "7.5"));
    Form neither = budget(table.replace("RATE", "41").replace("SCORE", "4.1"));

    assertThat(lines(changed)).containsExactly("年度资金总额/null/120/100/90");
    assertThat(rules(changed)).isEmpty();
    assertThat(lines(initial)).containsExactly("年度资金总额/null/120//90");
    assertThat(rules(initial)).isEmpty();
    assertThat(initial.coverage().unread()).isEmpty();
    assertThat(rules(neither)).isEmpty();
    assertThat(neither.coverage().unread()).isNotEmpty();
  }

  /** The same money from two sides: where it came from, and what it was for. */
  @Test
  void eachSideOfABudgetMakesUpTheTotalByItself() throws Exception {
    String table =
        """
        预算（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 部门预算总额 | < | 120 | 100 | 90 | 10 | 90% | 9
        ^ | 资金来源 | （1）财政资金 | 110 | 92 | 82 | - | . | -
        ^ | ^ | （2）单位资金 | 10 | 8 | 8 | - | . | -
        ^ | 资金结构 | （1）基本支出 | 50 | 40 | 38 | - | . | -
        ^ | ^ | （2）项目支出 | 70 | 60 | OTHER | - | . | -
        """;

    assertThat(rules(budget(table.replace("OTHER", "52")))).isEmpty();
    assertThat(rules(budget(table.replace("OTHER", "52").replace("^ | ^ |", "^ | . |")))).isEmpty();
    assertThat(rules(budget(table.replace("92 | 82", "91 | 81").replace("8 | 8", "7 | 7"))))
        .doesNotContain("budget-parts-mismatch");
  }

  /** Labels beside the lines that are no sides of it: the lines together are the total. */
  @Test
  void linesBesideLabelsMayAllBePartsOfTheTotal() throws Exception {
    String table =
        """
        预算（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 资金总额 | < | 120 | 100 | 90 | 10 | 90% | 9
        ^ | 财政资金 | 中央 | 60 | 50 | 45 | - | . | -
        ^ | ^ | 省级 | 40 | 30 | 30 | - | . | -
        ^ | 其他 | 自筹 | 15 | 15 | 10 | - | . | -
        ^ | ^ | 捐赠 | 5 | 5 | OTHER | - | . | -
        """;

    assertThat(rules(budget(table.replace("OTHER", "5")))).isEmpty();
    assertThat(rules(budget(table.replace("OTHER", "8")))).contains("budget-parts-mismatch");
  }

  /** A fund's income is not spent, and more of it than was planned is no fault. */
  @Test
  void whatCameInIsNoSpending() throws Exception {
    String table =
        """
        基金收支情况（万元） | 项目 | 预算数 | < | 决算数 | < | 完成率 | <
        ^ | 一、基金收入 | 120 | < | 150 | < | 125% | <
        ^ | 其中：个人缴费收入 | 40 | < | 50 | < | 125% | <
        ^ | 财政补贴收入 | 80 | < | 100 | < | 125% | <
        ^ | 二、基金支出 | 100 | < | SPENT | < | 90% | <
        ^ | 三、本年收支结余 | 20 | < | 60 | < | . | <
        ^ | 四、年末滚存结余 | 320 | < | 360 | < | . | <
        """;

    Form form = budget(table.replace("SPENT", "90"));

    assertThat(lines(form).get(0)).isEqualTo("基金支出/null/100//90");
    assertThat(rules(form)).isEmpty();
    assertThat(rules(budget(table.replace("SPENT", "80")))).contains("execution-rate-mismatch");
  }

  @Test
  void whereNothingSaysWhichLineIsTheTotalNobodyIsAccused() throws Exception {
    Form form =
        budget(
            """
            资金（万元） | . | 全年预算数 | 全年执行数 | 执行率
            ^ | 中央资金 | 50 | 45 | 90%
            ^ | 省级资金 | 30 | 27 | 90%
            ^ | 县级资金 | 40 | 36 | 90%
            """);

    assertThat(rules(form)).doesNotContain("budget-parts-mismatch");
  }

  @Test
  void downwardsTheTotalStandsWhereItsHeadingSaysSo() throws Exception {
    String table =
        """
        资金构成（万元） | 中央 | 省级 | 县级 | 其他 | 合计 | 执行率 | 得分
        预算数 | 50 | 30 | . | 20 | 100 | 90% | 9
        执行数 | 45 | 25 | . | 20 | SUM | ^ | ^
        """;

    Form form = budget(table.replace("SUM", "90"));

    assertThat(lines(form)).contains("合计/null/100//90", "中央/合计/50//45");
    assertThat(form.budget().stream().filter(BudgetLine::isTotal)).hasSize(1);
    assertThat(rules(form)).isEmpty();
    assertThat(rules(budget(table.replace("SUM", "90").replace("^", ".")))).isEmpty();
    assertThat(rules(budget(table.replace("SUM", "95")))).contains("budget-parts-mismatch");
  }

  /** 调整数 beside 实际数: by how much it was changed is no budget. */
  @Test
  void whatABudgetBecameIsTheBudgetAndNotByWhatItWasChanged() throws Exception {
    String table =
        """
        预算资金（元） | 当年年初预算数（1） | < | 预算调整数（2） | < | 预算实际数（3=1+2） | 实际支出（4） | 执行率（4/3）
        FIRST | 120 | < | -20 | < | 100 | 90 | 90%
        """;

    for (String first : List.of("^", ".")) {
      Form form = budget(table.replace("FIRST", first));

      assertThat(lines(form)).singleElement().asString().endsWith("/null/120/100/90");
      assertThat(rules(form)).isEmpty();
    }
  }

  /** Parts of a source stand below it, and no 其中 says so: their sum does. */
  @Test
  void partsOfPartsMayStandBelowThemUnmarked() throws Exception {
    String table =
        """
        项目资金（万元） | . | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 90 | 10 | 90% | 9
        ^ | 财政资金 | 80 | 75 | . | . | .
        ^ | 中央补助 | 50 | 50 | . | . | .
        ^ | 省级补助 | 30 | 25 | . | . | .
        ^ | 自筹资金 | 20 | OWN | . | . | .
        """;

    Form form = budget(table.replace("OWN", "15"));

    assertThat(form.budget())
        .extracting(BudgetLine::partOf)
        .containsExactly(null, "年度资金总额", "财政资金", "财政资金", "年度资金总额");
    assertThat(rules(form)).isEmpty();
    assertThat(found(budget(table.replace("OWN", "18"))))
        .extracting(Anomaly::rule)
        .containsExactly("budget-parts-mismatch");
    assertThat(rules(budget(table.replace("OWN", "15").replace("中央补助 | 50", "中央补助 | 55"))))
        .contains("budget-parts-mismatch");
  }

  @Test
  void whatIsNotInTheTotalIsNoPartOfIt() throws Exception {
    String table =
        """
        项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 120 | 100 | 90 | 10 | 90% | 9
        ^ | 其中：财政拨款 | 100 | 80 | 70 | . | . | .
        ^ | 其他资金 | 20 | 20 | 20 | . | . | .
        ^ | 上年结转WORDS | 7 | 7 | 7 | . | . | .
        """;

    assertThat(rules(budget(table.replace("WORDS", "（不计入总额）")))).isEmpty();
    assertThat(rules(budget(table.replace("WORDS", "资金（未纳入年度预算）")))).isEmpty();
    assertThat(rules(budget(table.replace("WORDS", "")))).contains("budget-parts-mismatch");
  }

  @Test
  void theOnlyPartsNamedMayBeOfALineBelowTheTotal() throws Exception {
    Form form =
        budget(
            """
            支出（万元） | . | 年初预算 | 调整预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 合计 | 120 | 100 | 90 | 10 | 90% | 9
            ^ | 基本支出 | 80 | 70 | 65 | . | . | .
            ^ | 其中：人员经费 | 60 | 50 | 50 | . | . | .
            ^ | 公用经费 | 20 | 20 | 15 | . | . | .
            ^ | 项目支出 | 40 | 30 | 25 | . | . | .
            """);

    assertThat(rules(form)).isEmpty();
    assertThat(form.budget())
        .extracting(BudgetLine::partOf)
        .containsExactly(null, "合计", "基本支出", "基本支出", "合计");
  }

  @Test
  void aSourceThatNoWordKnowsIsCalledByItsHeading() throws Exception {
    Form form =
        budget(
            """
            项目预算（万元） | < | 资金总额 | 其中：财政拨款 | 其中：上年结转 | 其他资金 | 执行率 | 得分
            年初预算 | < | 120 | 80 | 30 | 10 | . | .
            全年预算 | < | 100 | 60 | 30 | 10 | . | .
            全年执行 | < | 90 | 50 | 30 | 10 | 90% | 9
            """);

    assertThat(rules(form)).isEmpty();
    assertThat(lines(form)).startsWith("资金总额/null/120/100/90");
  }

  @Test
  void oneEquationAloneHidesNoError() throws Exception {
    Form form =
        budget(
            """
            项目资金（万元） | . | 全年预算数 | 全年执行数 | 支付数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 100 | 90 | 97 | 10 | 97% | 9
            """);

    assertThat(lines(form)).containsExactly("年度资金总额/null/100//90");
    assertThat(rules(form)).containsExactly("execution-rate-mismatch");
  }

  @Test
  void aHeadingIsNotOverruled() throws Exception {
    Form form =
        budget(
            """
            项目资金（万元） | . | 全年预算数 | 全年执行数 | 到位数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 100 | 90 | 95 | 10 | 95% | 9.5
            """);

    assertThat(lines(form)).containsExactly("年度资金总额/null/100//90");
    assertThat(rules(form)).contains("execution-rate-mismatch", "budget-score-mismatch");
  }

  @Test
  void theLineThatTheOthersAddUpToIsTheTotalWhereNoWordsSayIt() throws Exception {
    String table =
        """
        项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 财政拨款 | 60 | 70 | 60 | . | . | .
        ^ | 其他资金 | 40 | 50 | 48 | . | . | .
        ^ | 项目资金 | 100 | 120 | EXECUTED | 10 | 90% | 9
        """;

    assertThat(lines(budget(table.replace("EXECUTED", "108"))))
        .containsExactly("财政拨款/项目资金/60/70/60", "其他资金/项目资金/40/50/48", "项目资金/null/100/120/108");
  }

  @Test
  void anInnerOfWhichEndsWhereItsSumDoes() throws Exception {
    String table =
        """
        项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 120 | 108 | 10 | 90% | 9
        ^ | 其中：财政拨款 | 80 | 95 | 88 | . | . | .
        ^ | 其中：中央 | 50 | 60 | 55 | . | . | .
        ^ | 省级 | 30 | 35 | PROVINCE | . | . | .
        ^ | 其他资金 | 20 | 25 | 20 | . | . | .
        """;

    Form right = budget(table.replace("PROVINCE", "33"));
    assertThat(right.budget())
        .extracting(BudgetLine::partOf)
        .containsExactly(null, "年度资金总额", "财政拨款", "财政拨款", "年度资金总额");
    assertThat(rules(right)).isEmpty();

    Form wrong = budget(table.replace("PROVINCE", "38"));
    assertThat(found(wrong))
        .extracting(anomaly -> anomaly.rule() + " " + anomaly.where())
        .containsExactly("budget-parts-mismatch budget[1].executed");
  }

  private static Form budget(String table) throws Exception {
    return only(AROUND.replace("BUDGET\n", table));
  }

  private static List<String> lines(Form form) {
    return form.budget().stream()
        .map(
            line ->
                String.join(
                    "/",
                    line.label().value(),
                    String.valueOf(line.partOf()),
                    words(line.initial()),
                    words(line.adjusted()),
                    words(line.executed())))
        .toList();
  }

  private static List<String> rules(Form form) {
    return found(form).stream().map(Anomaly::rule).toList();
  }

  private static List<Anomaly> found(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .filter(anomaly -> anomaly.rule().startsWith("budget") || anomaly.rule().contains("rate"))
        .toList();
  }
}
