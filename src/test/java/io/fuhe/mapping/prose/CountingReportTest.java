package io.fuhe.mapping.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Prose;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that say no more than how many projects a unit evaluated. */
class CountingReportTest {

  @Test
  void aReportThatOnlyCountsItsProjectsIsOne() throws Exception {
    List<Form> forms = read("示例市水文站2022年度项目支出绩效自评报告\n根据安排，对2022年度2个项目开展了绩效自评工作，等级为优的2个。\n");

    assertThat(forms).hasSize(1);
    assertThat(forms.get(0).heading().unit().value()).isEqualTo("示例市水文站");
    assertThat(forms.get(0).report().passages()).hasSize(1);
    assertThat(read("示例市水文站2022年度项目支出绩效自评报告\n根据安排，认真开展了绩效自评工作。\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "示例市文物保护所2022年度项目支出绩效自评报告, 示例市文物保护所, ",
    "示例市体育场2022年度项目支出绩效自评报告, 示例市体育场, ",
    "示例市城管队2022年度部门预算项目绩效自评报告, 示例市城管队, ",
    "2022年度部门预算项目支出绩效自评报告, , ",
    "2022年度财政资金绩效自评报告, , ",
    "2022年度河道清淤项目支出绩效自评报告, , 河道清淤项目"
  })
  void whatATitleNames(String title, String unit, String project) throws Exception {
    Form form = read(title + "\n对2022年度2个项目开展了绩效自评。\n").get(0);

    assertThat(form.heading().unit() == null ? null : form.heading().unit().value())
        .isEqualTo(unit);
    assertThat(form.heading().project() == null ? null : form.heading().project().value())
        .isEqualTo(project);
  }

  @Test
  void theScoresOfSeveralProjectsAreNotTheReports() throws Exception {
    String head = "示例市发展和改革局2022年度项目支出绩效自评工作报告\n一、组织情况\n对2个项目开展了绩效自评。\n二、自评结果\n";
    Form projects = read(head + "价格监测项目预算72万元，支出70.5万元，自评得分97.79分；粮食保供项目预算95万元，自评得分100分。\n").get(0);
    Form twice = read(head + "本项目自评得分97.79分。本项目自评得分100分。\n").get(0);

    assertThat(rules(projects)).doesNotContain("report-score-conflict");
    assertThat(projects.totals().score()).isNull();
    assertThat(rules(twice)).contains("report-score-conflict");
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, Policy.DEFAULT).stream().map(Anomaly::rule).toList();
  }

  private static List<Form> read(String text) throws Exception {
    return new FormRecognizer(ProjectMappings.get()).read(Prose.document(text), "d").forms();
  }
}
