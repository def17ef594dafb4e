package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.accusations;
import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.GridSketch;
import io.fuhe.form.Form;
import io.fuhe.form.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads over two lines, scoring of the form's own, and words that offices shorten. */
class TwelfthDrawTest {

  private static final String TITLE = "2023年度项目支出绩效自评表 | < | < | < | < | < | < | <\n";

  private static final String NAMED = "项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <\n";

  private static final String TABLE =
      """
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50 | .
      效益指标 | 社会效益指标 | 满意 | 90% | 88% | 40 | 39 | 居民外出较多
      总分 | < | < | < | < | 100 | TOTAL | .
      """;

  private static final String SCORED =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
      一级指标 | 二级指标 | 三级指标 | 评分标准 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | STANDARD | 100次 | 96次 | 60 | SCORE
      效益指标 | 社会效益指标 | 满意 | 达到得满分 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | < | 100 | TOTAL
      """;

  @ParameterizedTest
  @CsvSource({
    "完成目标值90%及以上的得满分, 60, ''",
    "指标完成率≥95%得满分，否则按比例扣分, 60, ''",
    "达到指标值的95%（含）以上，得满分, 60, ''",
    "完成计划的98%以上得满分, 60, full-score-target-missed",
    "完成目标值90%以下不得分, 60, full-score-target-missed",
    "满意度达到90%得满分, 60, full-score-target-missed",
    "达到目标得满分, 60, full-score-target-missed",
    "完成目标值98%以上得满分, 58.5, ''",
    "完成目标值98%以上得满分, 59.5, score-above-achievement",
  })
  void aFormMayGiveFullPointsBelowTheTarget(String standard, String score, String rule)
      throws Exception {
    String total = "60".equals(score) ? "100" : "58.5".equals(score) ? "98.5" : "99.5";
    String sketch =
        SCORED.replace("STANDARD", standard).replace("SCORE", score).replace("TOTAL", total);

    assertThat(accusations(only(sketch)))
        .filteredOn(found -> !"deviation-analysis-missing".equals(found))
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"注：目标未完成的原因为受政策调整影响。", "未完成原因是设备到货晚", "未完成原因主要是汛期延后"})
  void aSentenceThatSaysWhyIsNoLabelWithoutAnAnswer(String sentence) throws Exception {
    String rows =
        TABLE.replace(" | 偏差原因", " | 备注").replace("居民外出较多", ".").replace("TOTAL", "99")
            + "LINE | < | < | < | < | < | < | <\n";
    String scored = TITLE + NAMED + rows.replace("| 50 | 50", "| 60 | 60");

    assertThat(accusations(only(scored.replace("LINE", sentence)))).isEmpty();
    assertThat(accusations(only(scored.replace("LINE | <", "未完成原因 | ."))))
        .containsExactly("deviation-analysis-missing");
  }

  @Test
  void wordsBelowWiderHeadingsDivideThem() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所 | < | < | <
        指标 | < | < | 指标值 | < | 得分情况 | < | < | 偏差及整改 | <
        一级 | 二级 | 三级 | 预期 | 实际 | 标准分 | 单位自评 | 差异 | 原因 | 措施
        产出指标 | 数量指标 | 清扫 | 5次 | DONE | 60 | 60 | 0 | . | .
        效益指标 | 社会效益指标 | 满意 | 90% | 88% | 40 | 39 | 1 | 居民外出较多 | 加强走访
        合计 | < | < | < | < | 100 | 99 | . | . | .
        """;
    Form right = only(sketch.replace("DONE", "5次"));

