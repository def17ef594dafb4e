package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Note;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that no line ends, and sheets that were too wide and too long for their paper. */
class TwelfthPagesTest {

  private static final String TITLE = "项目支出绩效自评表";

  /** Columns of points and figures in which two numbers have no room side by side. */
  private static final int[] TIGHT = {8, 12, 14, 16, 7, 7, 4, 4, 28};

  private static final String FORM =
      """
      项目名称 | < | 河道清淤 | < | < | < | < | < | <
      主管部门 | < | 甲县水利局 | < | 实施单位 | < | < | < | 甲县水利站
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因分析
      ^ | 产出指标 | 数量指标 | 巡查次数 | 30 | 31 | 15 | 15 | .
      ^ | ^ | 质量指标 | 考核合格率 | ≥90% | 95% | 20 | 20 | .
      ^ | ^ | 时效指标 | 按期完成率 | ≥90% | 80% | 15 | 13 | 因汛期延后
      ^ | 效益指标 | 生态效益指标 | 水质达标率 | ≥85% | 87% | 13 | 13 | .
      ^ | ^ | 可持续影响指标 | 设施运转率 | ≥85% | 90% | 27 | 27 | .
      ^ | 满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 | .
      总分 | < | < | < | < | < | 100 | 98 | .
      """;

