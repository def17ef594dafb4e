package io.fuhe.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.document.Prose;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the rules over prose speak, and when they are silent. */
class ReportRulesTest {

  private static final String SCORED =
      """
      2022年度示例市园林局整体支出绩效评价报告
      一、绩效目标
      （一）年度目标
      目标1：新增公园绿地面积30公顷，绿道建设投资1.2亿元。
      二、绩效评价分析
      准则分值为100分，评价得分%s分。
      （一）预算执行情况（评价得分%s分）
      根据评价原则，预算执行情况评价得分%s分。
      （二）产出指标（评价得分50分）
      %s
      序号|年初目标值|实际完成情况
      1|绿道建设投资1.2亿元|绿道建设投资1.15亿元
      （三）效果指标（评价得分30分）
      %s
      """;

  @ParameterizedTest
  @CsvSource({
    "98, 20, 18, 'report-score-conflict statements[1],statements[2] 18/20'",
    "98, 18, 18, ''",
    "98, 18, 18.0, ''",
    "100, 20, 20, ''",
    "100, 18, 18, 'report-sum-mismatch statements[0] 100/98'",
    "97.7, 17.85, 17.85, 'report-sum-mismatch statements[0] 97.7/97.85'",
    "97.9, 17.85, 17.85, ''",
    "97.85, 17.85, 17.85, ''",
  })
  void scores(String total, String heading, String text, String expected) throws Exception {
    assertThat(findings(SCORED.formatted(total, heading, text, "略。", "略。")))
        .filteredOn(found -> !expected.isEmpty() || !found.isEmpty())
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "其中数量指标评价得分20分，质量指标评价得分30分。",
        "城市管理考核得分92分，全市排名第3。",
        "公众满意度调查平均得分95分。",
        "评价得分50分，等级为优。",
        "扣分项每项扣2分，最多扣10分。",
      })
  void aScoreOfAnythingElseIsNone(String sentence) throws Exception {
    assertThat(findings(SCORED.formatted("98", "18", "18", sentence, "略。"))).isEmpty();
  }

  @Test
  void aSectionBelowWithoutAScoreLeavesTheSumOpen() throws Exception {
    String parts = "1.数量指标（评价得分30分）\n略。\n2.质量指标\n略。";
    assertThat(findings(SCORED.formatted("98", "18", "18", parts, "略。"))).isEmpty();
    assertThat(findings(SCORED.formatted("98", "18", "18", parts + "评价得分19分。", "略。")))
        .containsExactly("report-sum-mismatch statements[2] 50/49");
  }

  @Test
  void scoresOnAnotherScaleAreNotAdded() throws Exception {
    String parts = "1.数量指标（评价得分96分）\n略。\n2.质量指标（评价得分98分）\n略。";
    assertThat(findings(SCORED.formatted("98", "18", "18", parts, "略。"))).isEmpty();
  }

  @Test
  void twoTotals() throws Exception {
    String end = "三、评价结论\n项目综合得分96分。";
    assertThat(findings(SCORED.formatted("98", "18", "18", "略。", "略。") + end))
        .containsExactly("report-score-conflict statements[0],statements[4] 96/98");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年绿道建设投资1.05亿元。",
        "2022年绿道建设投资10500万元，进展顺利。",
      })
  void twoFiguresForOneThing(String sentence) throws Exception {
    Form form = read(SCORED.formatted("98", "18", "18", "略。", sentence));

    assertThat(Catalogue.check(form, Policy.DEFAULT))
        .singleElement()
        .satisfies(
            (Anomaly a) -> {
              assertThat(a.rule()).isEqualTo("report-figure-conflict");
              assertThat(a.severity()).isEqualTo(Severity.WARNING);
              assertThat(a.where()).isEqualTo("indicators[0]");
              assertThat(a.declared()).isEqualTo("1.15亿元");
              assertThat(a.places()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "绿道建设投资11500万元。",
        "绿道建设投资1.2亿元的目标基本完成。",
        "绿道建设投资超过1亿元。",
        "绿道建设投资增长1.05亿元。",
        "其中上半年绿道建设投资0.5亿元。",
        "2021年绿道建设投资0.9亿元。",
        "全部投资（含绿道建设投资0.8亿元）均已到位。",
        "东湖绿道建设投资0.6亿元。",
        "公园与绿道建设投资3亿元。",
        "绿道建设投资0.9亿元，绿道建设投资0.55亿元。",
        "绿道建设投资约1亿元。",
        "绿道建设投资1亿元以上。",
      })
  void figuresThatDoNotConflict(String sentence) throws Exception {
    assertThat(findings(SCORED.formatted("98", "18", "18", "略。", sentence))).isEmpty();
  }

  @Test
  void aTotalThatItsAmountsDoNotMake() throws Exception {
    String sentence = "支付设计费20万元、监理费30万元，共计55万元。";
    assertThat(findings(SCORED.formatted("98", "18", "18", sentence, "略。")))
        .containsExactly("narrative-sum-mismatch form 55万元/50万元");
  }

  private static List<String> findings(String report) throws Exception {
    return Catalogue.check(read(report), Policy.DEFAULT).stream()
        .map((Anomaly a) -> a.rule() + " " + a.where() + " " + a.declared() + "/" + a.expected())
        .toList();
  }

  private static Form read(String report) throws Exception {
    FormRecognizer recognizer = new FormRecognizer(ProjectMappings.get());
    List<Form> forms = recognizer.read(Prose.document(report), "d").forms();
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }
}
