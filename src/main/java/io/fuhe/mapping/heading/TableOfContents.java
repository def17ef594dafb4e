package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines of a table of contents from headings: they end with a page number. */
public final class TableOfContents {

  private static final int END_OF_LINE = 40;

  /** So many lines below one another, each with a page number, are a table of contents. */
  private static final int LEAST_ENTRIES = 3;

  private static final Pattern ENTRY =
      Pattern.compile(
          ".*([.．…⋯·]{2,}|\\t|[\\s\\u3000]{2,})[\\s\\u3000-]*\\d{1,3}-?\\s*", Pattern.DOTALL);

  private static final Pattern DOTTED =
      Pattern.compile(".*([.．…⋯·]\\s?){3,}[\\s\\u3000-]*\\d{1,3}-?\\s*", Pattern.DOTALL);

  /** With one of these a page number ends; most lines do not, and no expression looks for one. */
  private static final String COUNTED = "0123456789-";

  private static final Pattern PAGE = Pattern.compile("[^\\d.,%％-](\\d{1,3})$");

  private TableOfContents() {}

  /** Whether a paragraph is set apart from the page number that it ends with. */
  public static boolean isEntry(List<Cell> lines) {
    return ENTRY.matcher(end(lines.get(lines.size() - 1))).matches();
  }

  /**
   * The rows of a grid that are entries: lines with dots before their page number, and lines below
   * one another whose page numbers never fall, though what set those apart was not kept.
   */
  public static Set<Integer> rows(Grid grid) {
    Set<Integer> rows = new HashSet<>();
    List<Integer> run = new ArrayList<>();
    int entries = 0;
    int page = 0;
    int between = 0;
    for (int row : grid.rowIndexes()) {
      boolean prose = LineFlow.isProse(grid.row(row));
      String end = prose ? end(grid.row(row).get(0)) : "";
      String words = end.strip();
      boolean counted = !words.isEmpty() && COUNTED.indexOf(words.charAt(words.length() - 1)) >= 0;
      Matcher number = PAGE.matcher(words);
      boolean numbered = counted && number.find();
      if (counted && DOTTED.matcher(end).matches()) {
        rows.add(row);
      }
      boolean goesOn = numbered ? Integer.parseInt(number.group(1)) >= page : prose && between == 0;
      if (!goesOn) {
        keep(run, entries, rows);
        entries = 0;
      }
      if (numbered) {
        entries++;
        page = Integer.parseInt(number.group(1));
      }
      // A long entry is broken in two lines, of which the second has the number.
      between = numbered || !prose ? 0 : between + 1;
      if (numbered || (goesOn && entries > 0)) {
        run.add(row);
      } else {
        page = 0;
      }
    }
    keep(run, entries, rows);
    return rows;
  }

  private static void keep(List<Integer> run, int entries, Set<Integer> rows) {
    if (entries >= LEAST_ENTRIES) {
      rows.addAll(run);
    }
    run.clear();
  }

  private static String end(Cell line) {
    return line.text().substring(Math.max(0, line.text().length() - END_OF_LINE));
  }
}
