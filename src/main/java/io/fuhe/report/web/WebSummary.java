package io.fuhe.report.web;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.CountedForm;
import io.fuhe.report.content.FindingsPart;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.content.SampledUnit;
import io.fuhe.report.content.Tally;
import io.fuhe.report.text.SamplingText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the page says of the run as a whole, and the words it says it in. */
final class WebSummary {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Messages messages;
  private final Tally tally = new Tally();
  private int unchecked;
  private final Map<Status, Integer> files = new EnumMap<>(Status.class);
  private final TreeSet<Integer> years = new TreeSet<>();
  private final SeverityTable units = new SeverityTable();
  private final SeverityTable rules = new SeverityTable();
  private final Histogram scores = new Histogram(60, 1, 1);
  private final Histogram rates = new Histogram(0, 5, 5);
  private final WebRules ruleWords;
  private final SamplingText sampling;

  WebSummary(Messages messages) {
    this.messages = messages;
    this.ruleWords = new WebRules(messages);
    this.sampling = new SamplingText(messages);
  }

  void count(LedgerEntry entry) {
    files.merge(entry.status(), 1, Integer::sum);
  }

  /** Counts a form without what was found in it. */
  void count(ReportedForm reported) {
    tally.form();
    CountedForm form = reported.counted();
    unchecked += form.unchecked().isEmpty() ? 0 : 1;
    unit(reported.unit());
    Optional.ofNullable(form.fiscalYear()).ifPresent(years::add);
    if (form.points() == null || form.points().compareTo(HUNDRED) == 0) {
      // A total out of another number of points cannot be set beside the others.
      Optional.ofNullable(form.score()).ifPresent(scores::add);
    }
    Optional.ofNullable(form.rate()).ifPresent(rates::add);
  }

  void count(ReportedAnomaly reported) {
    if (reported.state() == State.GONE) {
      tally.gone(reported);
      return;
    }
    tally.across(reported);
    Severity severity = reported.anomaly().severity();
    units.add(reported.unit(), severity);
    rules.add(reported.anomaly().rule(), severity);
  }

  /** The number of a unit in the list of all units. */
  int unit(String name) {
    return units.number(name);
  }

  /** The number of a finding's rule in the list of all rules that found something. */
  int rule(Anomaly anomaly) {
    ruleWords.add(anomaly);
    return rules.number(anomaly.rule());
  }

  /**
   * The whole summary, of which nothing grows with the units.
   *
   * @param part the part of the findings that the page lists; null where it lists or tells all
   * @param parts those that it leads to; none where it lists the findings itself
   */
  ObjectNode json(FindingsPart part, List<FindingsPart> parts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (part != null) {
      json.putArray("part").add(part.number()).add(part.of());
    }
    ArrayNode rows = json.putArray("parts");
    parts.forEach(each -> rows.add(row(each)));
    json.put("forms", tally.forms());
    json.put("unchecked", unchecked);
    years.forEach(json.putArray("years")::add);
    counts(json.putArray("files"), Status.values(), files);
    counts(json.putArray("severities"), Severity.values(), tally.anomalies());
    counts(json.putArray("states"), State.values(), tally.states());
    rules.rows().forEach(json.putArray("rules")::add);
    json.set("ruleWords", ruleWords.json());
    json.set("scores", scores.json());
    json.set("rates", rates.json());
    ObjectNode words = json.putObject("words");
    Stream.of("page.", "list.", "column.", "severity.", "ruleKind.", "state.", "status.")
        .forEach(prefix -> messages.under(prefix).forEach(words::put));
    return json;
  }

  /** A part: number, first and last unit, findings by severity, those that are gone, folder. */
  private static ArrayNode row(FindingsPart part) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(part.number()).add(part.first()).add(part.last());
    for (Severity severity : Severity.values()) {
      row.add(part.standing().of(severity));
    }
    return row.add(part.gone()).add(part.folder());
  }

  /** A unit to be looked at: year, rank, number of the unit, points, and each reason in words. */
  ArrayNode row(SampledUnit unit) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(unit.fiscalYear());
    row.add(unit.rank());
    row.add(unit(unit.unit()));
    row.add(unit.points().toPlainString());
    ArrayNode reasons = row.addArray();
    unit.reasons().forEach(reason -> reasons.add(sampling.of(reason)));
    return row;
  }

  /** For each unit in the order of its number: its name and what was found. */
  Stream<ArrayNode> units() {
    return units.rows();
  }

  private static <E extends Enum<E>> void counts(
      ArrayNode json, E[] constants, Map<E, Integer> counted) {
    for (E constant : constants) {
      json.add(counted.getOrDefault(constant, 0));
    }
  }
}
