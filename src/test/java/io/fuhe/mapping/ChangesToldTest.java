package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import io.fuhe.form.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What forms say of changes in the year, wherever they do. */
class ChangesToldTest {

  private static final String FORM =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 助学 | < | 实施单位 | 甲局 | < | <
      项目资金（万元） | 预算数 | < | 执行数 | < | 执行率 | 得分
      ^ | 143.1 | < | 143.1 | < | 100%% | 10
      年度目标 | 预期目标 | < | < | 实际完成情况 | < | <
      ^ | 资助学生 860 人 | < | < | %s | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 资助人数 | 860人 | 874人 | 90 | 90
      总分 | < | < | < | < | 100 | 100
      %s | < | < | < | < | < | <
      """;

  @Test
  void inTheGoalThatWasReached() throws Exception {
    assertThat(told("资助 874 人；年中经批准追加预算12万元", "填表人：甲")).containsExactly("资助 874 人；年中经批准追加预算12万元");
  }

  @Test
  void inANoteBelow() throws Exception {
    assertThat(told("资助 874 人", "注：年中调增预算12万元。")).containsExactly("注：年中调增预算12万元。");
    assertThat(told("资助 874 人", "注：经批准取消1项绩效指标。")).containsExactly("注：经批准取消1项绩效指标。");
  }

  @Test
  void nowhere() throws Exception {
    assertThat(told("资助 874 人", "注：得分保留两位小数。")).isEmpty();
  }

  private static List<String> told(String done, String note) throws Exception {
    Form form = only(FORM.formatted(done, note));
    return form.narrative().changes().stream().map(Text::value).toList();
  }
}
