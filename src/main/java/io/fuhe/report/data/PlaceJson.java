package io.fuhe.report.data;

import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places as the export writes them; what does not apply is left out. */
final class PlaceJson {

  private PlaceJson() {}

  /** All places of each value: one as an object, several as a list of them. */
  static ObjectNode ofSources(Map<String, Source> sources) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    sources.forEach((path, source) -> all.set(path, of(source.places())));
    return all;
  }

  private static JsonNode of(List<Place> places) {
    if (places.size() == 1) {
      return of(places.get(0));
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    places.forEach(place -> list.add(of(place)));
    return list;
  }

  static ObjectNode of(Place place) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (place.sheet() != null) {
      json.put("sheet", place.sheet());
    }
    if (place.table() != null) {
      json.put("table", place.table());
    }
    if (place.page() != null) {
      json.put("page", place.page());
    }
    json.put("cell", place.cell());
    if (place.box() != null) {
      json.putArray("box")
          .add(place.box().x0())
          .add(place.box().y0())
          .add(place.box().x1())
          .add(place.box().y1());
    }
    return json;
  }
}
