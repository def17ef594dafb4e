package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends rows whose first cells an extraction lost. Where a spanning cell of the original was cut by
 * a page break, the rows after it often begin with their first filled cell instead of with blank
 * ones. Such a row is recognized by its last cell: below a head row, scores stand in one column. A
 * row that ends in a number left of that column is moved to the right until it ends there, if its
 * cells then are of the kind (words or a number) that the other rows have in their columns, and are
 * not where they stand. So a row that merely lacks its score stays.
 */
final class LostCells {

  /** A line longer than this is no torn-off piece of a cell: it begins another form. */
  private static final int LONGEST_FRAGMENT = 12;

  /** A head row names at least a label, a target, an actual and a score. */
  private static final int FEWEST_HEADS = 5;

  private LostCells() {}

  /**
   * The sections with such rows mended.
   *
   * @param padded whether blank cells at the end of a row may be mere padding
   */
  static List<Section> restored(List<Section> sections, boolean padded) {
    List<Section> restored = new ArrayList<>();
    List<Section> form = new ArrayList<>();
    for (Section section : sections) {
      if (section instanceof Section.Prose prose && prose.text().length() > LONGEST_FRAGMENT) {
        restored.addAll(mended(form, padded));
        form.clear();
        restored.add(section);
      } else {
        form.add(section);
      }
    }
    restored.addAll(mended(form, padded));
    return restored;
  }

  private static List<Section> mended(List<Section> form, boolean padded) {
    ColumnKinds kinds = ColumnKinds.of(rowsBelowHead(form));
    List<Section> mended = new ArrayList<>();
    boolean belowHead = false;
    for (Section section : form) {
      if (section instanceof Section.Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
          rows.add(belowHead ? kinds.fitted(row, padded) : row);
          belowHead |= isHead(row);
        }
        mended.add(new Section.Table(rows));
      } else {
        mended.add(section);
      }
    }
    return mended;
  }

  private static List<List<String>> rowsBelowHead(List<Section> form) {
    return form.stream()
        .filter(Section.Table.class::isInstance)
        .flatMap(section -> ((Section.Table) section).rows().stream())
        .dropWhile(row -> !isHead(row))
        .toList();
  }

  private static boolean isHead(List<String> row) {
    List<String> heads = row.stream().dropWhile(String::isEmpty).toList();
    return heads.size() >= FEWEST_HEADS
        && heads.stream().noneMatch(head -> head.isEmpty() || ColumnKinds.isNumber(head));
  }
}
