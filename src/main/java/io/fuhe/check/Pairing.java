package io.fuhe.check;

import io.fuhe.check.RowIndex.Located;
import io.fuhe.form.FormKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs the indicators of two forms by level-2 label, without its number, and name. A pair counts
 * only where it is the only one in both forms and the name is telling. A department's form names no
 * project, so its indicator may stand in no other project form either; a target declaration names
 * the project that it is for.
 */
final class Pairing {

  private Pairing() {}

  static List<RowPair> of(UnitYear year) {
    List<RowPair> pairs = new ArrayList<>();
    List<UnitForm> projects = year.of(FormKind.PROJECT_SELF_EVALUATION);
    year.department().ifPresent(department -> pair(department, projects, pairs));
    year.declared()
        .forEach((declaration, evaluation) -> pair(declaration, List.of(evaluation), pairs));
    return List.copyOf(pairs);
  }

  /** The indicators of this year's forms, each with that of the year before. */
  static List<RowPair> withBefore(UnitYear year) {
    List<RowPair> pairs = new ArrayList<>();
    for (UnitForm form : year.forms()) {
      year.yearBefore(form).ifPresent(before -> pair(form, List.of(before), pairs));
    }
    return List.copyOf(pairs);
  }

  private static void pair(UnitForm one, List<UnitForm> others, List<RowPair> pairs) {
    RowIndex own = RowIndex.of(List.of(one), Row::label);
    RowIndex theirs = RowIndex.of(others, Row::label);
    for (Row row : one.checked().rows()) {
      Optional<Located> other = theirs.only(row);
      if (other.isPresent()
          && row.isTelling()
          && other.get().row().isTelling()
          && own.only(row).isPresent()
          && own.only(other.get().row()).isPresent()
          && theirs.only(other.get().row()).isPresent()) {
        pairs.add(new RowPair(one, row, other.get().form(), other.get().row()));
      }
    }
  }
}
