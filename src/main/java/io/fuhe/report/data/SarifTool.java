package io.fuhe.report.data;

import io.fuhe.check.Rule;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.RulePage;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What found the anomalies: the program and its rules, in the order of their indexes. */
final class SarifTool {

  private final JsonGenerator json;
  private final Messages messages;

  SarifTool(JsonGenerator json, Messages messages) {
    this.json = json;
    this.messages = messages;
  }

  void write(List<Rule> rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Fuhe");
    json.writeStringProperty("language", messages.language().tag());
    json.writeArrayPropertyStart("rules");
    rules.forEach(this::rule);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(Rule rule) {
    String key = "rule." + rule.id() + ".";
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    SarifText.write(json, "shortDescription", messages.get(key + "title"));
    SarifText.write(json, "fullDescription", messages.get(key + "what"));
    SarifText.write(json, "help", String.join("\n", RulePage.lines(rule, messages)));
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("kind", rule.kind().name());
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeBooleanProperty("enabled", !rule.declaration().offByDefault());
    json.writeStringProperty("level", SarifText.level(rule.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
