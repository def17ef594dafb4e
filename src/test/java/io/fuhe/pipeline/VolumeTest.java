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
  @ValueSource(strings = {"文", "a", "\u0001", "\u2028"})
  void aLongText(String character) {
    for (int characters : new int[] {1, 1_000_000, 5_000_000, 12_000_000, 34_000_000}) {
      tells(examined(form(character.repeat(characters)), 1, Map.of()));
    }
  }

  @Test
  void veryManyFormsAndPictures() {
    for (int forms : new int[] {1, 1_000, 4_000, 12_000}) {
      tells(examined(form("甲"), forms, Map.of()));
    }
    tells(examined(form("甲"), 1, Map.of("第 1 页", "A".repeat(40 << 20))));
  }

  private static void tells(Examined examined) {
    assertThat(Volume.isTooMuch(examined)).isEqualTo(Json.size(examined) > MOST);
  }

  private static Form form(String unit) {
    return FormSketch.clean().unit(unit).total("97").build();
  }

  private static Examined examined(Form form, int forms, Map<String, String> seen) {
    ExaminedForm one =
        ExaminedForm.of(form, ProjectMappings.get().policy(form.mapping())).seen(seen);
    return new Examined(null, null, List.of(), Collections.nCopies(forms, one));
  }
}
