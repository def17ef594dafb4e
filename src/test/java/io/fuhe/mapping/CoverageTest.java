package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Note;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every printed cell is understood or named as unread, and nothing wrong rests on what is unread.
 */
class CoverageTest {

  private static final String WHOLE =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元）（10分） | . | 全年预算数 | 全年执行数 | HEAD | 得分 | .
      ^ | 年度资金总额 | 100 | 80 | BUDGET | 8 | .
      一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | NAMED
      产出指标 | 清扫 | 5次 | 4次 | 90 | 90 | ROW
      总分 | < | < | < | 100 | 99 | .
      """;

  @Test
  void aFormThatIsUnderstoodHasNothingUnread() throws Exception {
    Form form = only(with("执行率", "90%", "备注", "."));

    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form))
        .contains("execution-rate-mismatch", "total-score-mismatch", "full-score-target-missed");
    assertThat(form.coverage().reading())
        .extracting(block -> block.block())
        .containsExactly(Block.BUDGET, Block.INDICATORS);
    assertThat(form.coverage().reading().get(0).equations())
        .extracting(equation -> equation.kind() + "=" + equation.holds())
        .containsExactly("EXECUTION_RATE=false", "BUDGET_SCORE=true");
  }

  @Test
  void anUnnamedColumnOfTheBudgetSilencesTheBudgetAndNotTheTotal() throws Exception {
    Form form = only(with("乙列", "120", "备注", "."));

    assertThat(form.coverage().unread())
        .extracting(unread -> unread.block() + ":" + unread.text().value())
        .containsExactly("BUDGET:120");
    assertThat(rules(form))
        .contains("total-score-mismatch", "full-score-target-missed")
        .doesNotContain("budget-score-mismatch", "execution-over-100");
  }

  @Test
  void anUnnamedColumnOfIndicatorsSilencesThemOnceAndTellsWhere() throws Exception {
    Form form = only(with("执行率", "80%", "甲列", "77"));

    List<Anomaly> found = Catalogue.check(form, ProjectMappings.get().general().policy());
    assertThat(found).extracting(Anomaly::rule).contains("partly-read");
    assertThat(found)
        .filteredOn(anomaly -> anomaly.rule().equals("partly-read"))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.places().values())
                    .extracting(source -> source.place().cell())
                    .containsExactly("G6"));
    assertThat(found).extracting(Anomaly::rule).doesNotContain("total-score-mismatch");
  }

  @Test
  void aTotalRowThatIsNotUnderstoodSilencesTheSumsAndNoSingleRow() throws Exception {
    String sketch = with("执行率", "90%", "备注", ".").replace("总分 | <", "各项分数之和见右 | 5");
    Form form = only(sketch.replace("项目名称", "总分：99 | < | . | . | . | . | .\n项目名称"));

    assertThat(form.coverage().unread()).isNotEmpty();
    assertThat(rules(form))
        .contains("execution-rate-mismatch", "full-score-target-missed", "partly-read")
        .doesNotContain("total-score-mismatch");
  }

  @Test
  void aFigureBesideOneRowSilencesThatRowAndNoOther() throws Exception {
    String more = "效益指标 | 覆盖 | 5次 | 4次 | 5 | 5 | FIGURE\n总分";
    String sketch = with("执行率", "80%", "甲列", ".").replace("总分", more);
    Form whole = only(sketch.replace("FIGURE", "."));
    Form doubtful = only(sketch.replace("FIGURE", "77"));

    assertThat(rules(whole)).filteredOn("full-score-target-missed"::equals).hasSize(2);
    assertThat(found(doubtful, "full-score-target-missed"))
        .extracting(Anomaly::where)
        .containsExactly("indicators[0]");
  }

  @Test
  void eachPartIsToldOnceWithItsOwnPlaces() throws Exception {
    String sketch = with("乙列", "120", "甲列", "77").replace("| 80 |", "| 60 |");
    List<Anomaly> told = found(only(sketch), "partly-read");

    assertThat(told)
        .extracting(anomaly -> anomaly.declared())
        .containsExactlyInAnyOrder("120", "77");
    assertThat(told).extracting(Anomaly::fingerprint).doesNotHaveDuplicates();
    assertThat(told).allMatch(anomaly -> anomaly.places().size() == 1);
  }

  @Test
  void unknownWordsCastNoDoubt() throws Exception {
    Form form = only(with("执行率", "80%", "甲列", "说法"));

    assertThat(form.coverage().unread()).hasSize(1);
    assertThat(rules(form)).contains("total-score-mismatch").doesNotContain("partly-read");
  }

  @Test
  void theLedgerNamesTheCells() throws Exception {
    assertThat(read(with("执行率", "80%", "甲列", "77")).notes())
        .filteredOn(note -> note.code() == Note.Code.PARTLY_READ)
        .singleElement()
        .satisfies(note -> assertThat(note.arguments()).contains("block.INDICATORS", "77 G6"));
  }

  @Test
  void whatFollowsTheTotalIsNoPartOfTheForm() throws Exception {
    Form form = only(with("执行率", "80%", "备注", ".") + "收入 | 财政拨款 | 12 | 13 | 14 | 15\n");

    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void ofTwoColumnsOfScoresTheOneThatMakesTheFormComeOut() throws Exception {
    String sketch =
        """
        2022年度项目支出绩效自评表 | < | < | < | < | <
        项目名称 | 环卫 | < | < | < | <
        一级指标 | 三级指标 | 指标值 | 分值 | FIRST | SECOND
        产出指标 | 清扫 | 5次 | 60 | 70 | 60
        效益指标 | 覆盖 | 90% | 40 | 35 | 30
        总分 | < | < | 100 | . | 90
        """;

    Form chosen = only(sketch.replace("FIRST", "评价得分").replace("SECOND", "自评得分"));
    assertThat(chosen.indicators())
        .extracting(row -> row.score().printed())
        .containsExactly("60", "30");
    assertThat(chosen.coverage().reading().get(0).equations())
        .allMatch(equation -> equation.holds());
  }

  @Test
  void aHeadingIsNotOverruledByASum() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | <
            一级指标 | 三级指标 | 指标值 | 分值 | 得分 | 备注
            产出指标 | 清扫 | 5次 | 60 | 70 | 60
            效益指标 | 覆盖 | 90% | 40 | 35 | 30
            总分 | < | < | 100 | 90 | .
            """);

    assertThat(form.indicators())
        .extracting(row -> row.score().printed())
        .containsExactly("70", "35");
    assertThat(rules(form)).contains("score-exceeds-points", "total-score-mismatch");
  }

  private static String with(String head, String budget, String named, String row) {
    return WHOLE
        .replace("HEAD", head)
        .replace("BUDGET", budget)
        .replace("NAMED", named)
        .replace("ROW", row);
  }

  private static List<Anomaly> found(Form form, String rule) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .filter(anomaly -> anomaly.rule().equals(rule))
        .toList();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }
}
