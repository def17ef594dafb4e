package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets in words, what is said of them, and the band of points for that. */
class QualitativeBandTest {

  private static final FormRule RULE = new QualitativeBand();
  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @ParameterizedTest
  @CsvSource({
    "部分达成, 15, 9–12",
    "部分达成预期指标并具有一定效果, 15, 9–12",
    "部分达成年度绩效目标, 8, 9–12",
    "未达成, 10, 0–9",
    "未达成预期指标且效果较差, 15, 0–9"
  })
  void reportsAScoreOutsideOfItsBand(String actual, String score, String band) {
    assertThat(said(actual, score).seenBy(RULE, POLICY))
        .containsExactly(
            new Seen("qualitative-band", Severity.WARNING, "indicators[1]", score, band));
  }

  @ParameterizedTest
  @CsvSource({
    "部分达成, 9",
    "部分达成, 12",
    "部分达成预期指标并具有一定效果, 10.5",
    "未达成, 9",
    "未达成, 0",
    "达成, 15",
    "达成预期指标, 12",
    "基本达成, 15",
    "部分小区达成全覆盖, 15",
    "未达成情形未发生, 15"
  })
  void acceptsAScoreInsideAndWordsThatSayNoBand(String actual, String score) {
    assertThat(said(actual, score).seenBy(RULE, POLICY)).isEmpty();
  }

  @Test
  void leavesFiguresToOtherRules() {
    assertThat(said("部分达成", "15").row(1, r -> r.target("≥90%")).seenBy(RULE, POLICY)).isEmpty();
    assertThat(said("部分达成", "").seenBy(RULE, POLICY)).isEmpty();
    assertThat(said("部分达成", "15").row(1, r -> r.points(null)).seenBy(RULE, POLICY)).isEmpty();
  }

  @Test
  void whatIsLawfulInOneCityIsNotInAnother() {
    Policy elsewhere = POLICY.with(Policies.with(QualitativeBand.PARTLY_FROM, 50));
    assertThat(said("部分达成", "8").seenBy(RULE, POLICY)).hasSize(1);
    assertThat(said("部分达成", "8").seenBy(RULE, elsewhere)).isEmpty();
    Policy stricter = POLICY.with(Policies.with(QualitativeBand.NOT_REACHED_TO, 30));
    assertThat(said("未达成", "9").seenBy(RULE, stricter)).hasSize(1);
    Policy higher = POLICY.with(Policies.with(QualitativeBand.PARTLY_TO, 90));
    assertThat(said("部分达成", "13.5").seenBy(RULE, higher)).isEmpty();
    assertThat(said("部分达成", "13.5").seenBy(RULE, POLICY)).hasSize(1);
  }

  private static FormSketch said(String actual, String score) {
    return clean().row(1, r -> r.target("有效提升").actual(actual).score(score));
  }
}
