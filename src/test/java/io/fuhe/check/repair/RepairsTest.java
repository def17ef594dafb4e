package io.fuhe.check.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Repair;
import io.fuhe.check.RowSketch;
import io.fuhe.check.Severity;
import io.fuhe.check.Slip;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip is one question, with what would answer it. */
class RepairsTest {

  @Test
  void whatOneSlipBringsAboutStandsUnderOne() {
    List<Anomaly> found = check(FormSketch.clean().row(1, r -> r.score("150")).total("100"));

    assertThat(found)
        .extracting(Anomaly::rule, a -> a.cause() == null ? null : a.cause().rule())
        .startsWith(
            tuple("score-exceeds-points", null),
            tuple("total-score-mismatch", "score-exceeds-points"));
    assertThat(found.get(1).cause().about()).isEqualTo(found.get(0).about());
    assertThat(found.get(0).repairs())
        .first()
        .extracting(Repair::path, Repair::printed, Repair::value, Repair::slip, Repair::clears)
        .containsExactly("indicators[1].score", "150", "15", Slip.DECIMAL_POINT, 2);
  }

  @Test
  void whatIsFoundAndHowSevereItIsDoNotChange() {
    FormSketch form = FormSketch.clean().row(1, r -> r.score("150")).row(3, r -> r.points("21"));

    assertThat(check(form.total("100")))
        .extracting(Anomaly::rule, Anomaly::severity)
        .contains(
            tuple("score-exceeds-points", Severity.ERROR),
            tuple("total-score-mismatch", Severity.ERROR),
            tuple("points-sum-mismatch", Severity.ERROR));
  }

  @Test
  void twoSlipsAreTwoQuestions() {
    List<Anomaly> found =
        check(FormSketch.clean().total("98").row(3, r -> r.points("21").score("21")));

    assertThat(found)
        .filteredOn(a -> a.rule().equals("total-score-mismatch"))
        .singleElement()
        .satisfies(a -> assertThat(a.cause()).isNull());
  }

  @Test
  void aTotalIsLikelierToBeWrongThanOneOfItsParts() {
    assertThat(repairs(FormSketch.clean().total("99"), "total-score-mismatch"))
        .extracting(Repair::path, Repair::value)
        .startsWith(tuple("declaredTotal", "100"));
  }

  @Test
  void aScoreThatIsLeftOutIsWhatTheTotalLacks() {
    FormSketch form = FormSketch.clean().row(1, r -> r.score("")).total("99.5");

    assertThat(repairs(form, "score-missing"))
        .extracting(Repair::path, Repair::value, Repair::slip)
        .containsExactly(tuple("indicators[1].score", "14.5", Slip.LEFT_OUT));
  }

  @Test
  void noMoreThanThreeAreToldAndNoneThatBringsAboutSomethingElse() {
    for (Anomaly anomaly : check(FormSketch.clean().total("97"))) {
      assertThat(anomaly.repairs()).hasSizeLessThanOrEqualTo(3);
      assertThat(anomaly.repairs()).noneMatch(repair -> repair.value().startsWith("-"));
    }
  }

  @Test
  void aSoundFormIsNotSearched() {
    assertThat(check(FormSketch.clean())).isEmpty();
  }

  @Test
  void thousandsOfRowsAreLeftAlone() {
    FormSketch form = FormSketch.clean();
    for (int i = 0; i < 13_000; i++) {
      form.add(new RowSketch("产出指标", null, "数量指标", "指标" + i).points("0").score("0"));
    }
    assertThat(check(form.total("97"))).isNotEmpty().allMatch(a -> a.repairs().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 15, DECIMAL_POINT",
    "15, 1.5, DECIMAL_POINT",
    "12000, 1.2, UNIT",
    "19, 91, DIGITS_SWAPPED",
    "1.25, 1.52, DIGITS_SWAPPED",
    "2, -2, SIGN",
    "95, 85, ONE_DIGIT",
    "9.5, 7.3, OTHER",
    "15, 155, DIGIT_COUNT",
    "18, 5, OTHER",
  })
  void slipsHaveNames(BigDecimal meant, BigDecimal written, Slip slip) {
    assertThat(Slip.of(meant, written)).isEqualTo(slip);
  }

  private static List<Repair> repairs(FormSketch form, String rule) {
    return check(form).stream()
        .filter(anomaly -> anomaly.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .repairs();
  }

  private static List<Anomaly> check(FormSketch form) {
    return Catalogue.check(form.build(), Policy.DEFAULT);
  }
}
