package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of the template where an answer belongs. */
class PlaceholderLeftTest {

  private static final FormRule RULE = new PlaceholderLeft();
  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥**人",
        "**",
        "XX",
        "xx%",
        "×××",
        "……",
        "（100字以内）",
        "好坏",
        "好/坏",
        "优/良/中/差",
        "优良中低差",
        "是/否",
        "有/无",
        "□是□否",
        "是□ 否□"
      })
  void reportsWhatTheTemplateSaid(String left) {
    assertThat(clean().row(1, r -> r.actual(left)).seenBy(RULE, POLICY))
        .extracting(Seen::where)
        .containsExactly("indicators[1].actual");
    assertThat(clean().row(1, r -> r.target(left)).seenBy(RULE, POLICY))
        .extracting(Seen::where)
        .containsExactly("indicators[1].target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "—",
        "/",
        "无",
        "有",
        "好",
        "是",
        "优",
        "高",
        "≥90%",
        "5*3米",
        "良好",
        "显著提高",
        "1次/月",
        "☑是□否",
        "是否按时完成",
        "优化",
        "高中低年级全覆盖",
        "XX街道办事处全部完成"
      })
  void acceptsAnAnswer(String said) {
    assertThat(clean().row(1, r -> r.target(said).actual(said)).seenBy(RULE, POLICY)).isEmpty();
  }

  @Test
  void looksAtBoxesOfProseToo() {
    assertThat(clean().deviationAnalysis("（100字以内）").improvement("XX").seenBy(RULE, POLICY))
        .extracting(Seen::where)
        .containsExactly("deviationAnalysis", "improvement");
    assertThat(clean().deviationAnalysis("无").improvement("加快进度。").seenBy(RULE, POLICY)).isEmpty();
  }
}
