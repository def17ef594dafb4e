package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.RowSketch;
import io.fuhe.check.UncheckedSum;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.check.UncheckedSum.Why;
import io.fuhe.form.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sum that no rule held against its parts is named, with the reason; one that was is not. */
class UncheckedSumsTest {

  @Test
  void nothingIsSaidWhereEverySumWasChecked() {
    assertThat(unchecked(clean())).isEmpty();
    assertThat(unchecked(clean().total("97"))).isEmpty();
  }

  @Test
  void pointsBelowTheWholeAreToldWithTheirFigures() {
    FormSketch form =
        FormSketch.empty()
            .add(new RowSketch("产出指标", null, "数量指标", "甲").points("90").score("90"))
            .total("60")
            .incomplete();

    assertThat(unchecked(form))
        .containsExactly(
            new UncheckedSum(Sum.TOTAL_SCORE, "", Why.POINTS_BELOW_WHOLE, List.of("90", "100")),
            new UncheckedSum(Sum.TOTAL_POINTS, "", Why.POINTS_BELOW_WHOLE, List.of("90", "100")));
  }

  @Test
  void aBudgetThatWasNotReadIsTheReasonWhereThePointsAreWhole() {
    assertThat(unchecked(clean().incomplete()))
        .extracting(UncheckedSum::why)
        .containsOnly(Why.BUDGET_NOT_READ);
  }

  @Test
  void aScoreInWordsLeavesTheTotalAlone() {
    FormSketch form = clean().row(0, r -> r.score("已完成")).total("100");

    assertThat(unchecked(form))
        .containsExactly(new UncheckedSum(Sum.TOTAL_SCORE, "", Why.PART_IN_WORDS, List.of("已完成")));
  }

  @Test
  void aTotalInWordsIsNoNumber() {
    assertThat(unchecked(clean().total("优秀")))
        .containsExactly(
            new UncheckedSum(Sum.TOTAL_SCORE, "", Why.WHOLE_NOT_A_NUMBER, List.of("优秀")));
    assertThat(unchecked(clean().total("—"))).isEmpty();
  }

  @Test
  void aLayoutWithoutPointsSaysSo() {
    FormSketch form =
        FormSketch.empty()
            .add(new RowSketch("产出指标", null, "数量指标", "甲").points(null).score("90"))
            .total("90");

    assertThat(unchecked(form))
        .containsExactly(new UncheckedSum(Sum.TOTAL_POINTS, "", Why.NO_POINTS_PRINTED, List.of()));
  }

  @Test
  void aRowWithoutPointsLeavesItsGroupAndTheWholeAlone() {
    FormSketch form = clean().row(1, r -> r.points(null));

    assertThat(unchecked(form))
        .extracting(UncheckedSum::sum, UncheckedSum::why)
        .contains(
            tuple(Sum.GROUP_POINTS, Why.PART_WITHOUT), tuple(Sum.TOTAL_POINTS, Why.PART_WITHOUT));
  }

  @Test
  void amountsOfAFormWithoutABudgetAreHeldAgainstNothing() {
    FormSketch form = FormSketch.empty().expenditure("3", "4");

    assertThat(unchecked(form))
        .contains(new UncheckedSum(Sum.EXPENDITURE, "", Why.WHOLE_MISSING, List.of()));
  }

  @Test
  void whatAddsUpIsNotNamedThoughAnotherSumIsLeftAlone() {
    FormSketch form = clean().add(new LineSketch()).row(0, r -> r.score("已完成")).total("100");

    assertThat(unchecked(form)).extracting(UncheckedSum::sum).containsOnly(Sum.TOTAL_SCORE);
  }

  private static List<UncheckedSum> unchecked(FormSketch sketch) {
    return Catalogue.unchecked(sketch.build(), Policy.DEFAULT);
  }
}
