package io.fuhe.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import java.nio.file.Path;
import java.util.List;

/** Reads drawn forms as the product does, and holds them against what was drawn. */
final class ReadForm {

  private static final List<String> ROWS =
      List.of(
          "产出指标 数量指标 清淤河道长度 ≥42公里 45公里 15 15",
          "产出指标 数量指标 巡查堤防次数 ≥24次 26次 10 10",
          "产出指标 质量指标 堤防完好率 ≥98% 99% 15 15",
          "产出指标 时效指标 任务完成及时率 100% 100% 10 10",
          "效益指标 社会效益 受益村庄数量 ≥18个 18个 15 15",
          "效益指标 生态效益 水质达标率 ≥85% 88% 15 15",
          "满意度指标 服务对象满意度 沿河群众满意度 ≥95% 91% 10 7");

  private ReadForm() {}

  static Examined examined(Path file) throws Exception {
    return Holder.EXAMINER.examine(file, file.getFileName().toString(), "id");
  }

  /** The form comes back whole, and nothing is found in it. */
  static void assertWhole(Path file) throws Exception {
    Examined examined = examined(file);
    assertThat(examined.reason()).isNull();
    assertThat(examined.forms()).hasSize(1);
    Form form = examined.forms().get(0).form();
    assertThat(form.indicators().stream().map(ReadForm::row)).containsExactlyElementsOf(ROWS);
    assertThat(form.totals().score().printed()).isEqualTo("96.4");
    assertThat(form.heading().project().value()).isEqualTo("河道清淤与堤防维护");
    assertThat(form.budget().get(0).executed().printed()).isEqualTo("300.80");
    assertThat(examined.forms().get(0).anomalies()).isEmpty();
  }

  private static String row(Indicator row) {
    return String.join(
        " ",
        row.level1().value(),
        row.level2().value(),
        row.name().value(),
        row.target().value(),
        row.actual().value(),
        row.points().printed(),
        row.score().printed());
  }

  private static final class Holder {
    private static final Examiner EXAMINER = examiner();

    private static Examiner examiner() {
      try {
        return new Examiner(
            new Documents(Limits.DEFAULT),
            new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings"))));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
