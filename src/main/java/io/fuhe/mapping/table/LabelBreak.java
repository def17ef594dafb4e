package io.fuhe.mapping.table;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a level-1 label goes on over a page break, nothing on the page tells its blank rest from a
 * label that is blank on purpose. The points do: where the rows before the break make up the
 * label's points exactly, and all of them do not, the label ends at the break.
 */
final class LabelBreak {

  private LabelBreak() {}

  /** The rows, labels ended at a page break where the points say so. */
  static List<Indicator> ended(List<Indicator> rows) {
    List<Indicator> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !sameLabel(rows.get(from), rows.get(i))) {
        found.addAll(group(rows.subList(from, i)));
        from = i;
      }
    }
    return found;
  }

  private static boolean sameLabel(Indicator a, Indicator b) {
    return Objects.equals(a.goal(), b.goal())
        && a.level1() != null
        && a.level1().equals(b.level1())
        && a.level1Points() != null;
  }

  private static List<Indicator> group(List<Indicator> rows) {
    Optional<BigDecimal> declared = value(rows.get(0).level1Points());
    if (rows.size() < 2 || declared.isEmpty()) {
      return rows;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int end = rows.size();
    for (int i = 0; i < rows.size(); i++) {
      boolean newPage = i > 0 && !Objects.equals(page(rows.get(i)), page(rows.get(i - 1)));
      if (newPage && sum.compareTo(declared.get()) == 0) {
        end = i;
      }
      sum = sum.add(value(rows.get(i).points()).orElse(BigDecimal.ZERO));
    }
    if (end == rows.size() || sum.compareTo(declared.get()) == 0) {
      return rows;
    }
    List<Indicator> found = new ArrayList<>(rows.subList(0, end));
    rows.subList(end, rows.size()).forEach(row -> found.add(row.withLevel1(null, null)));
    return found;
  }

  private static Integer page(Indicator row) {
    Text words = row.name() == null ? row.target() : row.name();
    return words == null ? null : words.place().page();
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
