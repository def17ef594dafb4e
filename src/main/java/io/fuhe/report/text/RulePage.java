package io.fuhe.report.text;

import io.fuhe.check.Rule;
import io.fuhe.form.Parameter;
import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/** The rules in words, for a terminal and for the manual. */
public final class RulePage {

  private static final List<String> PARTS =
      List.of("what", "why", "example", "falseAlarms", "verify");

  private RulePage() {}

  /**
   * One rule: its title, what it checks, why, an example, when it is wrong, how to verify it, what
   * may be set, and what it rests on.
   */
  public static List<String> lines(Rule rule, Messages messages) {
    String key = "rule." + rule.id() + ".";
    List<String> lines = new ArrayList<>();
    lines.add(rule.id() + "  " + messages.get(key + "title"));
    lines.add(line("column.severity", severity(rule, messages), messages));
    lines.add(line("column.ruleKind", messages.get("ruleKind." + rule.kind()), messages));
    lines.add("");
    PARTS.forEach(part -> lines.add(line("explain." + part, messages.get(key + part), messages)));
    ParameterText parameters = new ParameterText(messages);
    rule.declaration()
        .parameters()
        .forEach(each -> lines.add(line("explain.parameter", parameters.of(each), messages)));
    lines.add(line("column.basis", messages.get("basis." + rule.basis()), messages));
    return lines;
  }

  private static String line(String heading, String words, Messages messages) {
    return messages.get(heading) + ": " + words;
  }

  private static String severity(Rule rule, Messages messages) {
    String severity = messages.get("severity." + rule.severity());
    return rule.declaration().offByDefault() ? messages.get("rule.off", severity) : severity;
  }

  /** The manual of all rules. */
  public static String markdown(List<Rule> rules, Messages messages) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(messages.get("manual.title")).append("\n\n");
    page.append(messages.get("manual.generated")).append("\n\n");
    page.append("| ").append(messages.get("column.rule")).append(" | ");
    page.append(messages.get("column.severity")).append(" | ");
    page.append(messages.get("column.ruleKind")).append(" | |\n| --- | --- | --- | --- |\n");
    for (Rule rule : rules) {
      page.append(
          "| [%s](#%s) | %s | %s | %s |\n"
              .formatted(
                  rule.id(),
                  rule.id(),
                  severity(rule, messages),
                  messages.get("ruleKind." + rule.kind()),
                  messages.get("rule." + rule.id() + ".title")));
    }
    for (Rule rule : rules) {
      page.append("\n## ").append(rule.id()).append("\n\n");
      page.append("**").append(messages.get("rule." + rule.id() + ".title")).append("**");
      page.append(" (").append(severity(rule, messages)).append(", ");
      page.append(messages.get("ruleKind." + rule.kind())).append(")\n");
      for (String part : PARTS) {
        page.append("\n- **").append(messages.get("explain." + part)).append("** ");
        page.append(messages.get("rule." + rule.id() + "." + part));
      }
      for (Parameter<?> parameter : rule.declaration().parameters()) {
        page.append("\n- **").append(messages.get("explain.parameter")).append("** ");
        page.append(new ParameterText(messages).of(parameter));
      }
      page.append("\n- **").append(messages.get("column.basis")).append("** ");
      page.append(messages.get("basis." + rule.basis())).append("\n");
    }
    return page.toString();
  }
}
