package io.fuhe.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Figure;
import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are stored with all that is known of where they came from. */
class SourceJsonTest {

  private static final Place SIGN = Place.inSheet("表", 2, 3);
  private static final Place NUMBER = Place.inSheet("表", 2, 4);

  @Test
  void aValueOfOneCellIsWrittenAsItAlwaysWas() {
    String json = Json.write(new Text("90%", NUMBER));

    assertThat(json).isEqualTo("{\"value\":\"90%\",\"place\":" + Json.write(NUMBER) + "}");
    assertThat(Json.read(json, Text.class)).isEqualTo(new Text("90%", NUMBER));
  }

  @Test
  void keepsEveryCellOfAValue() {
    Text target = new Text("≥90%", Source.at(List.of(SIGN, NUMBER)));

    Text read = Json.read(Json.write(target), Text.class);

    assertThat(read).isEqualTo(target);
    assertThat(read.place()).isEqualTo(SIGN);
  }

  @Test
  void keepsHowAValueCameIn() {
    Figure recognized = new Figure("90", new Source(List.of(NUMBER), Origin.OCR, 87));

    assertThat(Json.read(Json.write(recognized), Figure.class)).isEqualTo(recognized);
  }
}
