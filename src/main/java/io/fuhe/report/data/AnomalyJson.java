package io.fuhe.report.data;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.check.Measured;
import io.fuhe.check.Repair;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.AnomalyText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An anomaly as the export writes it, its message in the run's language. */
public final class AnomalyJson {

  private final AnomalyText text;

  /** Writes in these words. */
  public AnomalyJson(AnomalyText text) {
    this.text = text;
  }

  /** One line of anomalies.jsonl. */
  public ObjectNode of(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", anomaly.rule());
    json.put("severity", anomaly.severity().name());
    json.put("kind", Catalogue.kind(anomaly.rule()).name());
    ArrayNode forms = json.putArray("forms");
    anomaly.forms().forEach(forms::add);
    json.put("where", anomaly.where());
    json.set("places", PlaceJson.ofSources(anomaly.places()));
    json.put("subject", anomaly.subject());
    json.put("declared", anomaly.declared());
    json.put("expected", anomaly.expected());
    json.put("difference", anomaly.difference());
    ArrayNode addends = json.putArray("addends");
    for (Addend addend : anomaly.addends()) {
      ObjectNode a = addends.addObject();
      a.put("path", addend.path());
      a.put("label", addend.label());
      a.put("value", Figures.plain(addend.value()));
    }
    ArrayNode measured = json.putArray("measured");
    for (Measured each : anomaly.measured()) {
      ObjectNode m = measured.addObject();
      m.put("parameter", each.parameter());
      m.put("value", each.value());
      m.put("source", each.source());
    }
    json.put("message", text.message(anomaly));
    json.put("basis", text.basis(anomaly));
    ArrayNode repairs = json.putArray("repairs");
    for (Repair repair : anomaly.repairs()) {
      ObjectNode r = repairs.addObject();
      r.put("path", repair.path());
      r.set("place", PlaceJson.of(repair.place()));
      r.put("printed", repair.printed());
      r.put("value", repair.value());
      r.put("slip", repair.slip().name());
      r.put("clears", repair.clears());
    }
    String hint = text.hint(anomaly);
    json.put("hint", hint.isEmpty() ? null : hint);
    json.put("causedBy", anomaly.cause() == null ? null : anomaly.cause().fingerprint());
    json.put("fingerprint", anomaly.fingerprint());
    json.put("state", reported.state().name());
    json.put("evidenceChanged", reported.previous() != null);
    if (reported.previous() != null) {
      ObjectNode previous = json.putObject("previous");
      previous.put("declared", reported.previous().declared());
      previous.put("expected", reported.previous().expected());
      previous.put("difference", reported.previous().difference());
    }
    if (!reported.decisions().isEmpty()) {
      ArrayNode decisions = json.putArray("decisions");
      reported.decisions().forEach(each -> decisions.add(DecisionJson.of(each)));
    }
    return json;
  }
}
