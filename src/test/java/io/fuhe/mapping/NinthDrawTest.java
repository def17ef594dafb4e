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

/** Scores that stand outside of their columns, and forms that go on elsewhere. */
class NinthDrawTest {

  private static final String SCORED_BELOW =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | .
      ^ | 年度资金总额 | 100 | 100 | 80 | 80% | .
      ^ | 其中：财政拨款 | 90 | PART | 72 | — | .
      ^ | 其他资金 | 10 | 10 | 8 | 80% | .
      LABEL | < | SCORE | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | TOTAL
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"预算执行情况得分（满分10分）", "预算执行率得分（10分）", "资金执行自评分（分值10分）", "预算使用得分(10分)"})
  void theScoreOfTheExecutionBelowTheAmountsIsNoAmount(String label) throws Exception {
    String form = SCORED_BELOW.replace("LABEL", label);
    Form right = only(form.replace("SCORE", "8").replace("PART", "90").replace("TOTAL", "98"));

    assertThat(right.budget())
        .extracting(line -> words(line.label()))
        .containsExactly("年度资金总额", "财政拨款", "其他资金");
    BudgetLine whole = right.budget().get(0);
    assertThat(words(whole.points())).isEqualTo("10");
    assertThat(words(whole.score())).isEqualTo("8");
    assertThat(rules(right)).isEmpty();
    assertThat(
            rules(only(form.replace("SCORE", "8").replace("PART", "90").replace("TOTAL", "96"))))
        .containsExactly("total-score-mismatch");
    assertThat(
            rules(only(form.replace("SCORE", "9").replace("PART", "90").replace("TOTAL", "99"))))
        .containsExactly("budget-score-mismatch");
    assertThat(
            rules(only(form.replace("SCORE", "8").replace("PART", "80").replace("TOTAL", "98"))))
        .containsExactly("budget-parts-mismatch");
  }

  @Test
  void wordsOfScoresThatNobodyKnowsTakeNoPartInTheAmounts() throws Exception {
    Form form =
        only(
            SCORED_BELOW
                .replace("LABEL", "执行率得分（按比例计）")
                .replace("SCORE", "8")
                .replace("PART", "90")
                .replace("TOTAL", "98"));

    assertThat(form.budget()).hasSize(3);
    assertThat(rules(form)).isEmpty();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .filter(rule -> rule.contains("mismatch"))
        .toList();
  }
}
