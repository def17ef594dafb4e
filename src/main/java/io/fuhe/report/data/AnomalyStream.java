package io.fuhe.report.data;

import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.text.AnomalyText;
import java.io.Writer;

/** Anomalies for programs, written to a stream as they come; closing the writer ends the stream. */
public final class AnomalyStream {

  private AnomalyStream() {}

  /** As in {@link Reports#ANOMALIES}. */
  public static ReportWriter jsonLines(Writer out, Messages messages) {
    return JsonLines.ofStanding(out, new AnomalyJson(new AnomalyText(messages))::of);
  }

  /** As in {@link Reports#SARIF}. */
  public static ReportWriter sarif(Writer out, Messages messages) {
    return new AnomalySarif(out, messages);
  }
}
