package io.fuhe.check.rules.cross;

import io.fuhe.check.Row;
import io.fuhe.form.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Indicators that one of two forms states in one row and the other in several: 培训人数 ≥300人, and
 * 线上培训人数 ≥100人 with 线下培训人数 ≥200人. The parts stand below the same level-2 label, have names like
 * that of the whole, and their targets add up to its target; shares in percent each repeat it.
 */
final class Regrouped {

  /** Of the shorter name's characters, so many in a hundred are in the longer one. */
  private static final int ALIKE = 50;

  /** Shares do not add up, so that their names have to tell more. */
  private static final int SHARES_ALIKE = 80;

  private Regrouped() {}

  /** The rows that the other form has neither in parts nor as a part of another row. */
  static List<Row> without(List<Row> missing, List<Row> others) {
    return missing.stream()
        .filter(row -> parts(row, others).isEmpty())
        .filter(row -> others.stream().noneMatch(whole -> parts(whole, missing).contains(row)))
        .toList();
  }

  /** Rows next to each other among those left over that make up a whole; none where none do. */
  private static List<Row> parts(Row whole, List<Row> rows) {
    Optional<Quantity> target = whole.aim().quantity();
    if (target.isEmpty()) {
      return List.of();
    }
    List<Row> alike = rows.stream().filter(row -> mayBePart(row, whole, target.get())).toList();
    if (target.get().isPercent()) {
      return alike.size() > 1 ? alike : List.of();
    }
    for (int from = 0; from < alike.size(); from++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int to = from; to < alike.size(); to++) {
        sum = sum.add(alike.get(to).aim().quantity().orElseThrow().value());
        if (to > from && sum.compareTo(target.get().value()) == 0) {
          return alike.subList(from, to + 1);
        }
      }
    }
    return List.of();
  }

  private static boolean mayBePart(Row row, Row whole, Quantity target) {
    Optional<Quantity> part = row.aim().quantity();
    if (part.isEmpty()
        || !row.level2().equals(whole.level2())
        || !part.get().measure().equals(target.measure())) {
      return false;
    }
    boolean same = part.get().value().compareTo(target.value()) == 0;
    return target.isPercent()
        ? same && Reworded.areAlike(whole.name(), row.name(), SHARES_ALIKE)
        : part.get().value().signum() > 0 && Reworded.areAlike(whole.name(), row.name(), ALIKE);
  }
}
