package io.fuhe.check.rules.cross;

import io.fuhe.check.Row;
import io.fuhe.check.RowIndex;
import io.fuhe.check.RowIndex.Located;
import io.fuhe.check.SameText;
import io.fuhe.check.UnitForm;
import java.util.ArrayList;
import java.util.List;

/**
 * The indicators of one form that another one does not have. They are looked for by name alone,
 * because an indicator that moved to another level-2 label was not dropped. Where several rows
 * share a name, those whose target is gone are meant, if they are as many as are missing.
 */
final class UnmatchedRows {

  private UnmatchedRows() {}

  /** Rows of one form that are missing in the other; none where the two share no name at all. */
  static List<Row> of(UnitForm form, UnitForm other) {
    RowIndex own = RowIndex.of(List.of(form), row -> "");
    RowIndex theirs = RowIndex.of(List.of(other), row -> "");
    List<Row> named = form.checked().rows().stream().filter(row -> !row.name().isEmpty()).toList();
    List<Row> missing = new ArrayList<>();
    boolean anyShared = false;
    for (Row row : named) {
      List<Located> counterparts = theirs.alike(row);
      anyShared |= !counterparts.isEmpty();
      if (counterparts.isEmpty() || isOneTooMany(row, own.alike(row), counterparts)) {
        missing.add(row);
      }
    }
    return anyShared ? missing : List.of();
  }

  private static boolean isOneTooMany(Row row, List<Located> own, List<Located> theirs) {
    int tooMany = own.size() - theirs.size();
    return tooMany > 0
        && !hasTarget(row, theirs)
        && own.stream().filter(l -> !hasTarget(l.row(), theirs)).count() == tooMany;
  }

  private static boolean hasTarget(Row row, List<Located> rows) {
    return rows.stream().anyMatch(l -> SameText.of(row.target(), l.row().target()));
  }
}
