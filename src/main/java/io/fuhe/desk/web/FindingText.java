package io.fuhe.desk.web;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.desk.store.Original;
import io.fuhe.desk.store.Refused;
import io.fuhe.desk.store.UnitId;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.document.LastPart;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.SamplingText;
import io.fuhe.report.text.ShownText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Findings and decisions in words. */
public final class FindingText {

  private static final BigDecimal KILO = new BigDecimal(1024);

  private final Messages messages;
  private final DecisionText decisions;
  private final AnomalyText text;
  private final PlaceText places;

  /** Speaks the language of these messages. */
  public FindingText(Messages messages, Reasons reasons) {
    this.messages = messages;
    this.decisions = new DecisionText(messages, reasons);
    this.text = new AnomalyText(messages);
    this.places = new PlaceText(messages);
  }

  public String message(WorkRow row) {
    return text.message(row.anomaly());
  }

  /** What an anomaly says. */
  public String message(Anomaly anomaly) {
    return text.message(anomaly);
  }

  /** What figures were and are. */
  public String figures(Evidence before, Evidence now) {
    return ShownText.of(decisions.changes(before, now));
  }

  public String hint(WorkRow row) {
    return text.hint(row.anomaly());
  }

  public String rule(WorkRow row) {
    return text.rule(row.anomaly());
  }

  public String basis(WorkRow row) {
    return text.basis(row.anomaly());
  }

  public String place(WorkRow row) {
    return places.of(row.anomaly());
  }

  /** A name out of a form, as people may see it. */
  public String name(String submitted) {
    return ShownText.brief(ShownText.of(submitted));
  }

  /** One of several originals: the file, and the sheet, page or table in it. */
  public String original(Original original) {
    String file = LastPart.of(original.path());
    return original
        .first()
        .map(place -> name(file) + " · " + part(place))
        .orElseGet(() -> name(file));
  }

  private String part(Place place) {
    if (place.sheet() != null) {
      return name(place.sheet());
    }
    String address = places.address(place);
    return address.contains("!") ? address.substring(0, address.indexOf('!')) : address;
  }

  /** The name of a field of a form. */
  public String field(String path) {
    return FormView.label(path, messages);
  }

  /** What the filter calls a unit. */
  public String unitId(String unit) {
    return UnitId.of(unit);
  }

  /** Why a unit should be looked at. */
  public String sampled(SamplingReason reason) {
    return new SamplingText(messages).of(reason);
  }

  /** When something was. */
  public String time(Instant at) {
    return DecisionText.time(at);
  }

  /** A run by when it began, which is what its number says; an older one by its number. */
  public String run(long run) {
    return DecisionText.run(run);
  }

  /** How large a file is: whole kilobytes, rounded up, or megabytes with a decimal. */
  public String size(long bytes) {
    BigDecimal kilobytes = new BigDecimal(bytes).divide(KILO, 0, RoundingMode.CEILING);
    return kilobytes.compareTo(KILO) < 0
        ? kilobytes.toPlainString() + " KB"
        : new BigDecimal(bytes).divide(KILO.multiply(KILO), 1, RoundingMode.HALF_UP).toPlainString()
            + " MB";
  }

  /** What a value of a facet is called. */
  public String facet(String facet, String value, String name) {
    String key =
        switch (facet) {
          case "severity" -> "severity." + value;
          case "kind" -> "ruleKind." + value;
          case "rule" -> "rule." + value + ".title";
          case "machine" -> "desk.machine." + value;
          case "person" -> "desk.person." + value;
          default -> "";
        };
    if (facet.equals("run")) {
      return messages.get("desk.run.number", run(Long.parseLong(value)));
    }
    return messages.has(key) ? messages.get(key) : name(name);
  }

  /** What was decided on a finding, by whom and why; empty where nothing was. */
  public String before(WorkRow row, List<Decision> history) {
    return decision(row, history).map(said -> messages.get("desk.before", said)).orElse("");
  }

  /** What holds of a finding by what was decided, by whom and why. */
  public String decided(WorkRow row, List<Decision> history) {
    return decision(row, history).orElseGet(() -> messages.get("desk.person." + row.person()));
  }

  private Optional<String> decision(WorkRow row, List<Decision> history) {
    return basis(row, history).map(decisions::said);
  }

  private static Optional<Decision> basis(WorkRow row, List<Decision> history) {
    return history.stream().filter(event -> event.version() == row.basis()).findFirst();
  }

  /**
   * That a finding that was decided on is back, what was decided and why, and what its figures were
   * and are; empty where it is not back.
   */
  public String returned(WorkRow row, List<Decision> history) {
    if (!row.isReturned()) {
      return "";
    }
    return basis(row, history)
        .map(decision -> decisions.returned(decision, Evidence.of(row.anomaly())))
        .orElse("");
  }

  /** Why something was decided; empty where nobody said. */
  public String why(Decision event) {
    return decisions.why(event);
  }

  /** What came of one finding of a batch that was refused. */
  public String refusal(Refused refused) {
    return messages.get("desk.refusal." + refused.why());
  }

  /** What was done, as the history says it. */
  public String act(String act) {
    return decisions.act(act);
  }
}
