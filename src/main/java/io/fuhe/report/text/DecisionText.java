package io.fuhe.report.text;

import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportedAnomaly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people decided, in words. */
public final class DecisionText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  /** Numbers of runs are milliseconds since 1970; smaller ones were only counted. */
  private static final long FIRST_TIME = 1_000_000_000_000L;

  private final Messages messages;
  private final Reasons reasons;

  /** Speaks the language of these messages. */
  public DecisionText(Messages messages, Reasons reasons) {
    this.messages = messages;
    this.reasons = reasons;
  }

  /** When something was. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** A run by when it began, which is what its number says; an older one by its number. */
  public static String run(long run) {
    return run < FIRST_TIME ? String.valueOf(run) : time(Instant.ofEpochMilli(run));
  }

  /** What was done, as the history says it. */
  public String act(String act) {
    return messages.get("desk.did." + act);
  }

  /** What people came to. */
  public String state(String state) {
    return messages.get("desk.person." + state);
  }

  /**
   * Why something was decided; empty where nobody said.
   *
   * @param reason the key of one of the bureau's reasons; empty for none
   * @param due null where no answer is asked for
   */
  public String why(String reason, String words, LocalDate due) {
    String key = reason.isEmpty() ? "" : reasons.words(reason, messages.language());
    String all =
        Stream.of(key, words)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(messages.get("desk.reason.and")));
    return ShownText.of(due == null ? all : all + messages.get("desk.history.due", due.toString()));
  }

  /** The same of a decision. */
  public String why(Decision decision) {
    return why(decision.reason(), decision.words(), decision.due());
  }

  /** What was decided, by whom, when and why. */
  public String said(Decision decision) {
    return ShownText.of(said("desk.decided", decision));
  }

  /**
   * What holds of a finding: what was decided last, and that its figures are others since; empty
   * where nothing holds.
   */
  public String holding(ReportedAnomaly reported) {
    return reported
        .decision()
        .map(
            decision ->
                decision.figures().equals(Evidence.of(reported.anomaly()))
                    ? said(decision)
                    : returned(decision, Evidence.of(reported.anomaly())))
        .orElse("");
  }

  /** That what was decided on is back, what was decided and why, what the figures were and are. */
  public String returned(Decision decision, Evidence now) {
    return ShownText.of(
        said("desk.returned", decision)
            + messages.get("desk.returned.end")
            + changes(decision.figures(), now));
  }

  private String said(String key, Decision decision) {
    String why = why(decision.reason(), decision.words(), null);
    return messages.get(key, state(decision.after()), decision.actor(), time(decision.at()))
        + (why.isEmpty() ? "" : messages.get("desk.returned.because", why))
        + (decision.due() == null
            ? ""
            : messages.get("desk.decided.due", decision.due().toString()));
  }

  /** What figures were and are. */
  public String changes(Evidence before, Evidence now) {
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
}
