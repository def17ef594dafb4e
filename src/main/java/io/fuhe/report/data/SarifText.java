package io.fuhe.report.data;

import io.fuhe.check.Severity;
import tools.jackson.core.JsonGenerator;

/** Words as SARIF holds them, and its words for a severity. */
final class SarifText {

  private SarifText() {}

  /** A message object. What reads like an embedded link in submitted words must not become one. */
  static void write(JsonGenerator json, String name, String words) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", words.replace("](", "] ("));
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }
}
