package io.fuhe.report;

import io.fuhe.check.Anomaly;
import io.fuhe.document.Note;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook for people: an overview, the list of anomalies, the ledger. Written streaming. */
final class AnomalyWorkbook implements ReportWriter {

  private static final int ROWS_IN_MEMORY = 200;

  private final Path file;
  private final Messages messages;
  private final AnomalyText text;
  private final LedgerText ledgerText;
  private final PlaceText places;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final OverviewSheet overview;
  private final ListSheet list;
  private final ListSheet ledger;
  private int number;

  AnomalyWorkbook(Path file, Messages messages) {
    this.file = file;
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.ledgerText = new LedgerText(messages);
    this.places = new PlaceText(messages);
    SheetStyles styles = new SheetStyles(workbook);
    this.overview = new OverviewSheet(workbook, styles, messages);
    this.list =
        new ListSheet(
            workbook,
            styles,
            messages.get("sheet.anomalies"),
            columns(
                "number",
                "severity",
                "state",
                "unit",
                "project",
                "year",
                "rule",
                "message",
                "declared",
                "expected",
                "difference",
                "file",
                "place",
                "basis"),
            6,
            8,
            10,
            24,
            18,
            8,
            22,
            60,
            14,
            14,
            12,
            28,
            26,
            40);
    this.ledger =
        new ListSheet(
            workbook,
            styles,
            messages.get("sheet.ledger"),
            columns("file", "status", "code", "reason", "notes", "forms", "size", "sha256"),
            44,
            10,
            18,
            50,
            60,
            8,
            12,
            70);
  }

  @Override
  public void take(ReportedFile reported) {
    ledgerLine(reported.entry());
    overview.count(reported);
    reported.forms().forEach(form -> form.anomalies().forEach(this::row));
  }

  @Override
  public void across(ReportedAnomaly anomaly) {
    overview.count(anomaly);
    row(anomaly);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) {
    row(anomaly);
  }

  @Override
  public void close() throws IOException {
    overview.write();
    list.finish();
    ledger.finish();
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    } finally {
      workbook.close();
    }
  }

  private void row(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    number++;
    list.row(
        anomaly.severity(),
        number,
        text.severity(anomaly),
        text.state(reported.state()),
        reported.unit(),
        reported.project(),
        reported.fiscalYear(),
        text.rule(anomaly),
        text.message(anomaly),
        anomaly.declared(),
        anomaly.expected(),
        anomaly.difference(),
        String.join("\n", new TreeSet<>(reported.files())),
        places.of(anomaly),
        text.basis(anomaly));
  }

  private void ledgerLine(LedgerEntry entry) {
    String notes =
        ledgerText.notes(entry).stream()
            .map((Note n) -> ledgerText.note(n))
            .collect(Collectors.joining("\n"));
    ledger.row(
        null,
        entry.path(),
        ledgerText.status(entry),
        LedgerText.code(entry),
        ledgerText.reason(entry),
        notes,
        entry.forms(),
        entry.size(),
        entry.sha256());
  }

  private List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> messages.get("column." + key)).toList();
  }
}