    assertThat(rows(right))
        .containsExactly("产出指标/数量指标/清扫/5次/5次/60/60", "效益指标/社会效益指标/满意/90%/88%/40/39");
    assertThat(accusations(right)).isEmpty();
    assertThat(accusations(only(sketch.replace("DONE", "4次"))))
        .containsExactly("full-score-target-missed");
  }

  @ParameterizedTest
  @CsvSource({"95%, ''", "90%, execution-rate-mismatch"})
  void aDivisionIsReadTogetherWithWhatItDivides(String rate, String rule) throws Exception {
    String budget =
        """
        资金 | 预算数（万元） | < | 执行数 | 执行率 | 标准分 | 自评得分 | 复核得分
        ^ | 年初 | 调整后 | ^ | ^ | ^ | ^ | ^
        合计 | 100 | 120 | 114 | RATE | 10 | 9.5 | 9.5
        """;
    Form form = only(TITLE + NAMED + budget.replace("RATE", rate) + TABLE.replace("TOTAL", "98.5"));

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @Test
  void headingsMayBeShortened() throws Exception {
    String budget =
        """
        资金 | 年初 | 全年 | 执行 | 执行率 | 分值 | 得分 | .
        万元 | 100 | 120 | 114 | 95% | 10 | 9.5 | .
        """;
    Form form = only(TITLE + NAMED + budget + TABLE.replace("TOTAL", "98.5"));

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("114");
    assertThat(accusations(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void amountsWithTheirUnitsMayStandBehindTheirWords(String score, String total, String rule)
      throws Exception {
    String budget =
        """
        预算执行情况（10分） | 年初预算：100万元 | < | < | 调整后预算：120万元 | < | < | <
        ^ | 实际支出：114万元 | < | < | 预算执行率：95% | < | 得分：SCORE | <
        """;
    Form form =
        only(TITLE + NAMED + budget.replace("SCORE", score) + TABLE.replace("TOTAL", total));

    assertThat(words(form.expenditure().moneyUnit())).isEqualTo("万元");
    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"二〇二三年度项目支出绩效自评表, 2023", "二○二二年度项目支出绩效自评表, 2022", "项目支出绩效自评表, "})
  void theYearMayBeWrittenInNumerals(String title, Integer year) throws Exception {
    Form form = only(TITLE.replace("2023年度项目支出绩效自评表", title) + NAMED + TABLE);

    assertThat(form.heading().fiscalYear()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"一、决策, ''", "项目决策, ''", "一、产出指标, target-missing"})
  void aNumberBeforeALabelLeavesItsSense(String label, String rule) throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
            一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
            LABEL | 立项 | 立项规范 | . | 规范 | 20 | 20
            二、产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 80 | 80
            合计 | < | < | < | < | 100 | 100
            """
                .replace("LABEL", label));

    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"基金项目名称, 环卫", "政府性基金项目名称, 环卫", "支出项目名称, 环卫"})
  void otherWordsForTheProject(String label, String project) throws Exception {
    Form form = only(TITLE + NAMED.replace("项目名称", label) + TABLE);

    assertThat(words(form.heading().project())).isEqualTo(project);
  }

  @ParameterizedTest
  @ValueSource(strings = {"全年目标", "预期", "本年工作目标"})
  void otherWordsForTheTarget(String head) throws Exception {
    Form form = only(TITLE + NAMED + TABLE.replace("指标值", head));

    assertThat(words(form.indicators().get(1).target())).isEqualTo("90%");
  }

  @ParameterizedTest
  @CsvSource({
    "项目支出绩效自评表（基本信息）, 项目支出绩效自评表（绩效指标）, 1",
    "项目支出绩效自评表, 项目支出绩效自评表（绩效指标）, 1",
    "项目支出绩效自评表（环卫）, 专项资金绩效自评表（绿化）, 2",
    "项目支出绩效自评表, 项目支出绩效自评表, 2",
  })
  void aSheetGoesOnBelowTheSameTitleWithOtherBrackets(String first, String next, int forms)
      throws Exception {
    String budget =
        """
        资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 120 | 114 | 10 | 95% | 9.5
        """;
    Document sheets =
        new Document(
            Format.XLSX,
            List.of(
                GridSketch.grid("1", first + " | < | < | < | < | < | < | <\n" + NAMED + budget),
                GridSketch.grid(
                    "2", next + " | < | < | < | < | < | < | <\n" + TABLE.replace("TOTAL", "98.5"))),
            List.of());

    List<Form> read = SketchedForm.forms(sheets);
    assertThat(read).hasSize(forms);
    assertThat(accusations(read.get(0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "本项目自评得分98.5分，等级为优。, 98.5, ''",
    "四、自评结论：经综合评定，项目自评总分为97分。, 97, total-score-mismatch",
    "上年自评得分97分。, '', ''",
    "自评得分97分以上为优。, '', ''",
    "本项目自评得分98.5分，扣除后最终自评得分97分。, '', ''",
  })
  void aSentenceMaySayTheTotalThatNoRowDoes(String sentence, String total, String rule)
      throws Exception {
    String budget =
        """
        资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 120 | 114 | 10 | 95% | 9.5
        """;
    String rows = TABLE.substring(0, TABLE.indexOf("总分"));
    Form form = only(TITLE + NAMED + budget + rows + sentence + " | < | < | < | < | < | < | <\n");

    assertThat(words(form.totals().score())).isEqualTo(total);
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @Test
  void aTotalThatIsPrintedCountsBeforeASentence() throws Exception {
    Form form =
        only(
            TITLE
                + NAMED
                + TABLE.replace("TOTAL", "89")
                + "本项目自评得分97分。 | < | < | < | < | < | < | <");

    assertThat(words(form.totals().score())).isEqualTo("89");
  }

  @ParameterizedTest
  @CsvSource({"95, ''", "90, execution-rate-mismatch"})
  void unitsBelowAHeadAreNoAmounts(String rate, String rule) throws Exception {
    String budget =
        """
        项目资金 | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | . | 万元 | 万元 | 万元 | 分 | % | 分
        ^ | 年度资金总额 | 100 | 120 | 114 | 10 | RATE | 9.5
        """;
    Form form = only(TITLE + NAMED + budget.replace("RATE", rate) + TABLE.replace("TOTAL", "98.5"));

    assertThat(words(form.budget().get(0).executed())).isEqualTo("114");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void pairsOfSeveralRowsMayStandBesideTheNameOfTheMoney(String score, String total, String rule)
      throws Exception {
    String budget =
        """
        资金情况 | 年初预算 | < | 100万元 | 全年预算 | < | 120万元 | <
        ^ | 全年执行 | < | 114万元 | 执行率 | < | 95% | <
        ^ | 执行率分值 | < | 10分 | 执行率得分 | < | SCORE分 | <
        """;
    Form form =
        only(TITLE + NAMED + budget.replace("SCORE", score) + TABLE.replace("TOTAL", total));

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"项目, 单位, 环卫", "专项, 实施单位, 环卫", "项目, 备注, ''", "类别, 单位, ''"})
  void theProjectMayStandBesideTheShortWord(String label, String unit, String project)
      throws Exception {
    Form form = only(TITLE + NAMED.replace("项目名称", label).replace("实施单位", unit) + TABLE);

    assertThat(words(form.heading().project())).isEqualTo(project);
  }

  @Test
  void aGradeBesideTheTotalIsNotIt() throws Exception {
    String end = "自评总得分 | < | < | 98.5 | < | < | 优 | .\n";
    String budget =
        """
        资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 120 | 114 | 10 | 95% | 9.5
        """;
    String sketch = TITLE + NAMED + budget + TABLE.substring(0, TABLE.indexOf("总分")) + end;

    assertThat(words(only(sketch).totals().score())).isEqualTo("98.5");
    assertThat(accusations(only(sketch.replace("| 98.5", "| 97"))))
        .containsExactly("total-score-mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "true, 50.0, 97.71, ''",
    "false, 50.0, 97.71, total-score-mismatch",
    "true, 50.0, 98.71, total-score-mismatch",
    "true, 50.1, 97.71, ''",
    "false, 50.1, 97.71, 'points-sum-mismatch,total-score-mismatch'",
    "true, 51.0, 97.71, points-sum-mismatch",
  })
  void whatAWorkbookHoldsMoreExactlyThanItShowsAccusesNobody(
      boolean rounded, String points, String total, String rules) throws Exception {
    String sketch =
        TITLE
            + NAMED
            + """
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因
            产出指标 | 数量指标 | 清扫 | 5次 | 5次 | POINTS | 50 | .
            效益指标 | 社会效益指标 | 满意 | 90% | 88% | 50 | 47.7 | 居民外出较多
            总分 | < | < | < | < | 100.0 | TOTAL | .
            """
                .replace("POINTS", points)
                .replace("TOTAL", total);
    Grid shown = GridSketch.grid("表", sketch);
    List<Cell> cells =
        shown.cells().stream()
            .map(
                cell ->
                    rounded && List.of("47.7", "50.1").contains(cell.text())
                        ? cell.at(cell.place().shownRounded())
                        : cell)
            .toList();
    Grid grid = new Grid("表", cells, (row, column) -> Place.inSheet("表", row, column));

    Form form = SketchedForm.forms(new Document(Format.XLSX, List.of(grid), List.of())).get(0);
    assertThat(String.join(",", accusations(form).stream().sorted().toList())).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "≥5次, ≥90%, full-score-target-missed",
    "按次计分, 满意得满分, ''",
    "完成5次得满分, 按比例得分, ''",
  })
  void boundsBesideTheNamesAreTheTargets(String first, String second, String rule)
      throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
            一级指标 | 评价指标 | 评价标准 | 实际情况 | 满分 | 得分
            产出指标 | 清扫 | FIRST | 4次 | 60 | 60
            效益指标 | 满意 | SECOND | 91% | 40 | 40
            总分 | < | < | < | 100 | 100
            """
                .replace("FIRST", first)
                .replace("SECOND", second));

    assertThat(words(form.indicators().get(0).target())).isEqualTo(rule.isEmpty() ? "" : first);
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "95%, 98.5, ''",
    "90%, 98.5, execution-rate-mismatch",
    "95%, 97, total-score-mismatch"
  })
  void weightsOfTheBudgetAreNoPointsEither(String rate, String total, String rule)
      throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
        资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 权重 | 执行率 | 得分
        ^ | 年度资金总额 | 100 | 120 | 114 | 0.1 | RATE | 9.5
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 | 偏差原因
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 0.3 | 30 | .
        产出指标 | 数量指标 | 清运 | 9车 | 9车 | 0.2 | 20 | .
        效益指标 | 社会效益指标 | 满意 | 90% | 88% | 0.4 | 39 | 居民外出较多
        总分 | < | < | < | < | 1 | TOTAL | .
        """;
    Form form = only(sketch.replace("RATE", rate).replace("TOTAL", total));

    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
    assertThat(accusations(only(sketch.replace("0.2", "0.25").replace("RATE", "95%"))))
        .doesNotContain("score-exceeds-points", "budget-score-mismatch");
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void rowsOfNothingButPairsAreOneBudget(String score, String total, String rule) throws Exception {
    String budget =
        """
        年初预算（万元） | 100 | < | < | 全年预算（万元） | 120 | < | <
        全年支出（万元） | 114 | < | < | 预算执行率 | 95% | < | <
        执行率分值 | 10 | < | < | 执行率得分 | SCORE | < | <
        """;
    Form form =
        only(TITLE + NAMED + budget.replace("SCORE", score) + TABLE.replace("TOTAL", total));

    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "4次（完成率80%）, full-score-target-missed",
    "5次（完成率100%）, ''",
    "4次（含补清1次）, ''",
  })
  void theShareOfATargetIsNoPartOfWhatWasDone(String done, String rule) throws Exception {
    Form form =
        only(
            TITLE
                + NAMED
                + TABLE
                    .replace("5次 | 5次 | 50 | 50", "5次 | " + done + " | 60 | 60")
                    .replace("TOTAL", "99"));

    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"95%, ''", "90%, execution-rate-mismatch"})
  void aDivisionThatIsOfNoColumnAboveIsWhatItIsAlone(String rate, String rule) throws Exception {
    String budget =
        """
        资金（万元） | 预算安排情况 | < | < | 资金执行情况 | < | < | .
        ^ | 年初 | 调整数 | 调整后 | 执行数 | 执行率 | 得分（10分） | .
        年度资金总额 | 100 | 20 | 120 | 114 | RATE | 9.5 | .
        """;
    Form form = only(TITLE + NAMED + budget.replace("RATE", rate) + TABLE.replace("TOTAL", "98.5"));

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("120");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"9.5, 98.5, ''", "8.4, 97.4, budget-score-mismatch"})
  void whatWasPaidOfAContractIsWhatWasExecuted(String score, String total, String rule)
      throws Exception {
    String budget =
        """
        合同金额 | < | 120万元 | < | 实付金额 | < | 114万元 | <
        资金支付率 | < | 95% | < | 支付率得分（10分） | < | SCORE | <
        """;
    Form form =
        only(TITLE + NAMED + budget.replace("SCORE", score) + TABLE.replace("TOTAL", total));

    assertThat(words(form.budget().get(0).executed())).isEqualTo("114");
    assertThat(String.join(",", accusations(form))).isEqualTo(rule);
  }
}
