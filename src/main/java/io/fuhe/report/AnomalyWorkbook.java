package io.fuhe.report;

import io.fuhe.check.Anomaly;
import io.fuhe.check.UnitFinding;
import io.fuhe.document.Note;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, String> files = new HashMap<>();
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
    for (ReportedForm form : reported.forms()) {
      files.put(form.form().id(), reported.entry().path());
      for (Anomaly anomaly : form.anomalies()) {
        anomaly(reported.entry(), form.form(), anomaly);
      }
    }
  }

  @Override
  public void across(UnitFinding finding) {
    overview.count(finding.unit(), finding.anomaly());
    String where =
        finding.anomaly().forms().stream()
            .map(form -> files.getOrDefault(form, form))
            .distinct()
            .collect(Collectors.joining("\n"));
    row(finding.anomaly(), finding.unit(), "", finding.fiscalYear(), where);
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

  private void anomaly(LedgerEntry entry, Form form, Anomaly anomaly) {
    row(
        anomaly,
        words(form.heading().unit()),
        words(form.heading().project()),
        form.heading().fiscalYear(),
        entry.path());
  }

  private void row(Anomaly anomaly, String unit, String project, Integer year, String file) {
    number++;
    list.row(
        anomaly.severity(),
        number,
        text.severity(anomaly),
        unit,
        project,
        year,
        text.rule(anomaly),
        text.message(anomaly),
        anomaly.declared(),
        anomaly.expected(),
        anomaly.difference(),
        file,
        places.of(anomaly),
        text.basis(anomaly));
  }

  private void ledgerLine(LedgerEntry entry) {
    String notes =
        entry.notes().stream()
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

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }
}
