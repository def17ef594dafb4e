package io.fuhe.report.data;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.check.Fingerprint;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.Spot;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.PlaceText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes an anomaly as a result. */
final class SarifResult {

  /** The version changes when fingerprints are made of something else. */
  private static final String FINGERPRINT = "fuhe/v" + Fingerprint.VERSION;

  private final JsonGenerator json;
  private final Messages messages;
  private final AnomalyText text;
  private final SarifLocation location;
  private final List<String> rules;

  /**
   * Makes a writer of results.
   *
   * @param rules the ids of the rules in the order of their indexes
   */
  SarifResult(JsonGenerator json, Messages messages, List<String> rules) {
    this.json = json;
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.location = new SarifLocation(json, new PlaceText(messages));
    this.rules = rules;
  }

  /** Writes one. */
  void write(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    json.writeStartObject();
    json.writeStringProperty("ruleId", anomaly.rule());
    json.writeNumberProperty("ruleIndex", rules.indexOf(anomaly.rule()));
    json.writeStringProperty("level", SarifText.level(anomaly.severity()));
    SarifText.write(json, "message", text.message(reported));
    locations(reported);
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty(FINGERPRINT, anomaly.fingerprint());
    json.writeEndObject();
    json.writeStringProperty("baselineState", baseline(reported));
    // Empty says that none of the findings is suppressed; absent would say that nobody knows.
    json.writeArrayPropertyStart("suppressions");
    json.writeEndArray();
    properties(reported);
    json.writeEndObject();
  }

  /** SARIF takes only one location of a finding that one change corrects; the rest is related. */
  private void locations(ReportedAnomaly reported) {
    List<Spot> spots = Spot.of(reported);
    json.writeArrayPropertyStart("locations");
    spots.stream().limit(1).forEach(location::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("relatedLocations");
    spots.stream().skip(1).forEach(location::related);
    for (Addend addend : spots.isEmpty() ? List.<Addend>of() : reported.anomaly().addends()) {
      int form = Spot.formOf(addend.path(), reported.files().size());
      String words = messages.get("sarif.addend", addend.label(), Figures.plain(addend.value()));
      location.related(new Spot(form, reported.files().get(form), addend.place()), words);
    }
    json.writeEndArray();
  }

  private void properties(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("unit", reported.unit());
    json.writeStringProperty("project", reported.project());
    if (reported.fiscalYear() == null) {
      json.writeNullProperty("year");
    } else {
      json.writeNumberProperty("year", reported.fiscalYear());
    }
    json.writeStringProperty("declared", anomaly.declared());
    json.writeStringProperty("expected", anomaly.expected());
    json.writeStringProperty("difference", anomaly.difference());
    json.writeStringProperty("basis", text.basis(anomaly));
    json.writeStringProperty(
        "causedBy", anomaly.cause() == null ? null : anomaly.cause().fingerprint());
    json.writeBooleanProperty("evidenceChanged", reported.previous() != null);
    json.writeEndObject();
  }

  private static String baseline(ReportedAnomaly reported) {
    return switch (reported.state()) {
      case NEW -> "new";
      case STILL -> reported.previous() == null ? "unchanged" : "updated";
      case GONE -> "absent";
    };
  }
}
