package io.fuhe.report.data;

import io.fuhe.report.content.Spot;
import io.fuhe.report.text.PlaceText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Writes where something stands: the file as the artifact, the cell as a logical location. There is
 * no region, because a workbook or a page has no lines; viewers then show the file as a whole.
 */
final class SarifLocation {

  /** What the paths of files are relative to: the folder with the submitted files. */
  static final String BASE = "INBOX";

  private final JsonGenerator json;
  private final PlaceText places;

  SarifLocation(JsonGenerator json, PlaceText places) {
    this.json = json;
    this.places = places;
  }

  /** A location. */
  void write(Spot spot) {
    write(spot, null);
  }

  /** A related location, which says where it is: viewers list it by its message. */
  void related(Spot spot) {
    write(spot, spot.place() == null ? spot.file() : places.address(spot.place()));
  }

  /** A related location that says what stands there. */
  void related(Spot spot, String words) {
    write(spot, words);
  }

  private void write(Spot spot, String words) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(spot.file()));
    json.writeStringProperty("uriBaseId", BASE);
    json.writeEndObject();
    json.writeEndObject();
    if (spot.place() != null) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("name", spot.place().cell());
      json.writeStringProperty("fullyQualifiedName", places.address(spot.place()));
      json.writeStringProperty("kind", "cell");
      json.writeEndObject();
      json.writeEndArray();
    }
    if (words != null) {
      SarifText.write(json, "message", words);
    }
    json.writeEndObject();
  }

  /** A path as a relative reference: every byte that could mean something else is escaped. */
  static String uri(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
