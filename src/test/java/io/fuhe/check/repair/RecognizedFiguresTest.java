package io.fuhe.check.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was read from a picture accuses nobody: a misreading is no finding, and none is an error.
 */
class RecognizedFiguresTest {

  /** The form as if it had been read from a picture. */
  private static Form recognized(Form form) {
    return recognized(form, 97);
  }

  private static Form recognized(Form form, int confidence) {
    String recognized = "\"box\":null,\"confidence\":" + confidence;
    return Json.read(Json.write(form).replace("\"box\":null", recognized), Form.class);
  }

  private static List<Anomaly> check(Form form) {
    return Catalogue.check(form, Policy.DEFAULT);
  }

  /** A name that stands before two rows: the line between them, or one of them, is not there. */
  @Test
  void rowsWithOneNameBetweenThemAreNoFindings() {
    Form form = recognized(FormSketch.clean().row(1, r -> r.score("")).total("100").build(), 100);
    assertThat(check(form)).extracting(Anomaly::rule).contains("score-missing");

    String name = Json.write(form.indicators().get(1).name());
    String other = Json.write(form.indicators().get(2).name());
    Form torn = Json.read(Json.write(form).replace(other, name), Form.class);

    assertThat(check(torn))
        .extracting(Anomaly::rule)
        .doesNotContain("score-missing", "indicator-duplicate");
  }

  /** A fold parts the cells of one line of the budget. */
  @Test
  void linesOfTheBudgetThatHaveOneAmountAreNoFindings() {
    Form form =
        recognized(
            FormSketch.clean()
                .add(LineSketch.part("财政拨款", "项目资金", "70.00", "60.00"))
                .add(LineSketch.part("其他资金", "项目资金", "41.00", "52.00"))
                .total("100")
                .build());
    assertThat(check(form)).extracting(Anomaly::rule).contains("budget-parts-mismatch");

    String amount = Json.write(form.budget().get(1).initial());
    String spent = Json.write(form.budget().get(1).executed());
    Form torn =
        Json.read(
            Json.write(form)
                .replace(Json.write(form.budget().get(2).initial()), amount)
                .replace(Json.write(form.budget().get(2).executed()), spent),
            Form.class);

    assertThat(check(torn)).extracting(Anomaly::rule).doesNotContain("budget-parts-mismatch");
  }

  @Test
  void wordsInThePlaceOfFiguresAreMisread() {
    Form form =
        FormSketch.clean().row(1, r -> r.score("24--").target(">=8 3%%")).total("100").build();

    assertThat(check(form)).extracting(Anomaly::rule).contains("score-not-a-number");
    assertThat(check(recognized(form)))
        .extracting(Anomaly::rule)
        .doesNotContain("score-not-a-number", "value-malformed");
  }

  @Test
  void aUnitThatWasMisreadIsNoOther() {
    Form form =
        FormSketch.clean().row(0, r -> r.target("≥120千米").actual("126十米")).total("100").build();

    assertThat(check(form)).extracting(Anomaly::rule).contains("unit-mismatch");
    assertThat(check(recognized(form))).extracting(Anomaly::rule).doesNotContain("unit-mismatch");
  }

