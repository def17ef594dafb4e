package io.fuhe.report.web;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.AnomalyText;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rules that found something, in words, told once and not with each finding. */
final class WebRules {

  private final Messages messages;
  private final AnomalyText text;
  private final Map<String, ObjectNode> rules = new LinkedHashMap<>();

  WebRules(Messages messages) {
    this.messages = messages;
    this.text = new AnomalyText(messages);
  }

  void add(Anomaly anomaly) {
    rules.computeIfAbsent(anomaly.rule(), any -> words(anomaly));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    rules.forEach(json::set);
    return json;
  }

  private ObjectNode words(Anomaly anomaly) {
    String key = "rule." + anomaly.rule() + ".";
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", text.rule(anomaly));
    json.put("kind", Catalogue.kind(anomaly.rule()).ordinal());
    json.put("what", messages.get(key + "what"));
    json.put("why", messages.get(key + "why"));
    json.put("falseAlarms", messages.get(key + "falseAlarms"));
    json.put("verify", messages.get(key + "verify"));
    json.put("basis", text.basis(anomaly));
    return json;
  }
}
