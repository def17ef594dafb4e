package io.fuhe.report.text;

import io.fuhe.check.Rule;
import io.fuhe.i18n.Messages;
import java.util.List;

/** The rules in words, for a terminal and for the manual. */
public final class RulePage {

  private static final List<String> PARTS = List.of("what", "why", "example");

  private RulePage() {}

  /** One rule: its title, what it checks, why, an example, and what it rests on. */
  public static List<String> lines(Rule rule, Messages messages) {
    String key = "rule." + rule.id() + ".";
    return List.of(
        rule.id() + "  " + messages.get(key + "title"),
        messages.get("column.severity") + ": " + messages.get("severity." + rule.severity()),
        "",
        messages.get("explain.what") + ": " + messages.get(key + "what"),
        messages.get("explain.why") + ": " + messages.get(key + "why"),
        messages.get("explain.example") + ": " + messages.get(key + "example"),
        messages.get("column.basis") + ": " + messages.get("basis." + rule.basis()));
  }

  /** The manual of all rules. */
  public static String markdown(List<Rule> rules, Messages messages) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(messages.get("manual.title")).append("\n\n");
    page.append(messages.get("manual.generated")).append("\n\n");
    page.append("| ").append(messages.get("column.rule")).append(" | ");
    page.append(messages.get("column.severity")).append(" | |\n| --- | --- | --- |\n");
    for (Rule rule : rules) {
      page.append(
          "| [%s](#%s) | %s | %s |\n"
              .formatted(
                  rule.id(),
                  rule.id(),
                  messages.get("severity." + rule.severity()),
                  messages.get("rule." + rule.id() + ".title")));
    }
    for (Rule rule : rules) {
      page.append("\n## ").append(rule.id()).append("\n\n");
      page.append("**").append(messages.get("rule." + rule.id() + ".title")).append("**");
      page.append(" (").append(messages.get("severity." + rule.severity())).append(")\n");
      for (String part : PARTS) {
        page.append("\n- **").append(messages.get("explain." + part)).append("** ");
        page.append(messages.get("rule." + rule.id() + "." + part));
      }
      page.append("\n- **").append(messages.get("column.basis")).append("** ");
      page.append(messages.get("basis." + rule.basis())).append("\n");
    }
    return page.toString();
  }
}
