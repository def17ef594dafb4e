package io.fuhe.mapping.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Prose;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that tell the amounts of other years beside their own, or name their project. */
class ReportYearsTest {

  private static final String HEAD = "2023年度职工帮扶项目绩效自评报告\n单位名称：示例市总工会\n一、项目概况\n";
  private static final String SCORE = "二、自评结论\n项目自评总得分为98.91分。\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "职工帮扶项目2022年预算72万元，实际支出70.1万元；2023年预算80万元，比上年增加8万元，实际支出79.3万元，预算执行率99.13%。",
        "2022年度预算72万元，实际支出70.1万元。2023年度预算80万元，实际支出79.3万元，预算执行率99.13%。",
        "上年预算72万元，上年实际支出70.1万元。本年预算80万元，实际支出79.3万元，预算执行率99.13%。",
        "2023年预算80万元，实际支出79.3万元，预算执行率99.13%；2024年预算90万元。",
        "职工帮扶项目2023年预算80万元，全年实际支出79.3万元，预算执行率99.13%。",
        "2023年职工帮扶项目年初预算安排80万元，实际支出79.3万元，执行率99.13%。",
        "职工帮扶预算80万元，实际支出79.3万元，执行率99.13%。"
      })
  void theAmountsAreThoseOfItsOwnYear(String amounts) throws Exception {
    Form form = read(HEAD + amounts + "\n" + SCORE);

    BudgetLine line = form.budget().get(0);
    assertThat(line.initial().printed()).isEqualTo("80");
    assertThat(line.executed().printed()).isEqualTo("79.3");
    assertThat(rules(form)).doesNotContain("execution-rate-mismatch");
  }

  @Test
  void aRateThatIsWrongInItsOwnYearIsStillSaid() throws Exception {
    String amounts = "2022年预算72万元，实际支出70.1万元；2023年预算80万元，实际支出70.1万元，预算执行率99.13%。\n";

    assertThat(rules(read(HEAD + amounts + SCORE))).contains("execution-rate-mismatch");
  }

  @Test
  void anotherProjectsAmountsAreNotTheReports() throws Exception {
    String amounts = "职工书屋项目2023年预算30万元，实际支出20万元。\n职工帮扶项目培训预算10万元，职工帮扶项目培训支出9万元。\n";

    assertThat(read(HEAD + "职工书屋项目预算30万元，职工书屋项目支出20万元。\n" + SCORE).budget()).isEmpty();
    assertThat(read(HEAD + amounts + SCORE).budget()).isEmpty();
  }

  @Test
  void aYearBesideWhichItsOwnIsNotNamedMayBeIts() throws Exception {
    Form form = read(HEAD + "2022年预算72万元，实际支出70.1万元。\n" + SCORE);

    assertThat(form.budget()).hasSize(1);
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, Policy.DEFAULT).stream().map(Anomaly::rule).toList();
  }

  private static Form read(String text) throws Exception {
    return new FormRecognizer(ProjectMappings.get()).read(Prose.document(text), "d").forms().get(0);
  }
}
