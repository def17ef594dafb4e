package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.RowSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import org.junit.jupiter.api.Test;

/** The same goal, name and target twice. */
class IndicatorDuplicateTest {

  private static final FormRule RULE = new IndicatorDuplicate();

  @Test
  void reportsTheSameNameAndTargetTwice() {
    assertThat(clean().add(again()).seenBy(RULE))
        .containsExactly(seen("indicators[0],indicators[5]", "10次", null));
    assertThat(clean().add(again()).add(again()).seenBy(RULE))
        .containsExactly(seen("indicators[0],indicators[5],indicators[6]", "10次", null));
  }

  @Test
  void pointsAtBothRows() {
    assertThat(clean().add(again()).foundBy(RULE).get(0).places())
        .containsKeys("indicators[0].name", "indicators[5].name");
  }

  @Test
  void overlooksSpacesAndFullWidthCharacters() {
    assertThat(clean().add(again().name("培训 次数").target("１０次")).seenBy(RULE)).hasSize(1);
  }

  @Test
  void acceptsAnotherNameTargetOrGoal() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().add(again().name("培训人数")).seenBy(RULE)).isEmpty();
    assertThat(clean().add(again().target("20次")).seenBy(RULE)).isEmpty();
    assertThat(clean().add(again().goal(2)).seenBy(RULE)).isEmpty();
    assertThat(clean().add(again().level2("质量指标")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutANameOrTarget() {
    assertThat(clean().add(again().name("")).add(again().name("")).seenBy(RULE)).isEmpty();
    assertThat(clean().add(again().target(null)).add(again().target(null)).seenBy(RULE)).isEmpty();
  }

  @Test
  void aNameThatIsANumberNamesNothing() {
    assertThat(clean().add(again().name("1")).add(again().name("1")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentInDeclarations() {
    FormSketch declaration = clean().kind(FormKind.TARGET_DECLARATION).add(again());
    assertThat(declaration.seenBy(RULE)).isEmpty();
  }

  private static RowSketch again() {
    return new RowSketch("产出指标", "50", "数量指标", "培训次数");
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("indicator-duplicate", Severity.NOTICE, where, declared, expected);
  }
}
