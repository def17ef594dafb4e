package io.fuhe.report.text;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.check.rules.DeductionUnexplained;
import io.fuhe.check.rules.ExecutionLow;
import io.fuhe.check.rules.GradeBand;
import io.fuhe.check.rules.OutputWithoutMoney;
import io.fuhe.check.rules.OverachievementExtreme;
import io.fuhe.check.rules.OverachievementUnexplained;
import io.fuhe.check.rules.PointsSumMismatch;
import io.fuhe.check.rules.QualitativeBand;
import io.fuhe.check.rules.RequiredEmpty;
import io.fuhe.check.rules.ScoreAboveAchievement;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.check.rules.WeightsAppliedTwice;
import io.fuhe.form.Form;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.ProjectMappings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same form is lawful in one city and not in another: for everything that a city may set. What
 * is found in the city that forbids it says what it was measured with, and who said so.
 */
class CityMeasureTest {

  private static final Policy GENERAL = ProjectMappings.get().general().policy();

  /**
   * A form that two cities judge differently.
   *
   * @param rule the rule that accuses it in the strict one
   * @param strict what the strict city sets; the usual measure where it is null
   * @param lenient what the other one sets; the usual measure where it is null
   * @param also what both of them set
   */
  record Case(
      String rule,
      FormSketch form,
      Parameter<?> parameter,
      Object strict,
      Object lenient,
      Policy also) {

    Case(String rule, FormSketch form, Parameter<?> parameter, Object strict, Object lenient) {
      this(rule, form, parameter, strict, lenient, GENERAL);
    }

    @Override
    public String toString() {
      return parameter.name();
    }

    List<Anomaly> found(Object value) {
      Policy policy = value == null ? also : also.with(Policies.with(parameter, value));
      return Catalogue.check(form.build(), policy).stream()
          .filter(anomaly -> anomaly.rule().equals(rule))
          .toList();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "points-sum-mismatch",
            clean()
                .rows(r -> r.level1Points(null))
                .row(0, r -> r.points("40").score("40"))
                .totalPoints(null),
            Policy.TOTAL_POINTS,
            110,
            120),
        new Case(
            "budget-score-mismatch",
            clean().budget(b -> b.executed("92.38").rate("92.38%").score("18.4")),
            Policy.ROUNDING,
            "ROUNDED",
            "CUT_OFF"),
        new Case(
            "total-score-mismatch",
            clean().budget(b -> b.executed("75.00").rate("75%").score("15")).total("89"),
            TotalScoreMismatch.TOTAL_CAPS,
            List.of(cap(80, 79)),
            List.of(cap(80, 89), cap(70, 79))),
        new Case(
            "execution-low",
            clean().budget(b -> b.executed("82.00").rate("82%").score("16.4")),
            ExecutionLow.LOW_EXECUTION_BELOW,
            90,
            null),
        new Case(
            "overachievement-extreme",
            clean().row(0, r -> r.actual("14次")),
            OverachievementExtreme.OVERACHIEVEMENT_FROM,
            130,
            null),
        new Case(
            "deduction-unexplained",
            clean().row(0, r -> r.actual("20次").score("18")),
            DeductionUnexplained.OVERACHIEVEMENT_DEDUCTS,
            false,
            true),
        new Case(
            "score-above-achievement",
            clean().row(0, r -> r.target("≤10天").actual("16天").score("12")),
            ScoreAboveAchievement.LOWER_IS_BETTER,
            "TWO_MINUS_RATIO",
            "TARGET_BY_ACTUAL"),
        new Case(
            "grade-mismatch",
            clean().budget(b -> b.score("12")).grade("优"),
            GradeBand.GRADES,
            List.of(band("优", 95), band("良", 0)),
            null),
        new Case(
            "required-empty",
            clean().budget(b -> b.executed("92.00").rate("92%").score("18.4")).executionReason(""),
            RequiredEmpty.REASON_BELOW,
            95,
            null),
        new Case(
            "overachievement-unexplained",
            clean().row(0, r -> r.actual("13次")),
            OverachievementUnexplained.EXPLAINED_FROM,
            120,
            150,
            GENERAL.with(Policies.rule("overachievement-unexplained", true))),
        new Case(
            "qualitative-band",
            clean().row(1, r -> r.target("提升").actual("部分达成").score("8.25")),
            QualitativeBand.PARTLY_FROM,
            60,
            50),
        new Case(
            "qualitative-band",
            clean().row(1, r -> r.target("提升").actual("部分达成").score("13.5")),
            QualitativeBand.PARTLY_TO,
            80,
            90),
        new Case(
            "qualitative-band",
            clean().row(1, r -> r.target("提升").actual("未达成").score("9")),
            QualitativeBand.NOT_REACHED_TO,
            50,
            60),
        new Case(
            "output-without-money",
            clean().budget(b -> b.executed("12.00").rate("12%").score("2.4")),
            OutputWithoutMoney.BELOW,
            15,
            10),
        new Case(
            "points-sum-mismatch",
            clean(),
            PointsSumMismatch.POINTS_SPLIT,
            List.of(share("产出", 40), share("效益", 30)),
            List.of(share("产出", 50), share("效益", 20), share("满意度", 10))),
        new Case("points-sum-mismatch", sharedOut(), PointsSumMismatch.SHARES_ROUNDED, false, true),
        new Case(
            "weights-applied-twice", weighed(), WeightsAppliedTwice.WEIGHTED_SCORES, false, true));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isLawfulInOneCityAndNotInAnother(Case each) {
    assertThat(each.found(each.lenient())).isEmpty();
    assertThat(each.found(each.strict())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsFoundSaysWhatItWasMeasuredWith(Case each) {
    for (Anomaly found : each.found(each.strict())) {
      assertThat(found.measured()).anyMatch(m -> m.parameter().equals(each.parameter().name()));
      for (Language language : Language.values()) {
        assertThat(new AnomalyText(new Messages(language)).message(found))
            .contains("somewhere")
            .doesNotContain("{");
      }
    }
  }

  @Test
  void saysSoInWords() {
    Case lower =
        cases()
            .filter(c -> c.parameter() == ScoreAboveAchievement.LOWER_IS_BETTER)
            .findFirst()
            .orElseThrow();
    AnomalyText english = new AnomalyText(new Messages(Language.ENGLISH));
    AnomalyText chinese = new AnomalyText(new Messages(Language.CHINESE));
    Anomaly found = lower.found("TWO_MINUS_RATIO").get(0);

    assertThat(english.message(found))
        .endsWith("(Measured with: lower-is-better as 2 − actual / target, mapping somewhere.)");
    assertThat(chinese.message(found)).endsWith("（口径：越低越好的指标按 2－实际÷目标 计分，版式 somewhere）");
  }

  @Test
  void whatHasNoPartInAnAnomalyIsNotTold() {
    Form form = clean().row(0, r -> r.target("10次").actual("5次").score("12")).build();
    Policy policy = Policies.with(ScoreAboveAchievement.LOWER_IS_BETTER, "TWO_MINUS_RATIO");

    assertThat(Catalogue.check(form, policy))
        .filteredOn(found -> found.rule().equals("score-above-achievement"))
        .isNotEmpty()
        .allMatch(found -> found.measured().isEmpty());
  }

  @Test
  void nothingIsToldWhereNobodySetAnything() {
    assertThat(Catalogue.check(clean().total("90").build(), GENERAL))
        .isNotEmpty()
        .allMatch(found -> found.measured().isEmpty());
  }

  /** Whatever a rule over one form lets a city set is tried here. */
  @Test
  void everythingThatMayBeSetIsTried() {
    Set<String> tried = cases().map(c -> c.parameter().name()).collect(Collectors.toSet());

    assertThat(
            Catalogue.rules().stream()
                .filter(FormRule.class::isInstance)
                .flatMap(rule -> rule.declaration().parameters().stream())
                .map(Parameter::name))
        .isSubsetOf(tried);
  }

  /** 35 points of one label, 18 for each of its two rows. */
  private static FormSketch sharedOut() {
    return clean()
        .row(0, r -> r.level2Points("35").points("18").score("18"))
        .row(1, r -> r.level2("数量指标").level2Points("35").points("18").score("18"));
  }

  private static FormSketch weighed() {
    return clean()
        .add(LineSketch.part("财政拨款", "项目资金", "100.00", "100.00"))
        .row(0, r -> r.points("20").score("4"))
        .row(1, r -> r.points("15").score("2.25"))
        .row(2, r -> r.points("15").score("2.25"))
        .row(3, r -> r.points("20").score("4"))
        .row(4, r -> r.points("10").score("1"));
  }

  private static Map<String, Object> cap(int executionBelow, int atMost) {
    return Map.of(
        "executionBelow", new BigDecimal(executionBelow), "atMost", new BigDecimal(atMost));
  }

  private static Map<String, Object> band(String grade, int from) {
    return Map.of("grade", grade, "from", new BigDecimal(from));
  }

  private static Map<String, Object> share(String level1, int points) {
    return Map.of("level1", level1, "points", new BigDecimal(points));
  }
}
