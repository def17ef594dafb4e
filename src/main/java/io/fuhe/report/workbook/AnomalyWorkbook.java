package io.fuhe.report.workbook;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.content.FindingsPart;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.content.Sampling;
import io.fuhe.report.text.DecisionText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook for people: an overview with a chart, the findings, those that are gone, what people
 * decided, the units, which of them to look at first, the ledger, the rules. Lists are written as
 * they come, so that memory holds no more than what is counted by unit and by rule.
 */
public final class AnomalyWorkbook implements ReportWriter {

  private static final int ROWS_IN_MEMORY = 200;
  private static final String CREATOR = "Fuhe";

  private final Path file;
  private final Messages messages;
  private final Copies copies;
  private final DecisionText decisions;
  private final boolean seen;
  private final DecisionSheet history;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SheetStyles styles = new SheetStyles(workbook);
  private final OverviewSheet overview;
  private final LedgerSheet ledger;
  private final UnitSheet units = new UnitSheet();
  private final RuleSheet rules = new RuleSheet();
  private final Sampling sampling;
  private List<FindingsPart> parts = List.of();
  private AnomalySheet standing;
  private AnomalySheet gone;

  /**
   * @param copies the annotated copies, seen from the workbook
   * @param sampling whom to look at first, as is known when the workbook is closed
   * @param decisions tells what people decided; null where nobody did
   * @param seen whether pictures of cells are shown
   */
  public AnomalyWorkbook(
      Path file,
      Messages messages,
      Copies copies,
      Sampling sampling,
      DecisionText decisions,
      boolean seen) {
    this.seen = seen;
    this.file = file;
    this.sampling = sampling;
    this.messages = messages;
    this.copies = copies;
    this.decisions = decisions;
    this.history = new DecisionSheet(messages);
    this.overview = new OverviewSheet(workbook, styles, messages);
    this.ledger = new LedgerSheet(workbook, styles, messages);
  }

  @Override
  public void take(ReportedFile reported) {
    ledger.add(reported);
    overview.count(reported);
    for (ReportedForm form : reported.forms()) {
      units.count(form);
      form.anomalies().forEach(this::list);
    }
  }

  @Override
  public void across(ReportedAnomaly anomaly) {
    list(anomaly);
  }

  private void list(ReportedAnomaly anomaly) {
    overview.count(anomaly);
    rules.count(anomaly.anomaly());
    units.count(anomaly, parts.isEmpty() ? standing().add(anomaly) : null);
  }

  /** Made when it is sure that it is wanted. */
  private AnomalySheet standing() {
    if (standing == null) {
      standing =
          new AnomalySheet(workbook, styles, messages, "sheet.anomalies", copies, decisions, seen);
    }
    return standing;
  }

  /** Leads to the parts of the findings in place of listing them; before any finding comes. */
  public void lead(List<FindingsPart> several) {
    this.parts = List.copyOf(several);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) {
    if (parts.isEmpty()) {
      if (gone == null) {
        gone = new AnomalySheet(workbook, styles, messages, "sheet.gone", copies, decisions, false);
      }
      gone.add(anomaly);
    }
    overview.count(anomaly);
    units.count(anomaly, null);
  }

  /** Takes the next decision. */
  public void decided(DecidedAnomaly decided) {
    history.add(decided);
  }

  @Override
  public void close() throws IOException {
    if (parts.isEmpty()) {
      standing().finish();
    } else {
      PartsSheet.write(parts, workbook, styles, messages);
    }
    ledger.finish();
    if (gone != null) {
      gone.finish();
    }
    history.write(workbook, styles, decisions);
    units.write(workbook, styles, messages, messages.get("sheet.anomalies"));
    SamplingSheet.write(sampling.ranked(), workbook, styles, messages);
    rules.write(workbook, styles, messages);
    overview.write(units.keys(), rules.standing());
    order();
    describe();
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    } finally {
      workbook.close();
    }
  }

  private void order() {
    int place = 0;
    for (String key :
        List.of(
            "overview",
            "parts",
            "anomalies",
            "gone",
            "decisions",
            "units",
            "sampling",
            "ledger",
            "rules")) {
      String name = messages.get("sheet." + key);
      if (workbook.getSheetIndex(name) >= 0) {
        workbook.setSheetOrder(name, place++);
      }
    }
    workbook.setActiveSheet(0);
  }

  private void describe() {
    CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setTitle(messages.get("overview.title"));
    properties.setCreator(CREATOR);
  }
}
