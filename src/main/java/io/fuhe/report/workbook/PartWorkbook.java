package io.fuhe.report.workbook;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.text.DecisionText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook of a part of the findings: the findings, those that are gone, the rules. */
public final class PartWorkbook implements ReportWriter {

  private static final int ROWS_IN_MEMORY = 200;

  private final Path file;
  private final Messages messages;
  private final Copies copies;
  private final DecisionText decisions;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SheetStyles styles = new SheetStyles(workbook);
  private final AnomalySheet standing;
  private final RuleSheet rules = new RuleSheet();
  private AnomalySheet gone;

  /**
   * Begins without findings.
   *
   * @param copies the annotated copies, seen from the workbook
   * @param decisions tells what people decided; null where nobody did
   * @param seen whether pictures of cells are shown
   */
  public PartWorkbook(
      Path file, Messages messages, Copies copies, DecisionText decisions, boolean seen) {
    this.file = file;
    this.messages = messages;
    this.copies = copies;
    this.decisions = decisions;
    this.standing =
        new AnomalySheet(workbook, styles, messages, "sheet.anomalies", copies, decisions, seen);
  }

  @Override
  public void take(ReportedFile reported) {
    reported.forms().forEach(form -> form.anomalies().forEach(this::across));
  }

  @Override
  public void across(ReportedAnomaly anomaly) {
    standing.add(anomaly);
    rules.count(anomaly.anomaly());
  }

  @Override
  public void gone(ReportedAnomaly anomaly) {
    if (gone == null) {
      gone = new AnomalySheet(workbook, styles, messages, "sheet.gone", copies, decisions, false);
    }
    gone.add(anomaly);
  }

  @Override
  public void close() throws IOException {
    try (SXSSFWorkbook all = workbook;
        OutputStream out = Files.newOutputStream(file)) {
      standing.finish();
      if (gone != null) {
        gone.finish();
      }
      rules.write(all, styles, messages);
      all.write(out);
    }
  }
}
