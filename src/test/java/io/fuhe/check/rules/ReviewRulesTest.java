package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer put beside a self-evaluation, and rules of forms that have no say there. */
class ReviewRulesTest {

  private static final FormRule UNEXPLAINED = new ReviewDeductionUnexplained();
  private static final FormRule ABOVE = new ReviewAboveSelf();
  private static final FormRule DEVIATION = new ReviewDeviationMismatch();

  @ParameterizedTest
  @CsvSource({"18,''", "18,—", "18,无", "0,''"})
  void pointsTakenOffWithoutARemark(String awarded, String remark) {
    assertThat(reviewed("", awarded, "", remark).seenBy(UNEXPLAINED))
        .containsExactly(
            new Seen(
                "review-deduction-unexplained", Severity.WARNING, "indicators[0]", awarded, "20"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"18,缺签到表", "20,''", "21,''", "'',''", "未定,''", "18,none", "none,none"})
  void silentWithARemarkOrWithoutADeduction(String awarded, String remark) {
    assertThat(reviewed("", awarded, "", remark).seenBy(UNEXPLAINED)).isEmpty();
  }

  @Test
  void anExplanationOfTheRowIsARemarkToo() {
    assertThat(reviewed("", "18", "", "").row(0, r -> r.explanation("资料不全")).seenBy(UNEXPLAINED))
        .isEmpty();
  }

  @Test
  void moreThanTheUnitGaveItself() {
    assertThat(reviewed("", "20.5", "", "").seenBy(ABOVE))
        .containsExactly(
            new Seen("review-above-self", Severity.WARNING, "indicators[0]", "20.5", "20"));
    assertThat(reviewed("", "20", "", "").seenBy(ABOVE)).isEmpty();
    assertThat(reviewed("", "", "", "").seenBy(ABOVE)).isEmpty();
    assertThat(clean().seenBy(ABOVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"25%", "2%", "0.02", "10.1%"})
  void aDeviationThatIsNone(String deviation) {
    assertThat(reviewed("10次", "18", deviation, "").seenBy(DEVIATION))
        .containsExactly(
            new Seen(
                "review-deviation-mismatch", Severity.ERROR, "indicators[0]", deviation, "10"));
  }

  @ParameterizedTest
  @CsvSource({
    "10次,18,10%",
    "10次,18,10",
    "10次,18,0.1",
    "10次,18,-10%",
    "9次,20,10%",
    "10次,18,''",
    "10次,'',5%",
    "10次,20,0%",
    "10次,19.87,0.65%",
    "10次,19.87,0.7%",
    "10次,19.87,1%",
  })
  void aDeviationByScoresOrByWhatWasCompletedInAnyNotation(
      String verified, String awarded, String deviation) {
    assertThat(reviewed(verified, awarded, deviation, "").seenBy(DEVIATION)).isEmpty();
  }

  @Test
  void nothingIsDividedByNothing() {
    assertThat(reviewed("", "0", "0%", "").row(0, r -> r.score("0")).seenBy(DEVIATION)).isEmpty();
  }

  @Test
  void aReviewSheetIsJudgedAsOneAndAFormAsAForm() {
    FormSketch wrong = reviewed("", "25", "9%", "").total("60");

    assertThat(Catalogue.check(wrong.build(), Policy.DEFAULT))
        .extracting(anomaly -> anomaly.rule())
        .containsExactlyInAnyOrder("review-above-self", "review-deviation-mismatch");
    assertThat(Catalogue.unchecked(wrong.build(), Policy.DEFAULT)).isEmpty();
    assertThat(
            Catalogue.check(wrong.kind(FormKind.PROJECT_SELF_EVALUATION).build(), Policy.DEFAULT))
        .extracting(anomaly -> anomaly.rule())
        .containsExactly("total-score-mismatch");
  }

  private static FormSketch reviewed(
      String verified, String awarded, String deviation, String remark) {
    return clean()
        .kind(FormKind.REVIEW_SHEET)
        .row(0, r -> r.review(verified, awarded, deviation, remark));
  }
}
