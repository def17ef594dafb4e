package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.accusations;
import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators two to a row or one to a column, budgets in pairs, and units without a label. */
class EleventhDrawTest {

  private static final String TITLE = "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <\n";

  private static final String NAMED = "项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <\n";

  private static final String TABLE =
      """
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50 | .
      效益指标 | 社会效益指标 | 满意 | 90% | 88% | 40 | 39 | 居民外出较多
      总分 | < | < | < | < | 100 | TOTAL | .
      """;

  @Test
  void indicatorsThatStandTwoToARowFollowOneAnother() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所 | < | < | <
        三级指标 | 指标值 | 完成值 | 分值 | 得分 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        清扫 | 5次 | 5次 | 40 | 40 | 满意 | 90% | 91% | 30 | SCORE
        清运 | 9车 | 9车 | 30 | 30 | . | . | . | . | .
        总分 | < | < | < | < | < | < | < | 100 | 100
        """;

    Form right = only(sketch.replace("SCORE", "30"));
    assertThat(rows(right))
        .containsExactly("//清扫/5次/5次/40/40", "//清运/9车/9车/30/30", "//满意/90%/91%/30/30");
    assertThat(accusations(right)).isEmpty();
    assertThat(accusations(only(sketch.replace("SCORE", "31"))))
        .containsExactlyInAnyOrder("score-exceeds-points", "total-score-mismatch");
  }

  @Test
  void indicatorsThatStandOneToAColumnAreRead() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | <
        项目名称 | 环卫 | 实施单位 | 甲环卫所
        三级指标 | 清扫 | 清运 | 满意
        年度指标值 | 5次 | 9车 | 90%
        实际完成值 | 5次 | 9车 | 91%
        分值 | 40 | 30 | 30
        得分 | 40 | 30 | SCORE
        """;

    assertThat(rows(only(sketch.replace("SCORE", "30"))))
        .containsExactly("//清扫/5次/5次/40/40", "//清运/9车/9车/30/30", "//满意/90%/91%/30/30");
    assertThat(accusations(only(sketch.replace("SCORE", "30")))).isEmpty();
    assertThat(accusations(only(sketch.replace("SCORE", "31"))))
        .containsExactly("score-exceeds-points");
  }

  @ParameterizedTest
  @CsvSource({"14.38, ''", "14.39, score-above-achievement"})
  void aScoreRoundedUpFromTheExactShareIsNotAboveIt(String score, String rule) throws Exception {
    Form form =
        only(
            TITLE
                + NAMED
                + TABLE
                    .replace("| 50 | 50", "| 85 | 85")
                    .replace("90% | 88% | 40 | 39", "≥96% | 92% | 15 | " + score)
                    .replace("TOTAL", "14.38".equals(score) ? "99.38" : "99.39"));

    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void pairsOfSeveralRowsBesideOneNameAreTheBudget(String score, String total, String rule)
      throws Exception {
    Form form =
        only(
            TITLE
                + NAMED
                + """
                预算执行（10分） | 年初预算（万元） | 100 | < | 全年预算（万元） | < | 120 | <
                ^ | 实际执行（万元） | 114 | < | 预算执行率 | < | 95% | <
                ^ | 得分 | SCORE | < | < | < | < | <
                """
                    .replace("SCORE", score)
                + TABLE.replace("TOTAL", total));

    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(words(form.budget().get(0).points())).isEqualTo("10");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void aPairMayStandInOneCell(String score, String total, String rule) throws Exception {
    String budget = "预算（万元） | 120 | 支出（万元） | 114 | 执行率 | 95% | 分值：10 | 得分：" + score + "\n";
    Form form = only(TITLE + NAMED + budget + TABLE.replace("TOTAL", total));

    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "甲县水利局2023年度项目支出绩效自评表, 甲县水利局",
    "甲县水利局项目支出绩效自评表, 甲县水利局",
    "2023年度项目支出绩效自评表, ''",
    "环卫设施2023年度项目支出绩效自评表, ''",
  })
  void theTitleNamesTheUnitThatNoLabelDoes(String title, String unit) throws Exception {
    Form form =
        only(
            TITLE.replace("2023年度项目支出绩效自评表", title)
                + "项目名称 | 环卫 | < | < | < | < | < | <\n"
                + TABLE);

    assertThat(words(form.heading().unit())).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"甲县水利局, 甲县水利局", "人民币万元, ''", "元, ''"})
  void aNameBehindTheWordForAUnitIsTheUnit(String value, String unit) throws Exception {
    Form form = only(TITLE + "项目名称 | 环卫 | < | < | 单位 | " + value + " | < | <\n" + TABLE);

    assertThat(words(form.heading().unit())).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"年末实现, 差距分析", "建设成效, 未达目标值原因", "年末完成, 未得满分原因"})
  void otherWordsForWhatWasDoneAndWhy(String done, String why) throws Exception {
    String sketch = TITLE + NAMED + TABLE.replace("完成值", done).replace("偏差原因", why);
    Form form = only(sketch.replace("| 50 | 50", "| 60 | 60").replace("TOTAL", "99"));

    assertThat(words(form.indicators().get(1).actual())).isEqualTo("88%");
    assertThat(words(form.indicators().get(1).explanation())).isEqualTo("居民外出较多");
    assertThat(accusations(form)).isEmpty();
  }
}
