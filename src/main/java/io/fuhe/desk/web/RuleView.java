package io.fuhe.desk.web;

import io.fuhe.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a rule: what it checks, why, when it is wrong, how to verify it. */
final class RuleView {

  private static final List<String> PARTS = List.of("what", "why", "falseAlarms", "verify");

  private RuleView() {}

  /** The parts by their headings; of a rule that there is no more, none. */
  static Map<String, String> of(String rule, Messages messages) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      String key = "rule." + rule + "." + part;
      if (messages.has(key)) {
        parts.put(messages.get("explain." + part), messages.get(key));
      }
    }
    return parts;
  }
}