  @ParameterizedTest
  @CsvSource({"考核合格率,2", "按期完成率,3", "水质达标率,4", "设施运转率,5", "群众满意度,6"})
  void rowsWithNumbersOfTheirOwnAreNoRestOfTheRowAbove(String first, int row) throws Exception {
    Form form = only(printed(FORM, first));
    assertThat(form.indicators()).hasSize(6);
    assertThat(words(form.indicators().get(row - 1).name())).isEqualTo(first);
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @Test
  void aWrongTotalBelowAPageWithoutALineIsFound() throws Exception {
    Form form = only(printed(FORM.replace("100 | 98 |", "100 | 95 |"), "设施运转率"));
    assertThat(SketchedForm.accusations(form)).containsExactly("total-score-mismatch");
  }

  /** The rest of a row that a page break cut holds words; its label may be printed once more. */
  @ParameterizedTest
  @ValueSource(strings = {".", "产出指标"})
  void theRestOfACutRowStaysWithIt(String label) throws Exception {
    String rest = ". | " + label + " | . | . | . | . | . | . | 报主管部门备案\n";
    String cut = FORM.replace("因汛期延后\n", "受汛期影响部分河段的工程延后实施\n====\n" + rest);
    PrintedPages pages = new PrintedPages().unlined().line(TITLE).line("（2022年度）");
    Form form = only(pages.table(TIGHT, cut).document());
    assertThat(form.indicators()).hasSize(6);
    assertThat(words(form.indicators().get(2).level1())).isEqualTo("产出指标");
    assertThat(words(form.indicators().get(2).explanation())).endsWith("报主管部门备案");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  private static final int[] LEFT = {20, 20, 40, 20};
  private static final int[] RIGHT = {15, 12, 12, 12};

  /** What prints a wide sheet over and then down has the strips of each length side by side. */
  @Test
  void stripsWithRowsOfOneHeightAreJoinedAsThoseBeforeThem() throws Exception {
    Document document = strips("85");
    List<Form> forms = SketchedForm.forms(document);
    assertThat(forms).hasSize(1);
    assertThat(forms.get(0).indicators()).hasSize(12);
    assertThat(forms.get(0).indicators()).allSatisfy(i -> assertThat(i.score()).isNotNull());
    assertThat(SketchedForm.accusations(forms.get(0))).isEmpty();
    assertThat(document.notes())
        .filteredOn(note -> note.code() == Note.Code.STRIPS_JOINED)
        .hasSize(2);
  }

  @Test
  void aWrongTotalOverJoinedStripsIsFound() throws Exception {
    assertThat(SketchedForm.accusations(only(strips("83"))))
        .containsExactly("total-score-mismatch");
  }

  /**
   * Of two strips the right one begins with a cell as wide as itself, and rows have two heights.
   */
  @Test
  void stripsWhoseRowsChangeTheirHeightsOftenAreJoined() throws Exception {
    StringBuilder left = new StringBuilder("项目名称 | < | 河道清淤 | 项目属性\n");
    left.append("一级指标 | 二级指标 | 三级指标 | 年度指标值\n");
    StringBuilder right = new StringBuilder("经常性项目 | < | < | <\n实际完成值 | 分值 | 得分 | 偏差原因\n");
    for (int i = 1; i <= 10; i++) {
      boolean high = i % 3 == 0;
      left.append("产出指标 | 质量指标 | 第").append(i).append("段河道清淤");
      left.append(high ? "和两岸堤防以及沿线涵闸维修养护" : "").append("合格率 | ≥90%\n");
      right.append(high ? "95%（其中涵闸为96%）" : "95%").append(" | 10 | 10 | .\n");
    }
    PrintedPages pages = new PrintedPages().head(8, TITLE);
    pages.table(LEFT, left + "总分 | < | < | <\n").next();
    Form form = only(pages.table(RIGHT, right + ". | 100 | 100 | .\n").document());
    assertThat(form.indicators()).hasSize(10);
    assertThat(form.indicators()).allSatisfy(i -> assertThat(i.score()).isNotNull());
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** A column in which nothing is written on the second page leaves that strip of it blank. */
  @ParameterizedTest
  @ValueSource(strings = {"", "甲县水利局绩效自评资料"})
  void aStripOnWhichNothingIsWrittenHasBlankCells(String head) throws Exception {
    int[] columns = {12, 14, 26, 14, 14, 10, 10};
    String heads = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n";
    String row = " | ≥90% | 95% | 10 | 10\n";
    StringBuilder form = new StringBuilder(heads).append("产出指标 | 质量指标 | 第1段合格率").append(row);
    StringBuilder why = new StringBuilder("偏差原因分析及改进措施\n本段全长六公里已全部完成，无偏差\n");
    for (int i = 2; i <= 10; i++) {
      String labels = i == 8 ? "^ | 时效指标" : i == 9 ? "效益指标 | 生态效益指标" : "^ | ^";
      String name = i % 2 == 0 ? "段合格率" : "段合格率（含两岸堤防和沿线涵闸维修养护工程）";
      form.append(i == 6 ? "====\n" : "").append(labels).append(" | 第").append(i).append(name);
      form.append(row);
      why.append(i > 5 ? "" : i % 2 == 0 ? "无\n" : "本段全长六公里已全部完成，无偏差\n");
    }
    form.append("总分 | < | < | < | < | 100 | 100\n");
    PrintedPages pages = new PrintedPages().unlined();
    for (String part : form.toString().split("====\n")) {
      pages.head(8, head);
      pages.table(columns, part.startsWith("^") ? part.replaceFirst("\\^ \\| \\^", ". | .") : part);
      pages.next();
    }
    pages.head(8, head).table(new int[] {14}, why.toString()).next().head(8, head);
    Form read = only(pages.document());
    assertThat(read.indicators()).hasSize(10);
    assertThat(read.indicators().subList(0, 8))
        .allSatisfy(i -> assertThat(words(i.level1())).isEqualTo("产出指标"));
    assertThat(words(read.totals().score())).isEqualTo("100");
    assertThat(SketchedForm.accusations(read)).isEmpty();
  }

  /** Four pages: the heads and the rows of a sheet, its right beside its left. */
  private static Document strips(String total) throws Exception {
    StringBuilder left = new StringBuilder("一级指标 | 二级指标 | 三级指标 | 年度指标值\n");
    left.append("产出指标 | 数量指标 | 完成河道清淤并整治两岸以及沿线堤防和涵闸的里程长度公里数 | ≥50公里\n");
    StringBuilder beside = new StringBuilder("实际完成值 | 分值 | 得分 | 偏差原因\n");
    beside.append("52公里（含支流2公里） | 30 | 30 | .\n");
    PrintedPages pages = new PrintedPages().head(8, TITLE);
    rows(left, beside, 1, 6, "5");
    pages.table(LEFT, left.toString()).next();
    pages.table(RIGHT, beside.toString()).next();
    left.setLength(0);
    beside.setLength(0);
    rows(left, beside, 6, 12, "5");
    left.append("总分 | < | < | <\n");
    beside.append(". | 85 | ").append(total).append(" | .\n");
    pages.table(LEFT, left.toString()).next();
    return pages.table(RIGHT, beside.toString()).document();
  }

  private static void rows(
      StringBuilder left, StringBuilder right, int from, int to, String points) {
    for (int i = from; i < to; i++) {
      left.append("产出指标 | 质量指标 | 第").append(i).append("段合格率 | ≥90%\n");
      right.append("95% | ").append(points).append(" | ").append(points).append(" | .\n");
    }
  }

  /** The form with a page break before one of its rows. */
  private static Document printed(String form, String first) throws Exception {
    String broken = form.replaceAll("(?m)(?=^.*" + first + ")", "====\n");
    PrintedPages pages = new PrintedPages().unlined().line(TITLE).line("（2022年度）");
    return pages.table(TIGHT, broken).document();
  }

  private static Form only(Document document) {
    List<Form> forms = SketchedForm.forms(document);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }
}
