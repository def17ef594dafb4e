package io.fuhe.report;

import io.fuhe.check.UnitFinding;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** All reports of a run, written aside and moved into place, so that nobody finds half a report. */
public final class Reports {

  /** For machines. */
  public static final String FORMS = "forms.jsonl";

  public static final String ANOMALIES = "anomalies.jsonl";
  public static final String LEDGER = "ledger.jsonl";

  /** For people. */
  public static final String WORKBOOK = "anomalies.xlsx";

  private final Messages messages;

  public Reports(Messages messages) {
    this.messages = messages;
  }

  /**
   * Writes the reports. A report that would say the same as the one that is there is left alone.
   *
   * @param files what the run met, in the order of the ledger; read once
   * @param findings what was found across forms; read once
   * @param folder made when it is not there
   */
  public void write(Stream<ReportedFile> files, Stream<UnitFinding> findings, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".writing");
    try {
      writeAll(files.iterator(), findings.iterator(), aside);
      for (String name : List.of(FORMS, ANOMALIES, LEDGER, WORKBOOK)) {
        Replacement.ifDifferent(aside.resolve(name), folder.resolve(name));
      }
    } finally {
      Replacement.delete(aside);
    }
  }

  private void writeAll(Iterator<ReportedFile> files, Iterator<UnitFinding> findings, Path folder)
      throws IOException {
    AnomalyText text = new AnomalyText(messages);
    LedgerJson ledger = new LedgerJson(new LedgerText(messages));
    AnomalyJson anomaly = new AnomalyJson(text);
    try (ReportWriter forms =
            new JsonLines(
                folder.resolve(FORMS),
                file -> file.forms().stream().map(f -> FormJson.of(f.form(), file.entry())),
                any -> Stream.empty());
        ReportWriter anomalies =
            new JsonLines(
                folder.resolve(ANOMALIES),
                file -> file.forms().stream().flatMap(f -> f.anomalies().stream()).map(anomaly::of),
                finding -> Stream.of(anomaly.of(finding.anomaly())));
        ReportWriter lines =
            new JsonLines(
                folder.resolve(LEDGER),
                file -> Stream.of(ledger.of(file.entry())),
                any -> Stream.empty());
        ReportWriter workbook = new AnomalyWorkbook(folder.resolve(WORKBOOK), messages)) {
      while (files.hasNext()) {
        ReportedFile file = files.next();
        for (ReportWriter writer : List.of(forms, anomalies, lines, workbook)) {
          writer.take(file);
        }
      }
      while (findings.hasNext()) {
        UnitFinding finding = findings.next();
        anomalies.across(finding);
        workbook.across(finding);
      }
    }
  }
}
