package io.fuhe.batch.reports;

import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.Tally;
import java.io.IOException;
import java.nio.file.Path;

/** Writes one set of reports, whatever it tells. */
public final class SetOfReports {

  private final int listed;

  /**
   * Writes sets of reports.
   *
   * @param listed so many findings are in one page and one workbook
   */
  public SetOfReports(int listed) {
    this.listed = listed;
  }

  /** What a set looks like beside what it tells. */
  String basis() {
    return String.valueOf(listed);
  }

  /** Writes what is asked for into its folder, and says how much that tells. */
  public Tally write(StoredContent content, ReportRequest request) throws IOException {
    return write(content, request, request.folder());
  }

  Tally write(StoredContent content, ReportRequest request, Path folder) throws IOException {
    Reports reports = new Reports(new Messages(request.language()), listed);
    Tally tally = reports.write(content, folder);
    if (request.compareWith() != null && reports.compare(content, request.compareWith(), folder)) {
      tally.rewrite();
    }
    return tally;
  }
}
