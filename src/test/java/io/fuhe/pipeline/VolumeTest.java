package io.fuhe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import io.fuhe.mapping.ProjectMappings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much to say is told by what it takes written down, however it comes about. */
class VolumeTest {

  private static final long MOST = 32L << 20;

  @ParameterizedTest
  @ValueSource(strings = {"文", "\u0001"})
  void aLongText(String character) {
    for (int characters : new int[] {1, 5_000_000, 12_000_000}) {
      tells(1, new ExaminedForm(form(character.repeat(characters)), List.of(), List.of()));
    }
  }

  @Test
  void veryManyForms() {
    Form form = form("甲");
    ExaminedForm judged = ExaminedForm.of(form, ProjectMappings.get().policy(form.mapping()));
    for (int forms : new int[] {1, 1_000, 12_000}) {
      tells(forms, judged);
    }
  }

  @Test
  void aLargePicture() {
    ExaminedForm form = new ExaminedForm(form("甲"), List.of(), List.of());
    tells(1, form.seen(Map.of("第 1 页", "A".repeat(40 << 20))));
  }

  private static void tells(int forms, ExaminedForm one) {
    Examined examined = new Examined(null, null, List.of(), Collections.nCopies(forms, one));
    assertThat(Volume.isTooMuch(examined)).isEqualTo(Json.size(examined) > MOST);
  }

  private static Form form(String unit) {
    return FormSketch.clean().unit(unit).total("97").build();
  }
}
