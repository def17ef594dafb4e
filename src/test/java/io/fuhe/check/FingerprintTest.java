package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.rules.ScoreMissing;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;

/** An anomaly is known by what it is about, not by its row number and not by its figures. */
class FingerprintTest {

  private static final Rule RULE = new TotalScoreMismatch();

  @Test
  void outlivesARowInsertedAbove() {
    Form before = FormSketch.clean().build();
    Form after = FormSketch.clean().insert(0, new RowSketch("产出指标", "50", "数量指标", "新增")).build();

    assertThat(of(after, "indicators[2]")).isEqualTo(of(before, "indicators[1]"));
    assertThat(of(after, "indicators[2].target")).isEqualTo(of(before, "indicators[1].target"));
    assertThat(of(before, "indicators[1]")).isNotEqualTo(of(before, "indicators[2]"));
  }

  @Test
  void outlivesOtherFigures() {
    Form before = FormSketch.clean().build();
    Form after =
        FormSketch.clean()
            .row(1, r -> r.target("≥80次").actual("70次").score("3").points("5"))
            .build();

    assertThat(of(after, "indicators[1]")).isEqualTo(of(before, "indicators[1]"));
    assertThat(of(after, "indicators[1].score")).isEqualTo(of(before, "indicators[1].score"));
    assertThat(figures("97", "99")).isEqualTo(figures("98", "99"));
  }

  private static String figures(String declared, String expected) {
    Anomalies anomalies = new Anomalies(FormSketch.clean().build(), Policy.DEFAULT);
    anomalies.of(RULE).declared(declared).expected(expected).add();
    return anomalies.anomalies().get(0).fingerprint();
  }

  @Test
  void tellsRowsApartThatAreAlikeToTheLastWord() {
    Form form =
        FormSketch.clean()
            .add(new RowSketch("产出指标", "50", "数量指标", "培训次数").points("20").score("20"))
            .build();

    assertThat(of(form, "indicators[5]")).isNotEqualTo(of(form, "indicators[0]"));
  }

  @Test
  void tellsRulesVariantsFieldsAndRepetitionsApart() {
    Anomalies anomalies = new Anomalies(FormSketch.clean().build(), Policy.DEFAULT);
    anomalies.of(RULE).at("indicators[0]").add();
    anomalies.of(RULE).at("indicators[0]").add();
    anomalies.of(RULE).at("indicators[0]").variant("other").add();
    anomalies.of(new ScoreMissing()).at("indicators[0]").add();
    anomalies.of(RULE).at("indicators[0].score").add();
    anomalies.of(RULE).at("budget[0]").add();
    anomalies.of(RULE).at("budget[0].executed").add();

    assertThat(anomalies.anomalies()).extracting(Anomaly::about).doesNotHaveDuplicates();
    assertThat(anomalies.anomalies()).extracting(Anomaly::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void theSecondOfTwoIsKnownByItsOrder() {
    Anomalies once = new Anomalies(FormSketch.clean().build(), Policy.DEFAULT);
    once.of(RULE).declared("1").add();
    once.of(RULE).declared("2").add();
    Anomalies again = new Anomalies(FormSketch.clean().build(), Policy.DEFAULT);
    again.of(RULE).declared("3").add();
    again.of(RULE).declared("4").add();

    assertThat(again.anomalies())
        .extracting(Anomaly::fingerprint)
        .containsExactlyElementsOf(once.anomalies().stream().map(Anomaly::fingerprint).toList());
  }

  @Test
  void changesWithTheUnitTheProjectAndTheYear() {
    String same = of(FormSketch.clean().build(), "form");

    assertThat(of(FormSketch.clean().build(), "form")).isEqualTo(same);
    assertThat(of(FormSketch.clean().unit("关山街").build(), "form")).isNotEqualTo(same);
    assertThat(of(FormSketch.clean().project("其他").build(), "form")).isNotEqualTo(same);
    assertThat(of(FormSketch.clean().fiscalYear(2021).build(), "form")).isNotEqualTo(same);
  }

  @Test
  void overlooksHowTheNamesAreWritten() {
    String same = of(FormSketch.clean().unit("洪山街道办事处").build(), "form");

    assertThat(of(FormSketch.clean().unit("洪山 街道办事处").build(), "form")).isEqualTo(same);
    assertThat(of(FormSketch.clean().unit("洪山街办事处").build(), "form")).isEqualTo(same);
  }

  @Test
  void saysTheVersionOfItsAlgorithm() {
    assertThat(of(FormSketch.clean().build(), "form"))
        .matches(Fingerprint.VERSION + "-[0-9a-f]{24}");
  }

  private static String of(Form form, String where) {
    Anomalies anomalies = new Anomalies(form, Policy.DEFAULT);
    anomalies.of(RULE).at(where).add();
    return anomalies.anomalies().get(0).fingerprint();
  }
}
