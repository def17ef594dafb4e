package io.fuhe.check.rules.cross;

import io.fuhe.check.Row;
import io.fuhe.check.RowIndex;
import io.fuhe.check.RowIndex.Located;
import io.fuhe.check.SameText;
import io.fuhe.check.UnitForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The indicators of one form that another one does not have. They are looked for by name alone,
 * because an indicator that moved to another level-2 label was not dropped. Where several rows
 * share a name, those whose target is gone are meant, if they are as many as are missing.
 */
final class UnmatchedRows {

  private UnmatchedRows() {}

  /**
   * Rows of one form that are missing in the other, by whatever words, whole or in parts; none
   * where the two share no name at all, or where rows of the other may have been left unread. A row
   * that breaks another one down is none of its own.
   */
  static List<Row> of(UnitForm form, UnitForm other) {
    List<Row> missing = byName(form, other);
    if (missing.isEmpty()) {
      return missing;
    }
    List<Row> others = byName(other, form);
    return Regrouped.without(Reworded.without(missing, others), others);
  }

  private static List<Row> byName(UnitForm form, UnitForm other) {
    if (other.mayMissIndicators()) {
      return List.of();
    }
    RowIndex own = RowIndex.of(List.of(form), row -> "");
    RowIndex theirs = RowIndex.of(List.of(other), row -> "");
    Map<String, List<Row>> byName =
        form.checked().rows().stream()
            .filter(row -> !row.name().isEmpty() && !row.breaksDown())
            .collect(Collectors.groupingBy(Row::name, LinkedHashMap::new, Collectors.toList()));
    List<Row> missing = new ArrayList<>();
    boolean anyShared = false;
    for (List<Row> named : byName.values()) {
      List<Row> counterparts = rows(theirs.alike(named.get(0)));
      anyShared |= !counterparts.isEmpty();
      missing.addAll(
          counterparts.isEmpty()
              ? named
              : tooMany(named, rows(own.alike(named.get(0))), counterparts));
    }
    missing.sort(Comparator.comparing(Row::index));
    return anyShared ? missing : List.of();
  }

  private static List<Row> tooMany(List<Row> named, List<Row> own, List<Row> theirs) {
    int tooMany = own.size() - theirs.size();
    if (tooMany <= 0) {
      return List.of();
    }
    List<Row> gone =
        own.stream()
            .filter(row -> theirs.stream().noneMatch(r -> SameText.of(row.target(), r.target())))
            .toList();
    return gone.size() == tooMany ? gone.stream().filter(named::contains).toList() : List.of();
  }

  private static List<Row> rows(List<Located> located) {
    return located.stream().map(Located::row).toList();
  }
}
