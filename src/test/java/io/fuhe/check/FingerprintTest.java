package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import org.junit.jupiter.api.Test;

/** An anomaly is recognized again by what it is about, not by its row number. */
class FingerprintTest {

  @Test
  void outlivesARowInsertedAbove() {
    Form before = FormSketch.clean().build();
    Form after = FormSketch.clean().insert(0, new RowSketch("产出指标", "50", "数量指标", "新增")).build();

    assertThat(of(after, "indicators[2]")).isEqualTo(of(before, "indicators[1]"));
    assertThat(of(after, "indicators[2].target")).isEqualTo(of(before, "indicators[1].target"));
    assertThat(of(before, "indicators[1]")).isNotEqualTo(of(before, "indicators[2]"));
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
  void changesWithTheUnitTheProjectTheYearAndTheFigures() {
    Form form = FormSketch.clean().build();
    String same = of(form, "form");

    assertThat(of(FormSketch.clean().build(), "form")).isEqualTo(same);
    assertThat(of(FormSketch.clean().unit("关山街").build(), "form")).isNotEqualTo(same);
    assertThat(of(FormSketch.clean().project("其他").build(), "form")).isNotEqualTo(same);
    assertThat(of(FormSketch.clean().fiscalYear(2021).build(), "form")).isNotEqualTo(same);
    assertThat(Fingerprint.of("rule", form, new RowWords(form), "form", "2", "1"))
        .isNotEqualTo(same);
    assertThat(Fingerprint.of("other", form, new RowWords(form), "form", "1", "2"))
        .isNotEqualTo(same);
  }

  @Test
  void overlooksSpacesInTheNames() {
    Form spaced = FormSketch.clean().unit("洪山 街道办事处").build();

    assertThat(of(spaced, "form")).isEqualTo(of(FormSketch.clean().build(), "form"));
  }

  private static String of(Form form, String where) {
    return Fingerprint.of("rule", form, new RowWords(form), where, "1", "2");
  }
}
