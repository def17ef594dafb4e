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
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
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

  /** Nearly all places are those of characters that the file itself holds, as it holds them. */
  private interface Whereabouts {
    @JsonProperty(CONFIDENCE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Integer confidence();

    @JsonProperty("rounded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Boolean rounded();
  }

  private static final class Writer extends ValueSerializer<Source> {

    private final ValueSerializer<Object> place;

    /** Before it is known how places are written. */
    Writer() {
      this(null);
    }

    private Writer(ValueSerializer<Object> place) {
      this.place = place;
    }

    /** How places are written is asked for once: forms are made of values and little else. */
    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty in) {
      return new Writer(context.findContentValueSerializer(Place.class, in));
    }

    @Override
    public void serialize(Source source, JsonGenerator json, SerializationContext context) {
      if (source.isPlain()) {
        place.serialize(source.place(), json, context);
        return;
      }
      json.writeStartObject();
      json.writeArrayPropertyStart(PLACES);
      source.places().forEach(each -> place.serialize(each, json, context));
      json.writeEndArray();
      json.writeStringProperty(ORIGIN, source.origin().name());
      json.writeNumberProperty(CONFIDENCE, source.confidence());
      json.writeEndObject();
    }
  }

  /** Reads what the writer wrote as it comes: of several places these are told first. */
  private static final class Reader extends ValueDeserializer<Source> {

    private final ValueDeserializer<Object> place;

    /** Before it is known how places are read. */
    Reader() {
      this(null);
    }

    private Reader(ValueDeserializer<Object> place) {
      this.place = place;
    }

    /** How places are read is asked for once: forms are made of values and little else. */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty in) {
      JavaType type = context.constructType(Place.class);
      return new Reader(context.findContextualValueDeserializer(type, in));
    }

    @Override
    public Source deserialize(JsonParser json, DeserializationContext context) {
      return PLACES.equals(json.nextName())
          ? several(json, context)
          : Source.at(placeAt(json, context));
    }

    private Place placeAt(JsonParser json, DeserializationContext context) {
      return (Place) place.deserialize(json, context);
    }

    private Source several(JsonParser json, DeserializationContext context) {
      List<Place> places = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        places.add(placeAt(json, context));
      }
      Origin origin = Origin.READ;
      int confidence = Source.CERTAIN;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case ORIGIN -> origin = Origin.valueOf(json.getString());
          case CONFIDENCE -> confidence = json.getIntValue();
          default -> json.skipChildren();
        }
      }
      return new Source(places, origin, confidence);
    }
  }
}
