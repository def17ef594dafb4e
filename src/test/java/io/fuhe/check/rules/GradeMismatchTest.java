package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed grade and the one that the declared total earns. */
class GradeMismatchTest {

  private static final FormRule RULE = new GradeMismatch();

  /** Another city's bands: 优 from 95 on, and 合格 for 中. */
  private static final Policy ELSEWHERE =
      Policies.with(
          GradeBand.GRADES, List.of(band("优", 95), band("良", 85), band("合格", 60), band("差", 0)));

  @ParameterizedTest
  @CsvSource({
    "86, 优, 优, 良",
    "86, 优秀, 优, 良",
    "59.4, 中, 中, 差",
    "90, 良, 良, 优",
    "95, 优□良☑中□差□, 良, 优",
    "95, □优 ☑良 □中 □差, 良, 优",
    "95, 优□ 良√ 中□ 差□, 良, 优"
  })
  void reportsAnotherGradeThanTheTotals(
      String total, String grade, String declared, String expected) {
    assertThat(graded(total, grade).seenBy(RULE))
        .containsExactly(seen(Severity.WARNING, declared, expected));
  }

  @ParameterizedTest
  @CsvSource({"85, 0", "90, 1"})
  void keepsSilentWhereTheFormHasBandsOfItsOwn(String from, int found) {
    assertThat(graded("86", "优").bestGradeFrom(from).seenBy(RULE)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 优",
    "89.99, 良",
    "80, 良好",
    "60, 中等",
    "0, 差",
    "95, 优□良□中□差□",
    "95, 优☑良☑中□差□",
    "95, A",
    "95, 良莠不齐",
    "95, '优（90分以上）、良、中、差'",
    "95, ''"
  })
  void acceptsTheRightGradeAndOneThatItDoesNotKnow(String total, String grade) {
    assertThat(graded(total, grade).seenBy(RULE)).isEmpty();
  }

  @Test
  void whatRoundingMakesRightIsANotice() {
    assertThat(graded("89.5", "优").seenBy(RULE)).containsExactly(seen(Severity.NOTICE, "优", "良"));
    assertThat(graded("89.4", "优").seenBy(RULE)).containsExactly(seen(Severity.WARNING, "优", "良"));
  }

  @Test
  void measuresInPercentOfTheTotalPoints() {
    assertThat(graded("110", "优").totalPoints("120").seenBy(RULE)).isEmpty();
    assertThat(graded("100", "优").totalPoints("120").seenBy(RULE))
        .containsExactly(seen(Severity.WARNING, "优", "良"));
  }

  @Test
  void whatIsLawfulInOneCityIsNotInAnother() {
    assertThat(graded("92", "优").seenBy(RULE)).isEmpty();
    assertThat(graded("92", "优").seenBy(RULE, ELSEWHERE))
        .containsExactly(seen(Severity.WARNING, "优", "良"));
    assertThat(graded("70", "合格").seenBy(RULE, ELSEWHERE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutGradeOrTotal() {
    assertThat(clean().total("50").seenBy(RULE)).isEmpty();
    assertThat(clean().grade("优").total(null).seenBy(RULE)).isEmpty();
    assertThat(clean().grade("优").total("优").seenBy(RULE)).isEmpty();
  }

  private static FormSketch graded(String total, String grade) {
    return clean().total(total).grade(grade);
  }

  private static Map<String, Object> band(String grade, int from) {
    return Map.of("grade", grade, "from", new BigDecimal(from));
  }

  private static Seen seen(Severity severity, String declared, String expected) {
    return new Seen("grade-mismatch", severity, "form", declared, expected);
  }
}
