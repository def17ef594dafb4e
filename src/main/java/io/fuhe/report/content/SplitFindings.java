package io.fuhe.report.content;

import java.io.IOException;
import java.util.List;

/** Where findings are listed when there are too many for one list. */
public interface SplitFindings {

  /** So many findings are in one list. */
  int limit();

  /** Has the reports that list all findings lead to the parts in place of listing them. */
  void lead(List<FindingsPart> parts);

  /** Begins the reports of a part; they are closed before the next part's begin. */
  ReportWriter begin(FindingsPart part) throws IOException;
}
