package io.fuhe.report;

import io.fuhe.files.Utf8;
import io.fuhe.files.WritingFolder;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.content.GravestFirst;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.Sampling;
import io.fuhe.report.content.Tally;
import io.fuhe.report.data.AnomalyCsv;
import io.fuhe.report.data.AnomalyJson;
import io.fuhe.report.data.AnomalySarif;
import io.fuhe.report.data.DecisionJson;
import io.fuhe.report.data.FormLines;
import io.fuhe.report.data.JsonLines;
import io.fuhe.report.data.LedgerJson;
import io.fuhe.report.data.ReportedFormJson;
import io.fuhe.report.data.SamplingJson;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.LedgerText;
import io.fuhe.report.text.SamplingText;
import io.fuhe.report.web.ReportPage;
import io.fuhe.report.workbook.AnomalyWorkbook;
import io.fuhe.report.workbook.ComparisonReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** All reports of a run, written aside and moved into place, so that nobody finds half a report. */
public final class Reports {

  /** For machines. */
  public static final String FORMS = "forms.jsonl";

  public static final String ANOMALIES = "anomalies.jsonl";

  /** What the run before found and this one does not. */
  public static final String GONE = "gone.jsonl";

  public static final String LEDGER = "ledger.jsonl";

  /** What people decided, of what is gone long since, too. */
  public static final String DECISIONS = "decisions.jsonl";

  /** Which units should be looked at first. */
  public static final String SAMPLING = "sampling.jsonl";

  /** For people. */
  public static final String WORKBOOK = "anomalies.xlsx";

  /** A year beside another one. */
  public static final String COMPARISON = "comparison.xlsx";

  public static final String COMPARISON_LINES = "comparison.jsonl";

  /** For spreadsheets and databases. */
  public static final String CSV = "anomalies.csv";

  /** For viewers of findings. */
  public static final String SARIF = "anomalies.sarif";

  /** For people without a spreadsheet program. */
  public static final String PAGE = "index.html";

  /** What is in every set. */
  public static final List<String> SET =
      List.of(FORMS, ANOMALIES, GONE, DECISIONS, LEDGER, SAMPLING, WORKBOOK, PAGE, CSV, SARIF);

  /** So many findings are in one page and one workbook, where nobody says otherwise. */
  public static final int LISTED = 100_000;

  private final Messages messages;
  private final int listed;

  public Reports(Messages messages) {
    this(messages, LISTED);
  }

  /**
   * Reports in some language.
   *
   * @param listed so many findings are in one page and one workbook; more are split by units
   */
  public Reports(Messages messages, int listed) {
    this.messages = messages;
    this.listed = listed;
  }

  /**
   * Writes a fiscal year beside the others. A report that would say the same as the one that is
   * there is left alone.
   *
   * @return whether one says something else than before
   */
  public boolean compare(ReportContent content, int year, Path folder) throws IOException {
    return write(
        folder,
        List.of(COMPARISON, COMPARISON_LINES),
        aside -> {
          try (ComparisonReport report =
                  new ComparisonReport(
                      aside.resolve(COMPARISON), aside.resolve(COMPARISON_LINES), year, messages);
              Stream<ComparedForm> forms = content.comparedWith(year)) {
            for (ComparedForm form : (Iterable<ComparedForm>) forms::iterator) {
              report.take(form);
            }
          }
        });
  }

  /**
   * Writes the reports. A report that would say the same as the one that is there is left alone.
   *
   * @param content is read once
   * @param folder made when it is not there
   * @return how much they tell
   */
  public Tally write(ReportContent content, Path folder) throws IOException {
    Tally tally = new Tally();
    if (write(folder, SET, aside -> writeAll(content, aside, folder.resolve(FORMS), tally))) {
      tally.rewrite();
    }
    return tally;
  }

  /** Writes reports. */
  interface Writing {
    /** Writes them into a folder from which they are moved. */
    void into(Path folder) throws IOException;
  }

