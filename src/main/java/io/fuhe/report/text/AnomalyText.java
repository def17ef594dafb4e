package io.fuhe.report.text;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An anomaly in words. */
public final class AnomalyText {

  private final Messages messages;
  private final MeasuredText measured;
  private final SumText sums;
  private final RepairText repairs;

  /** Speaks the language of these messages. */
  public AnomalyText(Messages messages) {
    this.messages = messages;
    this.measured = new MeasuredText(messages);
    this.sums = new SumText(new PlaceText(messages));
    this.repairs = new RepairText(messages);
  }

  /** The sentence that says what was found, with the figures. */
  public String message(Anomaly anomaly) {
    String key = "rule." + anomaly.rule() + ".message";
    if (!anomaly.variant().isEmpty()) {
      key += "." + anomaly.variant();
    }
    List<Object> arguments = new ArrayList<>();
    Stream.of(
            subject(anomaly),
            anomaly.declared(),
            anomaly.expected(),
            anomaly.difference(),
            sums.of(anomaly))
        .map(words -> words == null ? "" : words)
        .forEach(arguments::add);
    arguments.addAll(anomaly.details());
    String said = messages.get(key, arguments.toArray()) + measured.of(anomaly);
    if (anomaly.roundingExplains()) {
      said += messages.get("rounding.explains");
    }
    if (anomaly.restsOnRecognized()) {
      said += messages.get("recognized.look");
    }
    if (anomaly.restsOnCorrected()) {
      said += messages.get("corrected.byHand");
    }
    return ShownText.of(said);
  }

  private String subject(Anomaly anomaly) {
    return anomaly.subject().isEmpty() && anomaly.where().startsWith("overallGoal")
        ? messages.get("subject.overallGoal")
        : ShownText.brief(anomaly.subject());
  }

  /** What the rule that found it is called. */
  public String rule(Anomaly anomaly) {
    return messages.get("rule." + anomaly.rule() + ".title");
  }

  /** Whether figures prove it, or words and sense must be judged. */
  public String kind(Anomaly anomaly) {
    return messages.get("ruleKind." + Catalogue.kind(anomaly.rule()));
  }

  /** The name of the severity. */
  public String severity(Anomaly anomaly) {
    return messages.get("severity." + anomaly.severity());
  }

  /** What it is against the run before, and whether it rests on other figures now. */
  public String state(ReportedAnomaly reported) {
    return reported.previous() == null
        ? messages.get("state." + reported.state())
        : messages.get("state.CHANGED");
  }

  /**
   * What was found, what it was before where the figures changed, and what single change would
   * clear it, each on a line.
   */
  public String message(ReportedAnomaly reported) {
    String said = message(reported.anomaly()) + before(reported.previous());
    String hint = hint(reported.anomaly());
    return hint.isEmpty() ? said : said + "\n" + hint;
  }

  /** What single change would clear it, or what it follows from; empty where nothing is known. */
  public String hint(Anomaly anomaly) {
    return ShownText.of(repairs.of(anomaly));
  }

  private String before(Evidence previous) {
    return previous == null || (previous.declared() == null && previous.expected() == null)
        ? ""
        : ShownText.of(
            messages.get(
                "evidence.before", figure(previous.declared()), figure(previous.expected())));
  }

  private static String figure(String printed) {
    return printed == null ? "—" : printed;
  }

  /** The document that the rule rests on, and what it asks for. */
  public String basis(Anomaly anomaly) {
    return messages.get("basis." + anomaly.basis());
  }
}
