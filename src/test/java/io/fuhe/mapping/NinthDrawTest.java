package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.GridSketch;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @ValueSource(strings = {"预算执行情况得分（满分10分）", "预算执行率得分（10分）", "资金执行自评分（分值10分）", "预算使用得分(10分)"})
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
    assertThat(rules(only(form.replace("SCORE", "8").replace("PART", "90").replace("TOTAL", "96"))))
        .containsExactly("total-score-mismatch");
    assertThat(rules(only(form.replace("SCORE", "9").replace("PART", "90").replace("TOTAL", "99"))))
        .containsExactly("budget-score-mismatch");
    assertThat(rules(only(form.replace("SCORE", "8").replace("PART", "80").replace("TOTAL", "98"))))
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

  private static final String FIRST_SHEET =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
      年度资金总额 | 100 | 100 | 80 | 80% | 10 | 8
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      """;

  private static final String REST =
      """
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | TOTAL
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "项目支出绩效自评表（续） | < | < | < | < | < | <",
        "续表 | < | < | < | < | < | <\n项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .",
        "（2023年度） | < | < | < | < | < | <",
      })
  void aSheetGoesOnWithTheFormOfTheOneBefore(String lines) throws Exception {
    String above = lines.isEmpty() ? "" : lines + "\n";
    Form form = one(sheets(FIRST_SHEET, above + REST.replace("TOTAL", "98")));

    assertThat(form.indicators()).extracting(i -> words(i.name())).containsExactly("清扫", "满意");
    assertThat(form.budget()).hasSize(1);
    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(form.indicators().get(1).score().place().cell()).startsWith("G");
    assertThat(rules(form)).isEmpty();
    assertThat(rules(one(sheets(FIRST_SHEET, above + REST.replace("TOTAL", "96")))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aSheetThatSaysSoGoesOnWithoutAHead() throws Exception {
    String rest = "续表 | < | < | < | < | < | <\n" + REST.substring(REST.indexOf("效益"));
    Form form = one(sheets(FIRST_SHEET, rest.replace("TOTAL", "98")));

    assertThat(form.indicators()).hasSize(2);
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void theIndicatorsMayStandOnASheetOfTheirOwn() throws Exception {
    int head = FIRST_SHEET.indexOf("一级指标");
    Form form =
        one(
            sheets(
                FIRST_SHEET.substring(0, head),
                "绩效指标 | < | < | < | < | < | <\n"
                    + FIRST_SHEET.substring(head)
                    + REST.substring(REST.indexOf("效益")).replace("TOTAL", "98")));

    assertThat(form.indicators()).hasSize(2);
    assertThat(form.budget()).hasSize(1);
    assertThat(rules(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年度项目支出绩效自评表 | < | < | < | < | < | <",
        "项目名称 | 绿化 | < | < | 实施单位 | 甲环卫所 | .",
        "续表 | < | < | < | < | < | <\n项目名称 | 绿化 | < | < | 实施单位 | 甲环卫所 | .",
      })
  void aFormOfItsOwnIsNotOfTheSheetBefore(String line) throws Exception {
    Document both = sheets(FIRST_SHEET, line + "\n" + REST.replace("TOTAL", "40"));

    assertThat(read(both).forms()).hasSize(2);
  }

  @Test
  void aHeadInOtherWordsIsThatOfTheTableWhereTheSheetSaysSo() throws Exception {
    String rest = REST.replace("TOTAL", "98").replace("完成值", "实际完成情况").replace("得分", "自评得分");
    Form form = one(sheets(FIRST_SHEET, "续表 | < | < | < | < | < | <\n" + rest));

    assertThat(form.indicators()).hasSize(2);
    assertThat(rules(form)).isEmpty();
    assertThat(read(sheets(FIRST_SHEET, rest)).forms()).hasSize(2);
  }

  @Test
  void aFormThatHasItsTotalIsNotGoneOnWith() throws Exception {
    String whole = FIRST_SHEET + "总分 | < | < | < | < | 60 | 58\n";

    assertThat(read(sheets(whole, REST.replace("TOTAL", "40"))).forms()).hasSize(2);
  }

  private static final String TWOFOLD =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | HEAD | .
      年度资金总额 | 100 | 100 | 80 | 80% | 10OPEN8SHUT | .
      其中：财政拨款 | 100 | 100 | 80 | — | / | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | HEAD | 未完成原因
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50OPEN50SHUT | .
      ^ | 质量指标 | 验收 | 1次 | 1次 | 10OPEN10SHUT | 如期完工
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 30OPENSCORESHUT | .
      总分 | < | < | < | < | 100OPENTOTALSHUT | .
      """;

  @ParameterizedTest
  @CsvSource({
    "分值/得分, /, ''",
    "分值（得分）, （, ）",
    "权重／自评得分, ／, ''",
    "分值及得分, 分/, 分",
    "满分(评分), (, 分)",
  })
  void pointsAndScoresMayStandInOneColumn(String head, String open, String shut) throws Exception {
    String sketch = TWOFOLD.replace("HEAD", head).replace("OPEN", open).replace("SHUT", shut);
    Form right = only(sketch.replace("SCORE", "29.5").replace("TOTAL", "97.5"));

    assertThat(right.indicators())
        .extracting(i -> words(i.points()) + "-" + words(i.score()))
        .containsExactly("50-50", "10-10", "30-29.5");
    assertThat(words(right.indicators().get(1).explanation())).isEqualTo("如期完工");
    assertThat(right.indicators().get(1).explanation().place().cell()).isEqualTo("G8");
    assertThat(right.indicators().get(1).score().place().cell()).isEqualTo("F8");
    assertThat(words(right.totals().points())).isEqualTo("100");
    assertThat(words(right.totals().score())).isEqualTo("97.5");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(sketch.replace("SCORE", "29.5").replace("TOTAL", "95"))))
        .containsExactly("total-score-mismatch");
    assertThat(all(only(sketch.replace("SCORE", "31").replace("TOTAL", "99"))))
        .contains("score-exceeds-points");
  }

  @Test
  void theScoreMayStandBeforeItsPoints() throws Exception {
    Form form =
        only(
            TWOFOLD
                .replace("HEAD", "得分/分值")
                .replaceAll("(\\d+)OPEN(\\w+?)SHUT", "$2/$1")
                .replace("SCORE", "30")
                .replace("TOTAL", "98"));

    assertThat(words(form.indicators().get(2).points())).isEqualTo("30");
    assertThat(words(form.budget().get(0).score())).isEqualTo("8");
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void aColumnOfOneFigureIsNotTakenApart() throws Exception {
    Form form =
        only(
            TWOFOLD
                .replace("HEAD", "得分（分值）")
                .replaceAll("(\\d+)OPEN(\\w+?)SHUT", "$2")
                .replace("SCORE", "30")
                .replace("TOTAL", "98"));

    assertThat(form.indicators()).hasSize(3);
    assertThat(rules(form)).isEmpty();
  }

  private static final String DEDUCTED =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
      自评得分 | TOTAL | < | < | < | < | < | <
      项目资金（万元） | . | 全年预算数 | 全年执行数 | 执行率 | 分值 | 扣分 | .
      ^ | 年度资金总额 | 100 | 80 | 80% | 10 | BUDGET | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 扣分 | 扣分原因
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | . | .
      ^ | 质量指标 | 验收 | 10次 | 9次 | 10 | ONE | 人手不足
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 30 | 0 | .
      合计 | < | < | < | < | 100 | SUM | .
      """;

  private static Form deducted(String total, String budget, String one, String sum)
      throws Exception {
    return only(
        DEDUCTED
            .replace("TOTAL", total)
            .replace("BUDGET", budget)
            .replace("ONE", one)
            .replace("SUM", sum));
  }

  @ParameterizedTest
  @CsvSource({"97, 2, 1, 3", "97, 2, -1, 3", "97, 2, 1, 97", "97, 2, 1, .", "97分, 2, 1, -3"})
  void whatWasTakenOffTellsTheScores(String total, String budget, String one, String sum)
      throws Exception {
    Form form = deducted(total, budget, one, sum);

    assertThat(form.indicators())
        .extracting(i -> words(i.score()))
        .containsExactly("50", "9", "30");
    assertThat(words(form.budget().get(0).score())).isEqualTo("8");
    assertThat(form.indicators().get(1).score().place().cell()).isEqualTo("G8");
    assertThat(all(form)).isEmpty();
  }

  @Test
  void faultsOfWhatWasTakenOffAreFound() throws Exception {
    assertThat(rules(deducted("98", "2", "1", "3"))).containsExactly("total-score-mismatch");
    assertThat(rules(deducted("98", "1", "1", "2"))).containsExactly("budget-score-mismatch");
    assertThat(all(deducted("98", "2", "0", "2"))).containsExactly("full-score-target-missed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"每少一次扣1分", "11"})
  void whatMayBeNoDeductionTellsNoScore(String one) throws Exception {
    Form form = deducted("90", "2", one, ".");

    assertThat(form.indicators()).allMatch(row -> row.score() == null);
    assertThat(rules(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"优", "良好", "中"})
  void aGradeAboveAHeadIsNoHeading(String grade) throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | < | 总分 | SCORE
            等次 | GRADE | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分
            产出指标（50分） | 数量指标 | 清扫 | 5次 | 5次 | 50
            效益指标（50分） | 社会效益指标 | 满意 | 90% | 91% | 45
            """
                .replace("GRADE", grade)
                .replace("SCORE", "95"));

    assertThat(words(form.totals().grade())).isEqualTo(grade);
    assertThat(form.indicators()).hasSize(2);
    assertThat(all(form).contains("grade-mismatch")).isEqualTo(!grade.equals("优"));
  }

  private static final String TWO_BUDGETS =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | 年初预算安排数 | SECOND | 支出数 | 执行率 | 分值 | 得分
      年度资金总额 | 44.04 | 56.54 | EXECUTED | RATE | 10 | 10
      其中：财政拨款 | 11.56 | 24.06 | 24.06 | 1 | . | .
      其他资金 | 32.48 | 32.48 | 32.48 | 1 | . | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | 100
      """;

  @ParameterizedTest
  @ValueSource(strings = {"年度预算数", "预算数", "全年预算数（调整后）"})
  void whatIsWithinTheLaterBudgetIsNotOverTheFirst(String second) throws Exception {
    String sketch = TWO_BUDGETS.replace("SECOND", second);

    assertThat(all(only(sketch.replace("EXECUTED", "56.54").replace("RATE", "1")))).isEmpty();
    assertThat(all(only(sketch.replace("EXECUTED", "66.54").replace("RATE", "117.69%"))))
        .contains("execution-over-100");
  }

  private static Document sheets(String first, String next) {
    return new Document(
        Format.XLSX,
        List.of(GridSketch.grid("自评表", first), GridSketch.grid("Sheet2", next)),
        List.of());
  }

  private static FormRecognizer.Recognized read(Document document) throws Exception {
    return new FormRecognizer(ProjectMappings.get()).read(document, "doc");
  }

  private static Form one(Document document) throws Exception {
    assertThat(read(document).forms()).hasSize(1);
    return read(document).forms().get(0);
  }

  private static List<String> rules(Form form) {
    return all(form).stream().filter(rule -> rule.contains("mismatch")).toList();
  }

  private static List<String> all(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }
}