  /** Says whether one of the files is another one than before. */
  static boolean write(Path folder, List<String> names, Writing writing) throws IOException {
    WritingFolder.tidy(folder);
    try (WritingFolder aside = WritingFolder.in(folder)) {
      // The usual folder for workbooks' temporary files belongs to whoever came first.
      TempFile.setThreadLocalTempFileCreationStrategy(
          new DefaultTempFileCreationStrategy(aside.folder().toFile()));
      writing.into(aside.folder());
      boolean rewritten = false;
      for (String name : names) {
        rewritten |= Replacement.ifDifferent(aside.file(name), folder.resolve(name));
      }
      if (names.contains(PAGE)) {
        rewritten |= PartsOfReports.replace(aside.folder(), folder);
      }
      return rewritten;
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  private void writeAll(ReportContent content, Path folder, Path before, Tally tally)
      throws IOException {
    LedgerJson ledger = new LedgerJson(new LedgerText(messages));
    AnomalyJson anomaly = new AnomalyJson(new AnomalyText(messages));
    DecisionText decisions = new DecisionText(messages, content.reasons());
    Iterator<DecidedAnomaly> history = content.decisions().iterator();
    boolean decided = history.hasNext();
    boolean seen = content.showsCells();
    Sampling sampling = new Sampling(content.weights());
    try (ReportWriter formLines =
            new FormLines(
                folder.resolve(FORMS), before, new ReportedFormJson(messages), content::form);
        ReportWriter anomalies = JsonLines.ofStanding(folder.resolve(ANOMALIES), anomaly::of);
        ReportWriter gone = JsonLines.ofGone(folder.resolve(GONE), anomaly::of);
        ReportWriter lines =
            JsonLines.ofFiles(folder.resolve(LEDGER), file -> Stream.of(ledger.of(file)));
        ReportWriter csv = new AnomalyCsv(folder.resolve(CSV), messages);
        ReportWriter sarif = new AnomalySarif(Utf8.writer(folder.resolve(SARIF)), messages);
        AnomalyWorkbook workbook =
            new AnomalyWorkbook(
                folder.resolve(WORKBOOK),
                messages,
                content.copies(),
                sampling,
                decided ? decisions : null,
                seen);
        ReportPage page =
            new ReportPage(folder.resolve(PAGE), messages, content.copies(), sampling, decisions);
        ReportWriter lists =
            new GravestFirst(
                folder.resolve("lists.jsonl"),
                List.of(workbook, csv),
                new PartsOfReports(
                    folder,
                    messages,
                    content.copies(),
                    decisions,
                    decided,
                    seen,
                    listed,
                    workbook,
                    page));
        Writer decisionLines = Utf8.writer(folder.resolve(DECISIONS))) {
      pour(
          content, List.of(tally, sampling, formLines, anomalies, gone, lines, sarif, page, lists));
      SamplingJson.write(folder.resolve(SAMPLING), sampling.ranked(), new SamplingText(messages));
      AnomalyText text = new AnomalyText(messages);
      while (history.hasNext()) {
        DecidedAnomaly each = history.next();
        workbook.decided(each);
        JsonLines.write(decisionLines, DecisionJson.line(each, text));
      }
    }
  }

  private static void pour(ReportContent content, List<ReportWriter> writers) throws IOException {
    try (Stream<ReportedFile> files = content.files();
        Stream<ReportedAnomaly> across = content.across();
        Stream<ReportedAnomaly> gone = content.gone()) {
      for (ReportedFile file : (Iterable<ReportedFile>) files::iterator) {
        for (ReportWriter writer : writers) {
          writer.take(file);
        }
      }
      for (ReportedAnomaly anomaly : (Iterable<ReportedAnomaly>) across::iterator) {
        for (ReportWriter writer : writers) {
          writer.across(anomaly);
        }
      }
      for (ReportedAnomaly anomaly : (Iterable<ReportedAnomaly>) gone::iterator) {
        for (ReportWriter writer : writers) {
          writer.gone(anomaly);
        }
      }
    }
  }
}
