package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.RowSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declared points against the points of the rows: level 1, goals, the whole. */
class PointsSumMismatchTest {

  private static final FormRule RULE = new PointsSumMismatch();

  @Test
  void acceptsPointsThatAddUp() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().rows(r -> r.goal(1)).goal(1, "80").seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsALevelOneThatDeclaresOtherPoints() {
    FormSketch form = clean().row(3, r -> r.level1Points("25"));
    assertThat(form.seenBy(RULE)).containsExactly(seen("indicators[3].level1Points", "25", "20"));
    assertThat(form.foundBy(RULE).get(0).places()).containsKey("indicators[3].level1Points");
  }

  @Test
  void addsUpAllRowsBelowALevelOneLabel() {
    FormSketch form = clean().row(0, r -> r.level1Points("49")).row(1, r -> r.level1Points("49"));
    assertThat(form.row(2, r -> r.level1Points("49")).seenBy(RULE))
        .containsExactly(seen("indicators[0].level1Points", "49", "50"));
  }

  @Test
  void readsALevelOneLabelThatIsRepeatedInEveryRowAsOne() {
    assertThat(clean().unmerged().seenBy(RULE)).isEmpty();
    FormSketch wrong = clean().unmerged().row(1, r -> r.points("16")).row(4, r -> r.points("9"));
    assertThat(wrong.row(4, r -> r.level1Points("9")).seenBy(RULE))
        .containsExactly(seen("indicators[0].level1Points", "50", "51"));
  }

  @Test
  void keepsGroupsOfTwoGoalsApart() {
    FormSketch form =
        FormSketch.empty()
            .add(new RowSketch("产出指标", "50", "数量指标", "甲").goal(1).points("50"))
            .add(new RowSketch("产出指标", "50", "数量指标", "乙").goal(2).points("50"));
    assertThat(form.seenBy(RULE)).isEmpty();
    assertThat(form.goal(1, "50").goal(2, "40").seenBy(RULE))
        .containsExactly(seen("goals[1]", "40", "50"));
  }

  @Test
  void reportsAWholeThatIsNotTheDeclaredTotalPoints() {
    assertThat(clean().totalPoints("110").seenBy(RULE)).containsExactly(seen("form", "110", "100"));
    assertThat(clean().totalPoints("110").foundBy(RULE).get(0).places())
        .containsOnlyKeys("declaredTotalPoints");
  }

  @Test
  void takesOneHundredWhereNoTotalPointsArePrinted() {
    assertThat(clean().totalPoints(null).seenBy(RULE)).isEmpty();
    FormSketch short10 = clean().totalPoints(null).budget(b -> b.points("10"));
    assertThat(short10.seenBy(RULE)).containsExactly(seen("form", "100", "90"));
    assertThat(short10.seenBy(RULE, Policies.with(Policy.TOTAL_POINTS, 90))).isEmpty();
  }

  /** 加分项 beside the whole, or within it; no other row may be beyond it. */
  @Test
  void pointsThatOnlyAddStandBesideTheWhole() {
    Policy policy = Policies.senses(Senses.NONE.with(Sense.BONUS, new WordList(List.of("^加分项$"))));
    RowSketch bonus = new RowSketch("加分项", null, "创新", "推广").points("2");
    assertThat(clean().add(bonus).seenBy(RULE, policy)).isEmpty();
    assertThat(clean().add(bonus).totalPoints("102").seenBy(RULE, policy)).isEmpty();
    assertThat(clean().add(bonus).totalPoints("104").seenBy(RULE, policy))
        .containsExactly(seen("form", "104", "102"));
    assertThat(clean().add(new RowSketch("其他", null, "创新", "推广").points("2")).seenBy(RULE, policy))
        .containsExactly(seen("form", "100", "102"));
  }

  @Test
  void countsTheOverallGoal() {
    assertThat(clean().overallGoal("10", "10").seenBy(RULE))
        .containsExactly(seen("form", "100", "110"));
    assertThat(clean().overallGoal("10", "10").budget(b -> b.points("10")).seenBy(RULE)).isEmpty();
  }

  @Test
  void countsOnlyTheTotalRowOfTheBudget() {
    LineSketch part = LineSketch.part("财政拨款", "项目资金", "100.00", "100.00");
    assertThat(clean().add(part.points("20").score("20")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentOnLayoutsThatDoNotPrintEveryPoint() {
    assertThat(clean().rows(r -> r.points(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.points(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.points("")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.points(null)).seenBy(RULE)).isEmpty();
  }

  @Test
  void doesNotJudgeTheWholeWhereAPartOfTheFormWasNotUnderstood() {
    assertThat(clean().incomplete().totalPoints("110").seenBy(RULE)).isEmpty();
  }

  @Test
  void speaksInADeclarationWhereItPrintsWhatThePointsMakeUp() {
    FormSketch form = clean().kind(FormKind.TARGET_DECLARATION);
    assertThat(form.totalPoints(null).row(0, r -> r.points("30")).seenBy(RULE))
        .containsExactly(seen("indicators[0].level1Points", "50", "60"));
    assertThat(form.totalPoints("90").seenBy(RULE)).contains(seen("form", "90", "110"));
  }

  @Test
  void allowsDeclaredPointsTheirOwnRounding() {
    FormSketch form = clean().row(3, r -> r.points("20.5")).row(4, r -> r.points("9.5"));
    assertThat(form.row(3, r -> r.level1Points("21")).seenBy(RULE)).isEmpty();
    assertThat(form.row(3, r -> r.level1Points("21.0")).seenBy(RULE))
        .containsExactly(seen("indicators[3].level1Points", "21", "20.5"));
  }

  @Test
  void holdsALevel2LabelAgainstItsRows() {
    assertThat(second("20", "15", "16").seenBy(RULE))
        .extracting(Seen::where, Seen::declared, Seen::expected)
        .containsExactly(tuple("indicators[1].level2Points", "16", "15"));
    assertThat(second("20", "15", "15").seenBy(RULE)).isEmpty();
  }

  /** One label short of what its neighbour has too much stands for other rows than these. */
  @Test
  void doesNotAccuseWhereALabelReachesOtherwise() {
    assertThat(second("21", "14", "15").seenBy(RULE)).isEmpty();
    assertThat(second("21", "15", "15").seenBy(RULE)).hasSize(1);
  }

  @Test
  void leavesSharesOfALabelAlone() {
    FormSketch shares =
        clean()
            .row(0, r -> r.level2("数量指标").level2Points("35").points("60"))
            .row(1, r -> r.level2("数量指标").level2Points("35").points("40"));
    assertThat(shares.seenBy(RULE)).noneMatch(found -> found.where().contains("level2Points"));
  }

  /** The labels of the first three rows with so many points. */
  private static FormSketch second(String first, String second, String third) {
    return clean()
        .row(0, r -> r.level2Points(first))
        .row(1, r -> r.level2Points(third))
        .row(2, r -> r.level2Points(second));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("points-sum-mismatch", Severity.ERROR, where, declared, expected);
  }
}
