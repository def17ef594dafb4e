package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.document.Reason;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import io.fuhe.report.Reports;
import io.fuhe.report.content.Tally;
import io.fuhe.report.text.ShownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run came to, in words. */
final class SummaryText {

  /** So many of the files that wait are named; the log names them all. */
  private static final int NAMED = 10;

  private final Messages messages;

  SummaryText(Messages messages) {
    this.messages = messages;
  }

  List<String> lines(RunSummary summary, Path reports) {
    List<String> lines = new ArrayList<>();
    if (summary.missed() > 0) {
      lines.add(messages.get("summary.missed", text(summary.missed())));
    }
    lines.add(
        messages.get(
            "summary.files",
            text(summary.received()),
            text(files(summary, Status.ACCEPTED)),
            text(files(summary, Status.QUARANTINED)),
            text(files(summary, Status.DUPLICATE)),
            text(files(summary, Status.SUPERSEDED))));
    int leftovers = summary.reasons().getOrDefault(Reason.LEFTOVER, 0);
    if (leftovers > 0) {
      lines.add(messages.get("summary.leftovers", text(leftovers)));
    }
    if (!summary.waiting().isEmpty()) {
      lines.add(waiting(summary.waiting()));
    }
    if (summary.withdrawn() > 0) {
      lines.add(messages.get("summary.withdrawn", text(summary.withdrawn())));
    }
    if (summary.judged() > 0) {
      lines.add(messages.get("summary.judged", text(summary.judged())));
    }
    lines.add(read(summary));
    lines.add(findings(summary.forms(), summary.anomalies()));
    lines.add(
        summary.changed()
            ? messages.get(
                "summary.states",
                text(summary.states().getOrDefault(State.NEW, 0)),
                text(summary.states().getOrDefault(State.STILL, 0)),
                text(summary.states().getOrDefault(State.GONE, 0)))
            : messages.get("summary.sameStates"));
    lines.add(written(reports));
    return lines;
  }

  /** Nothing was changed only where the reports, too, say what they said before. */
  private String read(RunSummary summary) {
    if (summary.read() > 0) {
      return messages.get("summary.read", text(summary.read()));
    }
    return messages.get(summary.rewritten() ? "summary.rewritten" : "summary.unchanged");
  }

  /** What reports tell that no run stands behind. */
  List<String> lines(Tally tally, Path reports) {
    return List.of(findings(tally.forms(), tally.anomalies()), written(reports));
  }

  private String findings(int forms, Map<Severity, Integer> anomalies) {
    return messages.get(
        "summary.findings",
        text(forms),
        text(anomalies.getOrDefault(Severity.ERROR, 0)),
        text(anomalies.getOrDefault(Severity.WARNING, 0)),
        text(anomalies.getOrDefault(Severity.NOTICE, 0)));
  }

  private String written(Path reports) {
    return messages.get(
        "summary.reports",
        ShownText.of(reports.resolve(Reports.PAGE).toString()),
        Reports.WORKBOOK);
  }

  /** Every file is accounted for: those that wait are in no ledger yet. */
  private String waiting(List<String> paths) {
    return messages.get(
        paths.size() > NAMED ? "summary.waiting.more" : "summary.waiting",
        text(paths.size()),
        paths.stream()
            .limit(NAMED)
            .map(CheckLines::oneLine)
            .collect(joining(messages.get("list.separator"))));
  }

  private static int files(RunSummary summary, Status status) {
    return summary.files().getOrDefault(status, 0);
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}
