package io.fuhe.report.data;

import io.fuhe.check.Anomaly;
import io.fuhe.files.Utf8;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.PlaceText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The list of anomalies for spreadsheets and databases: RFC 4180, a row a finding. Those that are
 * gone come last, as in the workbook's list, so that both tell the same; the state tells them
 * apart.
 */
public final class AnomalyCsv implements ReportWriter {

  /** Without it Excel takes UTF-8 for the system's own encoding. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> COLUMNS =
      List.of(
          "severity",
          "state",
          "unit",
          "project",
          "year",
          "ruleId",
          "rule",
          "message",
          "declared",
          "expected",
          "difference",
          "file",
          "place",
          "basis",
          "fingerprint",
          "ruleKind");

  private final AnomalyText text;
  private final PlaceText places;
  private final CSVPrinter out;

  /** Opens the file and writes its head. */
  public AnomalyCsv(Path file, Messages messages) throws IOException {
    this.text = new AnomalyText(messages);
    this.places = new PlaceText(messages);
    Writer writer = Utf8.writer(file);
    writer.write(BYTE_ORDER_MARK);
    this.out = new CSVPrinter(writer, CSVFormat.RFC4180);
    out.printRecord(COLUMNS.stream().map(column -> messages.get("column." + column)).toList());
  }

  @Override
  public void take(ReportedFile file) throws IOException {
    for (ReportedForm form : file.forms()) {
      for (ReportedAnomaly anomaly : form.anomalies()) {
        row(anomaly);
      }
    }
  }

  @Override
  public void across(ReportedAnomaly anomaly) throws IOException {
    row(anomaly);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) throws IOException {
    row(anomaly);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void row(ReportedAnomaly reported) throws IOException {
    Anomaly anomaly = reported.anomaly();
    Integer year = reported.fiscalYear();
    out.printRecord(
        List.of(
            text.severity(anomaly),
            text.state(reported),
            CsvCell.words(reported.unit()),
            CsvCell.words(reported.project()),
            year == null ? "" : year.toString(),
            anomaly.rule(),
            text.rule(anomaly),
            CsvCell.words(text.message(reported)),
            CsvCell.figure(anomaly.declared()),
            CsvCell.figure(anomaly.expected()),
            CsvCell.figure(anomaly.difference()),
            CsvCell.words(String.join("\n", new TreeSet<>(reported.files()))),
            CsvCell.words(places.of(anomaly)),
            text.basis(anomaly),
            anomaly.fingerprint(),
            text.kind(anomaly)));
  }
}
