package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No target, yet a score. */
class TargetMissingTest {

  private static final FormRule RULE = new TargetMissing();

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "—", "/", "无", "无。", " 无 ", "无经济效益", "无直接经济效益", "无明显生态效益。"})
  void reportsATargetThatIsNone(String target) {
    assertThat(clean().row(1, r -> r.target(target)).seenBy(RULE))
        .containsExactly(seen("indicators[1]", target, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "无重大事故", "无", "提升经济效益", "无投诉，提升社会效益"})
  void acceptsAnythingElseOrNoScore(String target) {
    String score = target.equals("无") ? "0" : "15";
    assertThat(clean().row(1, r -> r.target(target).score(score)).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutAColumnOrScore() {
    assertThat(clean().row(1, r -> r.target(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.target("").score(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.target("").score("")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereNoTargetIsOwed() {
    Senses senses =
        Senses.NONE
            .with(Sense.MUST_NOT_BE, new WordList(List.of("^无")))
            .with(Sense.PROCESS, new WordList(List.of("^(项目)?决策$")));
    Policy policy = Policies.senses(senses);

    assertThat(clean().row(1, r -> r.name("无安全事故").target("无")).seenBy(RULE, policy)).isEmpty();
    assertThat(clean().row(1, r -> r.level1("项目决策").target("—")).seenBy(RULE, policy)).isEmpty();
    assertThat(clean().row(1, r -> r.target("无")).seenBy(RULE, policy)).hasSize(1);
  }

  @Test
  void aRowThatAddsToTheOthersOwesNoTarget() {
    Policy policy = Policies.senses(Senses.NONE.with(Sense.BONUS, new WordList(List.of("^加分项$"))));
    assertThat(clean().row(1, r -> r.level1("加分项").target("—")).seenBy(RULE, policy)).isEmpty();
    assertThat(clean().row(1, r -> r.points("").target("—")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.points("15").target("—")).seenBy(RULE)).hasSize(1);
    assertThat(clean().rows(r -> r.points("").target("—")).seenBy(RULE)).isNotEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("target-missing", Severity.WARNING, where, declared, expected);
  }
}
