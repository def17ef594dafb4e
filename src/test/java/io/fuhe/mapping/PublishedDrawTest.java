package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as bureaus publish them: forms among contents, accounts and prose. */
class PublishedDrawTest {

  private static final int[] COLUMNS = {8, 12, 14, 20, 12, 12, 6, 6, 10};

  private static final String FORM =
      """
      项目名称 | < | 环卫保洁 | < | < | < | < | < | <
      主管部门 | < | 甲县城管局 | < | 实施单位 | 甲县环卫所 | < | < | <
      项目资金（万元） | . | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 100.00 | 100.00 | 98.50 | 10 | 98.50% | 9.85
      ^ | 其中：财政拨款 | < | 100.00 | 100.00 | 98.50 | — | 98.50% | —
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      ^ | 产出指标 | 数量指标 | 清扫道路里程 | ≥50公里 | 52公里 | 20 | 20 | 无
      ^ | ^ | ^ | 清运垃圾 | ≥300吨 | 310吨 | 15 | 15 | 无
      ^ | ^ | 质量指标 | 考核合格率 | ≥90% | 95% | 15 | 15 | 无
      ^ | 效益指标 | 社会效益指标 | 带动就业 | ≥30人 | 31人 | 30 | 30 | 无
      ^ | 满意度指标 | 满意度指标 | 市民满意度 | ≥90% | 92% | 10 | 10 | 无
      总分 | < | < | < | < | < | 100 | TOTAL | .
      """;

  private static final String SUMMARY =
      """
      序号 | 项目名称 | < | < | 预算数（万元） | 执行数（万元） | 执行率 | < | 得分
      1 | 环卫保洁 | < | < | 100.00 | 98.50 | 98.50% | < | 99.85
      2 | 路灯维护 | < | < | 80.00 | 80.00 | 100.00% | < | 100
      3 | 公园管护 | < | < | 60.00 | 57.00 | 95.00% | < | 99.5
      """;

  @ParameterizedTest
  @ValueSource(strings = {"………………13", "......13", "⋯⋯⋯⋯13", " 13", "13"})
  void aLineOfTheContentsOpensNoForm(String page) throws Exception {
    PrintedPages pages = new PrintedPages();
    pages.line("目录").line("第一部分部门概况3").line("第二部分决算表5").line("收入支出决算总表6");
    pages.line("第五部分附件12").line("项目支出绩效自评表" + page);
    pages.next().line("第一部分部门概况").line("我局负责全县市容环境卫生工作。").next();
    pages.line("项目绩效自评结果汇总表").table(COLUMNS, SUMMARY);
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, FORM.replace("TOTAL", "99.85"));

    List<Form> forms = forms(pages.document());
    assertThat(forms).hasSize(1);
    assertThat(words(forms.get(0).heading().project())).isEqualTo("环卫保洁");
    assertThat(forms.get(0).indicators()).hasSize(5);
    assertThat(rules(forms.get(0))).isEmpty();
  }

  @Test
  void titlesWithNumbersOneBelowTheOtherStillOpenForms() throws Exception {
    PrintedPages pages = new PrintedPages();
    for (int i = 1; i <= 3; i++) {
      pages.line("项目支出绩效自评表" + i);
      pages.table(COLUMNS, FORM.replace("TOTAL", "99.85").replace("环卫保洁", "第" + i + "标段")).next();
    }
    assertThat(forms(pages.line("说明").document())).hasSize(3);
  }

  @Test
  void aPageBreakBelowTheHeadsKeepsThemFromTheFirstRow() throws Exception {
    String heads = "指标 | 一级指标 | 二级指标 | 三级指标 | 绩效目标 | < | 分值 | 得分 | 偏差原因分析及改进措施";
    String second = "^ | ^ | ^ | ^ | 指标值 | 完成值 | ^ | ^ | ^";
    String form =
        FORM.replaceFirst("绩效指标 \\|.*", heads + "\n" + second + "\n====")
            .replace("^ | 产出指标", "产出 | 产出指标")
            .replace("^ | ^ | ^ | 清运", "^ | ^ | ^ | 清运")
            .replace(" 20 | 20 | 无", "20.00 | 20.00 | —");
    PrintedPages pages = new PrintedPages();
    pages.line("项目支出绩效自评表").line("（2022年度）").table(COLUMNS, form.replace("TOTAL", "99.85"));

    Form read = forms(pages.document()).get(0);
    assertThat(read.indicators()).hasSize(5);
    assertThat(read.indicators()).allSatisfy(i -> assertThat(words(i.score())).isNotEmpty());
    assertThat(rules(read)).isEmpty();
  }

  private static List<Form> forms(Document document) {
    return new FormRecognizer(ProjectMappings.get()).read(document, "doc").forms();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .filter(anomaly -> anomaly.severity() != Severity.NOTICE)
        .map(Anomaly::rule)
        .toList();
  }
}
