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
