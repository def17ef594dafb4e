package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as browsers and spreadsheets print them. */
class PrintedDrawTest {

  private static final int[] COLUMNS = {8, 12, 14, 20, 12, 12, 6, 6, 10};

  private static final String TITLE = "项目支出绩效自评表";
  private static final String YEAR = "（2022年度）";

  private static final String FORM =
      """
      项目名称 | < | 河道清淤 | < | < | < | < | < | <
      主管部门 | < | 甲县水利局 | < | 实施单位 | 甲县水利站 | < | < | <
      项目资金（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 100.00 | 100.00 | 98.50 | 10 | 98.50% | 9.85
      ^ | 其中：财政拨款 | < | 100.00 | 100.00 | 98.50 | — | 98.50% | —
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      ^ | 产出指标 | 数量指标 | 清淤长度 | ≥50公里 | 52公里 | 10 | 10 | .
      ^ | ^ | ^ | 巡查次数 | ≥30次 | 31次 | 10 | 10 | .
      ^ | ^ | 质量指标 | 考核合格率 | ≥90% | 95% | 15 | 15 | .
      ^ | ^ | 时效指标 | 按期完成率 | ≥90% | 95% | 15 | 15 | .
      ^ | 效益指标 | 生态效益指标 | 水质达标率 | ≥85% | 87% | 3 | 3 | .
      ^ | ^ | 可持续影响指标 | 设施运转率 | ≥85% | 90% | 27 | 27 | .
      ^ | 满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 | .
      总分 | < | < | < | < | < | 100 | TOTAL | .
      """;

  /** The form with a page break before one of its rows. */
  private static String brokenBefore(String name) {
    return FORM.lines()
        .map(line -> line.contains(" | " + name + " | ") ? "====\n" + line : line)
        .reduce("", (a, b) -> a + b + "\n");
  }

  @ParameterizedTest
  @ValueSource(floats = {1.5f, 2.25f, 3, 3.75f, 4.5f, 6})
  void cellsThatAreBoxesApartAreCells(float gap) throws Exception {
    for (String row : List.of("巡查次数", "考核合格率", "按期完成率", "设施运转率", "群众满意度")) {
      Form form = only(new PrintedPages().spaced(gap), brokenBefore(row).replace("TOTAL", "99.85"));
      assertThat(form.indicators()).as(row).hasSize(7);
      assertThat(words(form.indicators().get(5).name())).isEqualTo("设施运转率");
      assertThat(SketchedForm.accusations(form)).as(row).isEmpty();
    }
  }

  /** The part of a label on the next page ends a little before or behind the row beside it. */
  @ParameterizedTest
  @ValueSource(floats = {-4, -2, 2, 4})
  void theRestOfALabelMayEndBesideTheLine(float later) throws Exception {
    PrintedPages pages = new PrintedPages().spaced(5.25f).uneven(later);
    Form form = only(pages, brokenBefore("巡查次数").replace("TOTAL", "99.85"));
    assertThat(form.indicators()).hasSize(7);
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** Labels of several rows that a spreadsheet sets in their middle stand on the second page. */
  @Test
  void labelsDrawnBelowThePageBreakAreOfTheRowsAboveIt() throws Exception {
    String more =
        "按期完成率 | ≥90% | 95% | 5 | 5 | .\n"
            + "^ | ^ | ^ | 及时拨付率 | ≥90% | 95% | 5 | 5 | .\n"
            + "^ | ^ | ^ | 按时报送率 | ≥90% | 95% | 5 | 5 | .\n";
    String form = brokenBefore("考核合格率").replace("产出指标 |", "产出指标（50分） |");
    form = form.replaceFirst("按期完成率.*\n", more).replace("TOTAL", "99.85");
    Form read = only(new PrintedPages(), form);
    assertThat(read.indicators()).hasSize(9);
    assertThat(read.indicators().subList(0, 6))
        .allSatisfy(i -> assertThat(words(i.level1())).isEqualTo("产出指标"));
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }

  @Test
  void aWrongTotalBelowThePageBreakIsFound() throws Exception {
    String form = brokenBefore("设施运转率").replace("TOTAL", "97.85");
    assertThat(SketchedForm.accusations(only(new PrintedPages().spaced(3.75f), form)))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aTitleRepeatedOnEachPageOpensNoForm() throws Exception {
    PrintedPages pages = new PrintedPages();
    String[] parts = brokenBefore("考核合格率").replace("TOTAL", "99.85").split("====\n");
    pages.line(TITLE).line(YEAR).table(COLUMNS, parts[0]).next();
    Form form = only(pages, parts[1].replaceFirst("\\^ \\| \\^", ". | ."));
    assertThat(form.indicators()).hasSize(7);
    assertThat(words(form.totals().score())).isEqualTo("99.85");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @Test
  void formsWithOneTitleEachAreFormsOfTheirOwn() throws Exception {
    PrintedPages pages = new PrintedPages();
    for (String total : List.of("99.85", "98.85")) {
      pages.line(TITLE).line(YEAR).table(COLUMNS, FORM.replace("TOTAL", total)).next();
    }
    List<Form> forms = SketchedForm.forms(pages.line("说明").document());
    assertThat(forms).hasSize(2);
    assertThat(SketchedForm.accusations(forms.get(0))).isEmpty();
    assertThat(SketchedForm.accusations(forms.get(1))).containsExactly("total-score-mismatch");
  }

  private static Form only(PrintedPages pages, String form) throws Exception {
    List<Form> forms =
        SketchedForm.forms(pages.line(TITLE).line(YEAR).table(COLUMNS, form).document());
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }
}
