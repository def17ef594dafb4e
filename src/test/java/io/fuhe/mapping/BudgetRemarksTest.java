package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows below the amounts say of the whole budget is no part of it. */
class BudgetRemarksTest {

  private static final String FORM =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | . | .
      ^ | 合计 | 100 | 100 | 80 | . | .
      ^ | 财政拨款 | 60 | 60 | 50 | . | .
      ^ | 事业收入 | 40 | 40 | 30 | . | .
      ROW
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | 98
      """;

  @Test
  void theRateInARowOfItsOwnIsNoPart() throws Exception {
    Form form = only(FORM.replace("ROW", "^ | 执行率 | < | < | 80.00% | / | /"));

    assertThat(form.budget()).hasSize(3);
    assertThat(words(form.budget().get(0).declaredRate())).isEqualTo("80.00%");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void theRateInARowOfItsOwnIsHeldAgainstTheAmounts() throws Exception {
    Form form = only(FORM.replace("ROW", "^ | 执行率 | < | < | 85% | / | /"));

    assertThat(rules(form)).containsExactly("execution-rate-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算执行率得分 | 分值 | 10 | 得分 | 8 | . | .",
        "预算执行得分 | < | 分值：10分 | < | 得分：8分 | < | <",
        "^ | 分值 | 10 | 得分 | 8 | . | .",
        "预算执行率 | 80% | 权重 | 10 | 执行率得分 | 8 | .",
      })
  void pointsAndScoreBelowTheAmountsAreThoseOfTheWhole(String row) throws Exception {
    Form form = only(FORM.replace("ROW", row));
    BudgetLine total = form.budget().get(0);

    assertThat(form.budget()).hasSize(3);
    assertThat(words(total.points())).isEqualTo("10");
    assertThat(words(total.score())).isEqualTo("8");
    assertThat(rules(form)).isEmpty();
    assertThat(rules(only(FORM.replace("ROW", row).replace("| 98", "| 96"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aRowWithFiguresBesidesIsALineOfTheTable() throws Exception {
    Form form = only(FORM.replace("ROW", "^ | 其他资金 | 5 | 5 | 4 | . | ."));

    assertThat(form.budget()).hasSize(4);
    assertThat(rules(form)).containsOnly("budget-parts-mismatch");
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .filter(rule -> rule.endsWith("-mismatch"))
        .toList();
  }
}
