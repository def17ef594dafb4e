package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import java.util.List;

/**
 * Where a form begins whose title no words tell: at the row that names its project, the labelled
 * rows and the lines right above it included. What stands before, accounts and prose, is not of it.
 */
final class UntitledForm {

  /** The title itself, the year, the unit of money. */
  private static final int MOST_LINES = 3;

  private UntitledForm() {}

  /** The region of the form; the same region where it has a title, or names no project. */
  static Region of(Region region, Vocabulary words) {
    int at = region.kind() == null ? projectRow(region, words) : -1;
    if (at < 0) {
      return region;
    }
    while (at > 0 && isLabelled(printed(region, at - 1), words)) {
      at--;
    }
    int lines = 0;
    while (at > 0 && lines < MOST_LINES && printed(region, at - 1).size() == 1) {
      at--;
      lines++;
    }
    return region.only(region.rows().subList(at, region.rows().size()));
  }

  /** The last row before the table of indicators that names a project; -1 for none. */
  private static int projectRow(Region region, Vocabulary words) {
    int found = -1;
    for (int at = 0; at < region.rows().size(); at++) {
      if (IndicatorHead.find(region.printedFrom(at), words).isPresent()) {
        return found;
      }
      boolean names =
          printed(region, at).stream().anyMatch(cell -> words.isLabel(cell.text(), Label.PROJECT));
      found = names && printed(region, at).size() > 1 ? at : found;
    }
    return -1;
  }

  private static boolean isLabelled(List<Cell> printed, Vocabulary words) {
    return printed.size() > 1 && words.label(printed.get(0).text()).isPresent();
  }

  private static List<Cell> printed(Region region, int at) {
    return region.printed(region.rows().get(at));
  }
}
