package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.data.AnomalyStream;
import java.io.PrintWriter;

/** How {@code fuhe check} writes findings. */
enum CheckFormat {
  /** A line each, for people and editors. */
  TEXT {
    @Override
    ReportWriter writer(PrintWriter out, Messages messages) {
      return new CheckLines(out, messages);
    }
  },
  /** As in {@code anomalies.jsonl}. */
  JSONL {
    @Override
    ReportWriter writer(PrintWriter out, Messages messages) {
      return AnomalyStream.jsonLines(out, messages);
    }
  },
  /** As in {@code anomalies.sarif}. */
  SARIF {
    @Override
    ReportWriter writer(PrintWriter out, Messages messages) {
      return AnomalyStream.sarif(out, messages);
    }
  };

  /** Writes to a stream, which is not used for anything else. */
  abstract ReportWriter writer(PrintWriter out, Messages messages);
}
