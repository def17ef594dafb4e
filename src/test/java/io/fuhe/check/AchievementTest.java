package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Achievement.Outcome;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a target counts as met, as missed, and as neither. */
class AchievementTest {

  @ParameterizedTest
  @CsvSource({
    "10次, 10次, MET",
    "10次, 12, MET",
    "10次, 9次, MISSED",
    "≥95%, 95%, MET",
    "≥95%, 94.9%, MISSED",
    "≤5天, 5天, MET",
    "≤5天, 6天, MISSED",
    "全部完成, 全部 完成, MET",
    "≥80%, ≥80%, MET",
    "95%, 95, MET",
    "=100%, 100%, MET",
    ">5次, 6次, MET",
    ">5次, 5次, MISSED",
    "﹥5次, 5次, MISSED",
    "<5天, 5天, MISSED",
    "<5天, 4天, MET",
    "≥5.2万人次, 56000人次, MET",
    "≥5.2万人次, 51000人次, MISSED",
    "≥52000人次, 5.2万人次, MET",
    "≥52000人次, 5.1万人次, MISSED",
    "≥5.2万人次, 4.9, MISSED",
    "≥5.2万人次, 50000, MISSED",
    "≥5.2万人次, 5.6, MET",
    "≥500㎡, 600平方米, MET",
    "≥500㎡, 400平方米, MISSED",
  })
  void comparesQuantitiesAndEqualTexts(String target, String actual, Outcome outcome) {
    assertThat(of(target, actual).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "10次, 9场",
    "95%, 90",
    "≥90%, ≥85%",
    "全部完成, 基本完成",
    "90-95%, 92%",
    "10次, ''",
    "'', 10次",
    "—, —",
    "/, 10次",
  })
  void doesNotJudgeWhatDoesNotCompare(String target, String actual) {
    assertThat(of(target, actual).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0起, 1起", "30天, 20天", "30天, 40天", "6个月, 8个月"})
  void doesNotJudgeWhereEitherSideMayBeTheGoodOne(String target, String actual) {
    assertThat(of(target, actual).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"99.4%, 99%, UNKNOWN", "99.6%, 99%, MISSED", "100%, 99.9%, MISSED"})
  void givesTheActualItsOwnRounding(String target, String actual, Outcome outcome) {
    assertThat(of(target, actual).outcome()).isEqualTo(outcome);
  }

  @Test
  void takesLessForBetterInCostsAndWhereTheNameSaysNotAbove() {
    RowSketch cost = row("30万元", "29万元").level2("成本指标");
    assertThat(Achievement.of(cost.row()).met()).isTrue();
    assertThat(Achievement.of(cost.actual("31万元").row()).missed()).isTrue();
    assertThat(Achievement.of(cost.target("≥30万元").row()).met()).isTrue();

    RowSketch named = row("10次", "11次").name("投诉不超过");
    assertThat(Achievement.of(named.row()).missed()).isTrue();
    assertThat(Achievement.of(named.row()).lowerIsBetter()).isTrue();
  }

  @Test
  void doesNotKnowWhichSideOfASavingIsTheGoodOne() {
    RowSketch saving = row("5%", "8%").level2("成本指标").name("成本节约率");
    assertThat(Achievement.of(saving.row()).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "降幅, ≥3%, -3.5%, UNKNOWN",
    "投诉量, 下降≥3%, -3.5%, UNKNOWN",
    "降幅, ≥3%, 2.5%, MISSED",
    "增幅, ≥3%, -3.5%, MISSED",
    "能耗增速, -3%, -3.5%, UNKNOWN",
    "能耗增速, -3%, -2%, UNKNOWN",
    "能耗增速, -3%, -3%, MET",
    "能耗增速, ≤-3%, -2%, MISSED"
  })
  void aMinusMaySayAgainThatSomethingFell(
      String name, String target, String actual, Outcome outcome) {
    Senses senses = Senses.NONE.with(Sense.FALLING, new WordList(List.of("降")));

    assertThat(Achievement.of(row(target, actual).name(name).row(senses)).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void givesTheActualAsAMultipleOfTheTarget() {
    assertThat(of("10次", "15次").ratio().orElseThrow()).isEqualByComparingTo("1.5");
    assertThat(of("0次", "0次").ratio()).isEmpty();
    assertThat(of("完成", "完成").ratio()).isEmpty();
    assertThat(of("10次", "9场").ratio()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5%, 5%, MET",
    "5%, 4%, UNKNOWN",
    "5%, 6%, UNKNOWN",
    "0起, 1起, MISSED",
    "≤5%, 6%, MISSED"
  })
  void judgesAnOpenDirectionOnlyWhereTheFigureOrTheBoundDoes(
      String target, String actual, Outcome outcome) {
    Senses senses = Senses.NONE.with(Sense.OPEN_DIRECTION, new WordList(List.of("变动率")));
    Row row = row(target, actual).name("预算变动率").row(senses);

    assertThat(Achievement.of(row).outcome()).isEqualTo(outcome);
  }

  private static Achievement of(String target, String actual) {
    return Achievement.of(row(target, actual).row());
  }

  private static RowSketch row(String target, String actual) {
    return new RowSketch("产出指标", null, "数量指标", "培训").target(target).actual(actual);
  }
}
