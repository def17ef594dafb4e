package io.fuhe.desk.web;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Reasons;
import io.fuhe.desk.store.DecisionEvent;
import io.fuhe.desk.store.Original;
import io.fuhe.desk.store.Refused;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.ShownText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings and decisions in words. */
public final class FindingText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  /** Numbers of runs are milliseconds since 1970; smaller ones were only counted. */
  private static final long FIRST_TIME = 1_000_000_000_000L;

  private final Messages messages;
  private final Reasons reasons;
  private final AnomalyText text;
  private final PlaceText places;

  /** Speaks the language of these messages. */
  public FindingText(Messages messages, Reasons reasons) {
    this.messages = messages;
    this.reasons = reasons;
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
    return ShownText.of(changes(before, now));
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
    String file = original.path().substring(original.path().lastIndexOf('/') + 1);
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

  /** When something was. */
  public String time(Instant at) {
    return TIME.format(at);
  }

  /** A run by when it began, which is what its number says; an older one by its number. */
  public String run(long run) {
    return run < FIRST_TIME ? String.valueOf(run) : time(Instant.ofEpochMilli(run));
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
  public String before(WorkRow row, List<DecisionEvent> history) {
    return decision(row, history)
        .map(said -> ShownText.of(messages.get("desk.before", said)))
        .orElse("");
  }

  /** What holds of a finding by what was decided, by whom and why. */
  public String decided(WorkRow row, List<DecisionEvent> history) {
    return decision(row, history)
        .map(ShownText::of)
        .orElseGet(() -> messages.get("desk.person." + row.person()));
  }

  private Optional<String> decision(WorkRow row, List<DecisionEvent> history) {
    return history.stream()
        .filter(event -> event.version() == row.basis())
        .findFirst()
        .map(
            event -> {
              String why = why(event);
              return messages.get(
                      "desk.decided",
                      messages.get("desk.person." + event.after()),
                      event.actor(),
                      time(event.at()))
                  + (why.isEmpty() ? "" : messages.get("desk.returned.because", why));
            });
  }

  /**
   * That a finding that was decided on is back, what was decided and why, and what its figures were
   * and are; empty where it is not back.
   */
  public String returned(WorkRow row, List<DecisionEvent> history) {
    if (!row.isReturned()) {
      return "";
    }
    return history.stream()
        .filter(event -> event.version() == row.basis())
        .findFirst()
        .map(event -> returned(row, event))
        .orElse("");
  }

  private String returned(WorkRow row, DecisionEvent event) {
    String said =
        messages.get(
            "desk.returned",
            messages.get("desk.person." + event.after()),
            event.actor(),
            time(event.at()));
    String why = why(event);
    if (!why.isEmpty()) {
      said += messages.get("desk.returned.because", why);
    }
    Evidence before = event.figures();
    Evidence now = Evidence.of(row.anomaly());
    return ShownText.of(said + messages.get("desk.returned.end") + changes(before, now));
  }

  private String changes(Evidence before, Evidence now) {
    if (before.equals(now)) {
      return messages.get("desk.returned.same");
    }
    String declared = change("desk.returned.declared", before.declared(), now.declared());
    String expected = change("desk.returned.expected", before.expected(), now.expected());
    return declared.isEmpty() && expected.isEmpty()
        ? messages.get("desk.returned.parts")
        : declared + expected;
  }

  private String change(String key, String before, String now) {
    return Objects.equals(before, now) ? "" : messages.get(key, figure(before), figure(now));
  }

  private static String figure(String printed) {
    return printed == null ? "—" : ShownText.brief(printed);
  }

  /** Why something was decided; empty where nobody said. */
  public String why(DecisionEvent event) {
    String reason =
        event.why().reason().isEmpty()
            ? ""
            : reasons.words(event.why().reason(), messages.language());
    String all =
        List.of(reason, event.why().words()).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(messages.get("desk.reason.and")));
    return ShownText.of(
        event.why().due() == null
            ? all
            : all + messages.get("desk.history.due", event.why().due().toString()));
  }

  /** What came of one finding of a batch that was refused. */
  public String refusal(Refused refused) {
    return messages.get("desk.refusal." + refused.why());
  }

  /** What was done, as the history says it. */
  public String act(Act act) {
    return messages.get("desk.did." + act);
  }
}
