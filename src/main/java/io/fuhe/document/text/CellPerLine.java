package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell a line, as browsers copy tables with paragraphs in their cells: a line that begins with
 * a tab begins a cell, lines without one go on with it, and a blank line ends the row.
 */
final class CellPerLine implements Dialect {

  private static final int FEWEST_CELLS = 6;
  private static final int PERCENT_ALIKE = 90;

  /** Whether nearly all lines with a tab have one at their beginning and no other. */
  static boolean isIn(List<String> lines) {
    List<String> tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).toList();
    long cells = tabbed.stream().filter(CellPerLine::beginsCell).count();
    return cells >= FEWEST_CELLS && cells * 100 >= (long) tabbed.size() * PERCENT_ALIKE;
  }

  private static boolean beginsCell(String line) {
    return line.startsWith("\t") && line.indexOf('\t', 1) < 0;
  }

  @Override
  public List<Section> sections(String text) {
    Sections sections = new Sections();
    List<String> row = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("\t")) {
        row.add(line.substring(1));
      } else if (row.isEmpty()) {
        sections.prose(line);
      } else if (!line.isEmpty()) {
        row.add(row.remove(row.size() - 1) + "\n" + line);
      } else {
        sections.row(row);
        row.clear();
      }
    }
    sections.row(row);
    return sections.list();
  }
}
