package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.Set;

/** Tells the row below a head that gives the units of its columns: 万元 | 万元 | 万元 | 分 | % | 分. */
public final class UnitsRow {

  /** One may be a line of its own. */
  private static final int LEAST = 3;

  private static final Set<String> OTHERS = Set.of("%", "分", "/", "-", "—");

  private UnitsRow() {}

  /** Whether all cells that begin in a row are units, at least one of them of money. */
  public static boolean is(List<Cell> printed, Vocabulary words) {
    List<String> own =
        printed.stream()
            .filter(cell -> !cell.blank() && cell.rowSpan() == 1)
            .map(cell -> Wording.bare(cell.text()))
            .toList();
    return own.size() >= LEAST
        && own.stream().anyMatch(words.moneyUnits()::contains)
        && own.stream().allMatch(u -> words.moneyUnits().contains(u) || OTHERS.contains(u));
  }
}
