package io.fuhe.report.web;

import io.fuhe.check.Anomaly;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.PlaceText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A finding as the page's script reads it, the fields in the order of {@code findings.js}. */
final class WebAnomaly {

  private final AnomalyText text;
  private final PlaceText places;
  private final WebSum sum;
  private final WebDecision decision;

  WebAnomaly(Messages messages, DecisionText decisions) {
    this.text = new AnomalyText(messages);
    this.places = new PlaceText(messages);
    this.sum = new WebSum(messages);
    this.decision = new WebDecision(messages, decisions);
  }

  /**
   * Makes a row.
   *
   * @param rule the rule's number in the page's summary
   * @param unit the unit's number there
   */
  ArrayNode row(ReportedAnomaly reported, int rule, int unit) {
    Anomaly anomaly = reported.anomaly();
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(anomaly.severity().ordinal());
    row.add(reported.state().ordinal());
    row.add(rule);
    row.add(unit);
    row.add(reported.project());
    row.add(reported.fiscalYear());
    ArrayNode files = row.addArray();
    reported.files().stream().distinct().sorted().forEach(files::add);
    row.add(text.message(reported));
    row.add(anomaly.declared());
    row.add(anomaly.expected());
    row.add(anomaly.difference());
    row.add(places.of(anomaly));
    row.add(anomaly.fingerprint());
    row.add(anomaly.share());
    row.add(reported.previous() == null ? 0 : 1);
    row.add(anomaly.cause() == null ? null : anomaly.cause().fingerprint());
    if (!anomaly.addends().isEmpty()) {
      row.add(sum.of(anomaly.addends()));
    }
    if (!reported.decisions().isEmpty()) {
      if (anomaly.addends().isEmpty()) {
        row.addNull();
      }
      row.add(decision.of(reported));
    }
    return row;
  }
}
