package io.fuhe.cli;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.text.SpotText;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Anomalies as compilers write them: {@code file:sheet!cell: severity rule: message}. */
final class CheckLines implements ReportWriter {

  private final PrintWriter out;
  private final Messages messages;
  private final AnomalyText text;
  private final SpotText spots;

  CheckLines(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.spots = new SpotText(messages);
  }

  @Override
  public void take(ReportedFile file) {
    file.forms().forEach(form -> form.anomalies().forEach(this::across));
  }

  @Override
  public void across(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    String others = spots.others(reported);
    String line =
        messages.get(
            "check.line",
            oneLine(spots.first(reported)),
            colored(anomaly.severity(), text.severity(anomaly)),
            anomaly.rule(),
            oneLine(text.message(reported)));
    out.println(others.isEmpty() ? line : messages.get("check.also", line, oneLine(others)));
  }

  /** Words for one line of a terminal, which must not take any of them for a command. */
  static String oneLine(String words) {
    return ShownText.of(words.replaceAll("[\\s\\p{Cntrl}]+", " "));
  }

  /** Nothing was found before, so nothing can be gone. */
  @Override
  public void gone(ReportedAnomaly anomaly) {}

  @Override
  public void close() {
    out.flush();
  }

  /** Colour where a terminal shows it and NO_COLOR does not ask for none. */
  private static String colored(Severity severity, String word) {
    String style =
        switch (severity) {
          case ERROR -> "bold,red";
          case WARNING -> "bold,yellow";
          case NOTICE -> "bold,cyan";
        };
    return Ansi.AUTO.string("@|" + style + " " + word + "|@");
  }
}
