package io.fuhe.report.text;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Measured;
import io.fuhe.i18n.Messages;
import java.util.stream.Collectors;

/** What an anomaly was measured with that others measure otherwise, and who says so. */
final class MeasuredText {

  private final Messages messages;

  MeasuredText(Messages messages) {
    this.messages = messages;
  }

  /** In words, to go behind the sentence that says what was found; empty where nobody set any. */
  String of(Anomaly anomaly) {
    return anomaly.measured().isEmpty()
        ? ""
        : messages.get(
            "measured.with",
            anomaly.measured().stream()
                .map(this::of)
                .collect(Collectors.joining(messages.get("measured.separator"))));
  }

  private String of(Measured measured) {
    String key = "measured." + measured.parameter();
    String ofValue = key + "." + measured.value();
    String words =
        messages.has(ofValue) ? messages.get(ofValue) : messages.get(key, measured.value());
    return messages.get(
        "measured.source",
        words,
        messages.get(
            isFile(measured.source()) ? "measured.bureau" : "measured.mapping", measured.source()));
  }

  private static boolean isFile(String source) {
    return source.contains(".");
  }
}
