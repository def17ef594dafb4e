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

  private SetOfReports() {}

  /** Writes what is asked for into its folder, and says how much that tells. */
  public static Tally write(StoredContent content, ReportRequest request) throws IOException {
    return write(content, request, request.folder());
  }

  static Tally write(StoredContent content, ReportRequest request, Path folder) throws IOException {
    Reports reports = new Reports(new Messages(request.language()));
    Tally tally = reports.write(content, folder);
    if (request.compareWith() != null && reports.compare(content, request.compareWith(), folder)) {
      tally.rewrite();
    }
    return tally;
  }
}