  @Test
  void theSourcesSayThatTheyWereRecognized() {
    Form form = recognized(FormSketch.clean().total("100").build());

    assertThat(FormPlaces.sources(form).values())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.origin()).isEqualTo(Origin.OCR))
        .allSatisfy(source -> assertThat(source.confidence()).isEqualTo(97));
    assertThat(Json.read(Json.write(form), Form.class)).isEqualTo(form);
  }

  @Test
  void aFindingOnThemIsAWarning() {
    Form form =
        FormSketch.clean()
            .row(1, r -> r.score("22"))
            .row(2, r -> r.score("24"))
            .total("77")
            .build();

    assertThat(check(form)).extracting(Anomaly::severity).contains(Severity.ERROR);
    assertThat(check(recognized(form)))
        .isNotEmpty()
        .allSatisfy(anomaly -> assertThat(anomaly.restsOnRecognized()).isTrue())
        .extracting(Anomaly::severity)
        .doesNotContain(Severity.ERROR);
  }

  @Test
  void aTotalThatOneLookAlikeExplainsIsNoFinding() {
    Form form = FormSketch.clean().total("10").build();

    assertThat(check(form)).extracting(Anomaly::rule).contains("total-score-mismatch");
    assertThat(check(recognized(form))).isEmpty();
  }

  @Test
  void aSumThatALostRowExplainsIsNoFinding() {
    Form form = FormSketch.clean().row(3, r -> r.points("16").score("16")).total("100").build();

    assertThat(check(form)).extracting(Anomaly::rule).contains("total-score-mismatch");
    assertThat(check(recognized(form)))
        .extracting(Anomaly::rule)
        .doesNotContain("total-score-mismatch", "points-sum-mismatch");
  }

  @Test
  void aSumThatIsTooLargeNoLostRowExplains() {
    Form form = FormSketch.clean().total("92").build();

    assertThat(check(recognized(form)))
        .extracting(Anomaly::rule)
        .containsExactly("total-score-mismatch");
  }

  /** The bar below a sign is what a picture loses first. */
  @Test
  void whatIsJustAtABoundMissesNone() {
    Form form = FormSketch.clean().row(1, r -> r.target(">90%").actual("90%")).total("100").build();
    assertThat(check(form)).extracting(Anomaly::rule).contains("full-score-target-missed");
    assertThat(check(recognized(form))).isEmpty();
  }

  /** Struck out figures that were read with the new ones. */
  @Test
  void whatRestsOnAFigureThatASumSaysIsMisreadIsNoFinding() {
    Form form = FormSketch.clean().row(2, r -> r.points("77.715")).total("100").build();

    assertThat(check(form))
        .extracting(Anomaly::rule)
        .contains("points-sum-mismatch", "deduction-unexplained");
    assertThat(check(recognized(form))).isEmpty();
  }

  /** Some were not recognized, and the others make more than there is. */
  @Test
  void whatMakesMoreThanTheWholeIsMisread() {
    Form form =
        FormSketch.clean()
            .row(1, r -> r.points("\ufffd\ufffd"))
            .row(2, r -> r.points("93"))
            .total("100")
            .build();

    assertThat(check(form)).extracting(Anomaly::rule).contains("deduction-unexplained");
    assertThat(check(recognized(form)))
        .extracting(Anomaly::rule)
        .doesNotContain("deduction-unexplained");
  }

  /** A reason that stands in one cell with its label is not missing. */
  @Test
  void whatIsPrintedIsNotEmpty() {
    Form form = FormSketch.clean().department("").total("100").build();

    assertThat(check(recognized(form, 100))).extracting(Anomaly::rule).contains("required-empty");
    assertThat(check(recognized(form, 97)))
        .extracting(Anomaly::rule)
        .doesNotContain("required-empty");
  }

  @ParameterizedTest
  @CsvSource({
    "71, 77, true",
    "60, 66, true",
    "80, 60, true",
    "8.5, 3.5, true",
    "95, 9.5, true",
    "100, 10.0, true",
    "12, 2, false",
    "2, 12, true",
    "81.50, 81.5, false",
    "91, 97, true",
    "77.710, 10, true",
    "77.7181.09, 181.09, true",
    "9085, 85, true",
    "9085, 90, true",
    "94, 97, false",
    "71, 17, false",
    "98, 100, false",
    "88, 66, false"
  })
  void onlyWhatOneLookExplainsIsAMisreading(String read, String meant, boolean misread) {
    Place place = new Place(null, null, 1, "A1", null).recognized(99);

    assertThat(Misreading.explains(new Text(read, place), meant)).isEqualTo(misread);
    assertThat(Misreading.explains(new Text(read, Place.inSheet("s", 0, 0)), meant)).isFalse();
  }
}
