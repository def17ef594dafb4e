package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that people put right are put right, and say so; nothing else changes. */
class CorrectedFormTest {

  private static final Form FORM = FormSketch.clean().total("97").build();

  @Test
  void eachValueCanBePutRightAndNoOtherChangesThatStandsElsewhere() {
    Map<String, Text> before = FormPlaces.values(FORM);
    assertThat(before).hasSizeGreaterThan(40);
    before.forEach(
        (path, text) -> {
          CorrectedForm corrected = CorrectedForm.of(FORM, List.of(at(path, text, "12.5")));
          assertThat(corrected.lost()).isEmpty();
          Map<String, Text> after = FormPlaces.values(corrected.form());
          assertThat(after.get(path).value()).as(path).isEqualTo("12.5");
          assertThat(after.get(path).source().origin()).isEqualTo(Origin.CORRECTED);
          assertThat(after.get(path).source().places()).isEqualTo(text.source().places());
          after.forEach(
              (other, now) ->
                  assertThat(now)
                      .as(path + " " + other)
                      .isEqualTo(
                          before.get(other).equals(text) ? after.get(path) : before.get(other)));
        });
  }

  @Test
  void ofOneValueTheLastCorrectionHoldsAndWhatWasReadTakesItBack() {
    Text score = FormPlaces.values(FORM).get("indicators[1].score");
    Correction first = at("indicators[1].score", score, "14");
    assertThat(
            CorrectedForm.of(FORM, List.of(first, at("indicators[1].score", score, "13")))
                .form()
                .indicators()
                .get(1)
                .score()
                .printed())
        .isEqualTo("13");
    assertThat(
            CorrectedForm.of(FORM, List.of(first, at("indicators[1].score", score, score.value())))
                .form())
        .isEqualTo(FORM);
  }

  @Test
  void theYearStandsNowhereAndCanBePutRight() {
    assertThat(
            CorrectedForm.of(
                    FORM, List.of(new Correction(CorrectedForm.YEAR, null, "2020", "2021")))
                .form()
                .heading()
                .fiscalYear())
        .isEqualTo(2021);
  }

  @Test
  void whatIsReadInAnotherRowNowIsFoundByItsCellAndWhatIsReadNoMoreIsLost() {
    Text score = FormPlaces.values(FORM).get("indicators[1].score");
    CorrectedForm moved =
        CorrectedForm.of(
            FORM, List.of(new Correction("indicators[0].score", score.source(), "?", "14")));
    assertThat(moved.form().indicators().get(1).score().printed()).isEqualTo("14");
    assertThat(moved.form().indicators().get(0)).isEqualTo(FORM.indicators().get(0));

    Correction nowhere = new Correction("grade", Source.at(Place.inSheet("x", 90, 90)), "优", "良");
    CorrectedForm lost = CorrectedForm.of(FORM, List.of(nowhere));
    assertThat(lost.form()).isEqualTo(FORM);
    assertThat(lost.lost()).containsExactly(nowhere);
  }

  @Test
  void itIsStoredAndReadBackEqual() {
    Text total = FormPlaces.values(FORM).get("declaredTotal");
    Form corrected = CorrectedForm.of(FORM, List.of(at("declaredTotal", total, "98"))).form();
    assertThat(Json.read(Json.write(corrected), Form.class)).isEqualTo(corrected);
    assertThat(CorrectedForm.isFigure(FORM, "declaredTotal")).isTrue();
    assertThat(CorrectedForm.isFigure(FORM, "unit")).isFalse();
  }

  private static Correction at(String path, Text read, String value) {
    return new Correction(path, read.source(), read.value(), value);
  }
}
