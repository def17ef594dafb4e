package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A label of level 2 with points that is written in each of its rows, not merged over them. */
class RepeatedLabelsTest {

  private static final String FORM =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | <
      项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
      一级指标 | 二级指标 | 指标名称 | 年初目标值 | 实际完成值 | 得分
      产出指标（60分） | 数量指标（ONE分） | 清扫街巷 | 40条 | 40条 | 20
      ^ | 数量指标（ONE分） | 清运垃圾 | 50吨 | 50吨 | 20
      ^ | 质量指标（20分） | 合格率 | 95% | 96% | 20
      效益指标（40分） | 社会效益指标（40分） | 居民满意度 | 90% | 91% | 40
      总分 | < | < | < | < | 100
      """;

  @Test
  void itsPointsAreThoseOfItsRowsTogether() throws Exception {
    Form form = only(FORM.replace("ONE", "40"));

    assertThat(rules(form)).isEmpty();
    assertThat(form.indicators().get(0).points()).isNull();
    assertThat(form.indicators().get(2).points()).isNotNull();
  }

  @Test
  void rowsWithSoManyPointsEachAreReadAsBefore() throws Exception {
    Form form = only(FORM.replace("ONE", "20"));

    assertThat(rules(form)).isEmpty();
    assertThat(form.indicators().get(0).points().printed()).isEqualTo("20");
  }

  @Test
  void whatFitsNeitherWayIsStillReported() throws Exception {
    assertThat(rules(only(FORM.replace("ONE", "30")))).contains("points-sum-mismatch");
  }

  @Test
  void aRowThatWasPutInTwiceIsStillReported() throws Exception {
    assertThat(rules(only(FORM.replace("ONE", "40").replace("清运垃圾", "清扫街巷"))))
        .contains("points-sum-mismatch");
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .distinct()
        .toList();
  }
}
