package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The row that adds up a form, in whatever state it is, and what it adds up. */
class TotalRowTest {

  private static final String FORM =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | . | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 100 | 80 | 10 | 80% | 8
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      ROW
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "总分 | < | < | < | < | 100 | 97",
        ". | . | . | . | . | 100 | 97",
        "合计100 | < | < | < | < | . | 97",
        "本项目自评得分合计 | < | < | < | < | 100 | 97",
        "得分合计及等级（优） | < | < | < | < | 100 | 97",
      })
  void isTold(String row) throws Exception {
    Form form = only(FORM.replace("ROW", row));

    assertThat(words(form.totals().score())).isEqualTo("97");
    assertThat(form.indicators()).hasSize(2);
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).containsExactly("total-score-mismatch");
  }

  @Test
  void ofTheIndicatorsAloneIsNotThatOfTheForm() throws Exception {
    Form form = only(FORM.replace("ROW", "合计 | < | < | < | < | 90 | 90"));

    assertThat(form.totals().score()).isNull();
    assertThat(form.totals().points()).isNull();
    assertThat(rules(form)).isEmpty();

    Form inHead =
        only(
            FORM.replace("ROW", "合计 | < | < | < | < | 90 | 90")
                .replace("项目名称", "总分 | 97 | < | < | < | < | <\n项目名称"));
    assertThat(rules(inHead)).containsExactly("total-score-mismatch");
  }

  @Test
  void ofTwoTheSecondIsThatOfTheFormThoughDeductionsStandBetween() throws Exception {
    String form =
        FORM.replace("完成值 | 分值 | 得分", "完成值 | 分值 | 扣分 | 自评得分")
            .replace("5次 | 50 | 50", "5次 | 50 | 0 | 50")
            .replace("91% | 40 | 40", "91% | 40 | 0 | 40")
            .replaceAll("(?m)^((?!产出|效益|一级|ROW).+)$", "$1 | .");
    String rows =
        "合计 | < | < | < | < | 90 | 0 | 90\n自评总分（含预算执行率得分） | < | < | < | < | 100 | . | TOTAL";

    Form right = only(form.replace("ROW", rows.replace("TOTAL", "98")));
    assertThat(words(right.totals().score())).isEqualTo("98");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(form.replace("ROW", rows.replace("TOTAL", "97")))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void whosePointsAreNobodysIsThatOfTheForm() throws Exception {
    Form form = only(FORM.replace("ROW", "合计 | < | < | < | < | 95 | 90"));

    assertThat(rules(form)).contains("points-sum-mismatch");
  }

  @Test
  void aSubtotalWithoutWordsEndsNothing() throws Exception {
    String rows = ". | . | . | . | . | 90 | 90\n满意度指标 | 群众 | 走访 | 5次 | 5次 | 0 | 0";
    Form form = only(FORM.replace("ROW", rows));

    assertThat(form.indicators()).hasSize(3);
  }

  @Test
  void aLabelAboveAHeadWhoseWordHeadsAColumnToo() throws Exception {
    Form form =
        only(
            """
            2022年度部门整体支出绩效自评表 | < | < | < | <
            单位(部门) | 甲环卫所 | < | < | <
            一级指标 | 三级指标 | 指标值 | 折算分 | 得分
            产出指标 | 清扫 | 5次 | 0.5 | 50
            """);

    assertThat(words(form.heading().unit())).isEqualTo("甲环卫所");
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .filter(rule -> rule.contains("-sum-") || rule.contains("total"))
        .toList();
  }
}
