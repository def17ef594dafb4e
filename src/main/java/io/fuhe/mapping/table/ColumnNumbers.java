package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the row below a head that numbers its columns: 栏次 | 1 | 2 | 3=2/1 | 4. */
final class ColumnNumbers {

  /** Fewer may be amounts. */
  private static final int LEAST = 3;

  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?(?:=.{1,12})?");

  /** A heading of the row itself has so few characters. */
  private static final int LONGEST_HEADING = 2;

  private ColumnNumbers() {}

  /** Whether the cells that begin in a row count from 1, behind one short word at most. */
  static boolean are(List<Cell> printed) {
    int next = 1;
    for (Cell cell : printed) {
      Matcher number = NUMBER.matcher(Wording.fold(cell.text()));
      boolean counted = number.matches() && Integer.parseInt(number.group(1)) == next;
      boolean before = next == 1 && (cell.rowSpan() > 1 || isHeading(cell));
      if (!counted && !before) {
        return false;
      }
      next += counted ? 1 : 0;
    }
    return next > LEAST;
  }

  private static boolean isHeading(Cell cell) {
    String folded = Wording.fold(cell.text());
    return folded.length() <= LONGEST_HEADING && !NUMBER.matcher(folded).matches();
  }
}
