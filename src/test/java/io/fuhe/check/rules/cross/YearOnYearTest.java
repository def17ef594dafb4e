package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.ShortForm;
import io.fuhe.form.Policy;
import io.fuhe.form.Senses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit's forms beside those of the year before, and a unit that is always right. */
class YearOnYearTest {

  private static final String PROSE = "受疫情影响，部分培训和宣传活动未能按计划开展，经费支出进度偏慢，下一步加快进度。".repeat(2);

  @ParameterizedTest
  @CsvSource({"≥12次,24次", "12次,13次", "95%,98%", "≥90%,95.5%", "12,24", "0.9万人,10000人"})
  void aTargetBelowWhatWasReached(String target, String reached) {
    assertThat(lowered("清扫街道条数", target, reached))
        .containsExactly(
            "target-lowered NOTICE p,b (indicators[0] | indicators[0]) "
                + target
                + " ~ "
                + reached);
  }

  @ParameterizedTest
  @CsvSource({
    "清扫街道条数,24次,24次",
    "清扫街道条数,≥12次,10次",
    "清扫街道条数,≤12次,24次",
    "不超过预算的支出,2件,5件",
    "清扫街道条数,12次,24人",
    "清扫街道条数,12,24次",
    "清扫街道条数,12次,≥24次",
    "清扫街道条数,按计划,24次",
    "清扫街道条数,95%,95.4%",
    "完成率,95%,98%",
  })
  void targetsThatWereNotLoweredOrDoNotCompare(String name, String target, String reached) {
    assertThat(lowered(name, target, reached)).isEmpty();
  }

  @Test
  void targetsOfOtherProjectsAndOfTwoForms() {
    assertThat(
            CrossCheck.of(project("p", "环卫").row("数量指标", "清扫街道条数", "12次", "12次"))
                .after(project("b", "绿化").year(2019).row("数量指标", "清扫街道条数", "12次", "24次"))
                .found())
        .isEmpty();
    assertThat(
            rules(
                CrossCheck.of(project("p", "环卫").row("数量指标", "清扫街道条数", "12次", "12次"))
                    .after(
                        project("b", "环卫").year(2019).row("数量指标", "清扫街道条数", "12次", "24次"),
                        project("c", "环卫").year(2019).row("数量指标", "清扫街道条数", "12次", "25次"))))
        .doesNotContain("target-lowered");
  }

  @Test
  void littleWasExecutedTwoYearsRunning() {
    assertThat(
            CrossCheck.of(project("p", "环卫").budget("100", "55"))
                .after(project("b", "环卫").year(2019).budget("100", "62"))
                .found())
        .containsExactly("execution-low-again NOTICE p,b (budget[0] | budget[0]) 55 ~ 62");
  }

  @ParameterizedTest
  @CsvSource({"80,62", "55,80", "55,100"})
  void littleWasExecutedInOneYearAtMost(String now, String then) {
    assertThat(
            CrossCheck.of(project("p", "环卫").budget("100", now))
                .after(project("b", "环卫").year(2019).budget("100", then))
                .found())
        .isEmpty();
  }

  @Test
  void theReasonsOfTheYearBefore() {
    assertThat(
            CrossCheck.of(project("p", "环卫").deviationAnalysis(PROSE).improvement(PROSE + "。"))
                .after(project("b", "环卫").year(2019).deviationAnalysis(PROSE).improvement(PROSE))
                .found())
        .containsExactly("narrative-repeated NOTICE p,b (form | form) null ~ null");
    assertThat(
            CrossCheck.of(project("p", "环卫").deviationAnalysis("经费支出偏慢"))
                .after(project("b", "环卫").year(2019).deviationAnalysis("经费支出偏慢"))
                .found())
        .as("short ones may be chance")
        .isEmpty();
  }

  @Test
  void threeFormsWithFullMarks() {
    assertThat(
            CrossCheck.of(
                    department("d").total("100"),
                    project("p", "环卫").total("100.0"),
                    project("q", "绿化").total("100"))
                .found())
        .containsExactly("all-full-marks NOTICE d,p,q (form | form | form) null ~ null");
  }

  @Test
  void twoFormsOrOneThatIsNotFull() {
    assertThat(
            CrossCheck.of(project("p", "环卫").total("100"), project("q", "绿化").total("100")).found())
        .isEmpty();
    for (String total : new String[] {"99.9", null}) {
      ShortForm last = total == null ? project("r", "教育") : project("r", "教育").total(total);
      assertThat(
              CrossCheck.of(project("p", "环卫").total("100"), project("q", "绿化").total("100"), last)
                  .found())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"50,500000", "500000,50", "12.35,123500", "1.5,1500", "20640.80,206407996"})
  void theSameBudgetInAnotherUnit(String declared, String reported) {
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").budget(declared, null),
                    project("p", "环卫").budget(reported, reported))
                .found())
        .containsExactly(
            "unit-scale WARNING p,t (budget[0] | budget[0]) " + reported + " ~ " + declared);
  }

  @Test
  void withoutTheRuleOfUnitsItIsABudgetThatWasChanged() {
    CrossCheck check =
        CrossCheck.of(
            declaration("t", "环卫").budget("50", null).money("万元"),
            project("p", "环卫").budget("500000", "500000").money("万元"));
    for (String off : List.of("unit-scale", "arithmetic")) {
      Policy policy =
          new Policy(
              Map.of(),
              Map.of(off, written(false), "cross-budget-changed", written("WARNING")),
              Senses.NONE);
      assertThat(check.judgedBy(policy).found())
          .containsExactly("cross-budget-changed WARNING t,p (budget[0] | budget[0]) 50 ~ 500000");
    }
  }

  private static Policy.Written written(Object value) {
    return new Policy.Written(value, "somewhere");
  }

  @Test
  void budgetsThatAreApartByAnythingElseOrInUnitsThatSaySo() {
    assertThat(
            rules(
                CrossCheck.of(
                    declaration("t", "环卫").budget("50", null).money("万元"),
                    project("p", "环卫").budget("500001", "50").money("万元"))))
        .containsExactly("cross-budget-changed");
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").budget("50", null).money("万元"),
                    project("p", "环卫").budget("500001", "50"))
                .found())
        .as("it may be 元")
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").budget("50", null).money("万元"),
                    project("p", "环卫").budget("500000", "500000").money("元"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t", "环卫").budget("0", null), project("p", "环卫").budget("0", "0"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    project("p", "环卫").budget("50", "50"),
                    project("q", "绿化").budget("500000", "500000"))
                .found())
        .as("two projects")
        .isEmpty();
  }

  private static List<String> lowered(String name, String target, String reached) {
    return CrossCheck.of(project("p", "环卫").row("数量指标", name, target, target))
        .after(project("b", "环卫").year(2019).row("数量指标", name, "去年的目标", reached))
        .found();
  }

  private static List<String> rules(CrossCheck check) {
    return check.anomalies().stream().map(anomaly -> anomaly.rule()).toList();
  }
}
