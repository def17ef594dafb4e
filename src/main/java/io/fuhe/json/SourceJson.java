package io.fuhe.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fuhe.form.Figure;
import io.fuhe.form.Origin;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the source of a value is written: nearly all are one place that was read, and are written as
 * that place alone. Forms stored before values had several places are read as they stand.
 */
final class SourceJson extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final String PLACES = "places";
  private static final String ORIGIN = "origin";
  private static final String CONFIDENCE = "confidence";

  SourceJson() {
    super("source");
    addSerializer(Source.class, new Writer());
    addDeserializer(Source.class, new Reader());
    setMixInAnnotation(Text.class, Value.class);
    setMixInAnnotation(Figure.class, Value.class);
    setMixInAnnotation(Place.class, Whereabouts.class);
  }

  /** The source of words and figures is written under the name that its one place had. */
  private interface Value {
    @JsonProperty("place")
    Source source();
  }

  /** Nearly all places are those of characters that the file itself holds. */
  private interface Whereabouts {
    @JsonProperty(CONFIDENCE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Integer confidence();
  }

  private static final class Writer extends ValueSerializer<Source> {
    @Override
    public void serialize(Source source, JsonGenerator json, SerializationContext context) {
      if (source.isPlain()) {
        context.writeValue(json, source.place());
        return;
      }
      json.writeStartObject();
      json.writeArrayPropertyStart(PLACES);
      source.places().forEach(place -> context.writeValue(json, place));
      json.writeEndArray();
      json.writeStringProperty(ORIGIN, source.origin().name());
      json.writeNumberProperty(CONFIDENCE, source.confidence());
      json.writeEndObject();
    }
  }

  private static final class Reader extends ValueDeserializer<Source> {
    @Override
    public Source deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode json = context.readTree(parser);
      if (!json.has(PLACES)) {
        return Source.at(context.readTreeAsValue(json, Place.class));
      }
      List<Place> places = new ArrayList<>();
      json.get(PLACES).forEach(p -> places.add(context.readTreeAsValue(p, Place.class)));
      return new Source(
          places, Origin.valueOf(json.get(ORIGIN).asString()), json.get(CONFIDENCE).asInt());
    }
  }
}
