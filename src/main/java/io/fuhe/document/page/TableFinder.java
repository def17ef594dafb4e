package io.fuhe.document.page;

import java.util.List;

/** Finds the tables that rulings draw. */
final class TableFinder {

  /** A page of a form has a few; a map or a plan may have thousands of crossing lines. */
  private static final int MOST_TABLES = 20_000;

  private TableFinder() {}

  /** The tables of a page, in no order. */
  static List<TableFrame> find(PrintedPage page) {
    List<TableFrame> frames =
        RulingGroups.of(Rulings.merged(page.rulings(), true), Rulings.merged(page.rulings(), false))
            .stream()
            .map(TableFrame::of)
            .filter(frame -> (long) frame.rows() * frame.columns() > 1)
            .toList();
    if (frames.size() > MOST_TABLES) {
      throw new OverfullPage(MOST_TABLES);
    }
    return outermost(frames);
  }

  /** A frame within another is part of a cell's drawing, not a table of its own. */
  private static List<TableFrame> outermost(List<TableFrame> frames) {
    return frames.stream()
        .filter(f -> frames.stream().noneMatch(other -> other != f && other.encloses(f)))
        .toList();
  }
}
