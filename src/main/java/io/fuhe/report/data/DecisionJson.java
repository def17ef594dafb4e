package io.fuhe.report.data;

import io.fuhe.check.Decision;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.text.AnomalyText;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A decision as the export writes it. */
public final class DecisionJson {

  private DecisionJson() {}

  /** One line of decisions.jsonl: the decision, after what it is about. */
  public static ObjectNode line(DecidedAnomaly decided, AnomalyText text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fingerprint", decided.anomaly().fingerprint());
    json.put("fiscalYear", decided.fiscalYear());
    json.put("unit", decided.unit());
    json.put("project", decided.project());
    json.put("rule", decided.anomaly().rule());
    json.put("message", text.message(decided.anomaly()));
    return json.setAll(of(decided.decision()));
  }

  /** One of the decisions of a finding. */
  static ObjectNode of(Decision decision) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", decision.version());
    json.put("act", decision.act());
    json.put("before", decision.before());
    json.put("after", decision.after());
    json.put("by", decision.actor());
    json.put("at", decision.at().toString());
    json.put("reason", decision.reason());
    json.put("words", decision.words());
    json.put("due", Objects.toString(decision.due(), null));
    json.put("declared", decision.figures().declared());
    json.put("expected", decision.figures().expected());
    json.put("batch", decision.batch());
    json.put("run", decision.run());
    json.put("undoes", decision.undoes());
    return json;
  }
}
