package io.fuhe.json;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Box;
import io.fuhe.form.Figure;
import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.math.BigDecimal;
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

  @Test
  void keepsWhetherMoreDecimalsAreHeldThanShown() {
    Figure shown = new Figure("9.3", NUMBER.shownRounded());

    assertThat(Json.read(Json.write(shown), Figure.class).rounded()).isTrue();
    assertThat(Json.read(Json.write(new Figure("9.3", NUMBER)), Figure.class).rounded()).isFalse();
  }

  /** Places have what they have and nothing else: of none, of one in any state. */
  @Test
  void readsAnyPlaceAsItWasWritten() {
    Place bare = new Place(null, null, null, null, null);
    Place boxed = Place.onPage(2, 6, 1, new Box(new BigDecimal("1.50"), ONE, TEN, TEN));

    for (Place place : List.of(bare, boxed, boxed.recognized(61), Place.inParagraph(3))) {
      for (Source source : List.of(Source.at(place), Source.at(List.of(bare, place, boxed)))) {
        assertThat(Json.read(Json.write(source), Source.class)).isEqualTo(source);
        assertThat(Json.read(Json.write(new Text("一", source)), Text.class).source().places())
            .extracting(Place::confidence)
            .containsExactlyElementsOf(source.places().stream().map(Place::confidence).toList());
      }
    }
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    String one = Json.write(NUMBER);
    String later = one.substring(0, one.length() - 1) + ",\"later\":{\"a\":[1]}}";

    assertThat(Json.read(later, Source.class)).isEqualTo(Source.at(NUMBER));
    assertThat(Json.read("{}", Source.class).place().cell()).isNull();
    assertThat(
            Json.read(
                "{\"places\":[" + later + "],\"later\":[{}],\"confidence\":7,\"origin\":\"OCR\"}",
                Source.class))
        .isEqualTo(new Source(List.of(NUMBER), Origin.OCR, 7));
  }
}
