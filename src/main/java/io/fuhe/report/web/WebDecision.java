package io.fuhe.report.web;

import io.fuhe.check.Decision;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.DecisionText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What was decided about a finding as the page's script reads it. */
final class WebDecision {

  private final Messages messages;
  private final DecisionText text;

  WebDecision(Messages messages, DecisionText text) {
    this.messages = messages;
    this.text = text;
  }

  /** What holds in a word and in a sentence, and a row a decision, the first first. */
  ArrayNode of(ReportedAnomaly reported) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    json.add(reported.decision().map(each -> text.state(each.after())).orElse(""));
    json.add(text.holding(reported));
    ArrayNode rows = json.addArray();
    reported.decisions().forEach(each -> rows.add(row(each)));
    return json;
  }

  /** When, who, what, before, after, why, figures then, batch and run: all in words. */
  private ArrayNode row(Decision decision) {
    String declared = decision.figures().declared();
    String expected = decision.figures().expected();
    return JsonNodeFactory.instance
        .arrayNode()
        .add(DecisionText.time(decision.at()))
        .add(decision.actor())
        .add(text.act(decision.act()))
        .add(text.state(decision.before()))
        .add(text.state(decision.after()))
        .add(text.why(decision))
        .add(
            declared == null && expected == null
                ? ""
                : messages.get(
                    "desk.history.figures",
                    declared == null ? "—" : declared,
                    expected == null ? "—" : expected))
        .add(
            messages.get(
                "desk.history.batch",
                String.valueOf(decision.batch()),
                DecisionText.run(decision.run())));
  }
}
