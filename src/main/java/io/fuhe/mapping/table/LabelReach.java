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
 * How far level-1 labels reach in a text without merged cells, where a label stands in the middle
 * of its rows as often as at their top. Where the points tell, each label gets the rows that make
 * up its points; where they do not, its points prove nothing and are left out.
 */
final class LabelReach {

  private LabelReach() {}

  /** The rows with their labels where they belong. */
  static List<Indicator> fitted(List<Indicator> rows) {
    List<Indicator> fitted = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !Objects.equals(rows.get(i).goal(), rows.get(from).goal())) {
        fitted.addAll(goal(rows.subList(from, i)));
        from = i;
      }
    }
    return fitted;
  }

  private record Label(Text words, Figure points) {}

  private static List<Indicator> goal(List<Indicator> rows) {
    List<Label> labels = labels(rows);
    if (labels.isEmpty() || labels.stream().anyMatch(l -> value(l.points()).isEmpty())) {
      return rows;
    }
    return partition(rows, labels)
        .orElseGet(() -> rows.stream().map(row -> row.withLevel1(row.level1(), null)).toList());
  }

  /** The labels in their order; points alone in a row belong to the label before them. */
  private static List<Label> labels(List<Indicator> rows) {
    List<Label> labels = new ArrayList<>();
    for (Indicator row : rows) {
      Label label = new Label(row.level1(), row.level1Points());
      int last = labels.size() - 1;
      boolean pointsAlone = row.level1() != null && row.level1().blank();
      if (pointsAlone && last >= 0) {
        labels.set(last, new Label(labels.get(last).words(), row.level1Points()));
      } else if (row.level1() != null
          && !pointsAlone
          && (last < 0 || !labels.get(last).equals(label))) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static Optional<List<Indicator>> partition(List<Indicator> rows, List<Label> labels) {
    List<Indicator> found = new ArrayList<>();
    int at = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator row : rows) {
      Optional<BigDecimal> points = value(row.points());
      if (points.isEmpty() || at == labels.size()) {
        return Optional.empty();
      }
      Label label = labels.get(at);
      found.add(row.withLevel1(label.words(), label.points()));
      sum = sum.add(points.get());
      int order = sum.compareTo(value(label.points()).orElseThrow());
      if (order > 0) {
        return Optional.empty();
      }
      if (order == 0) {
        at++;
        sum = BigDecimal.ZERO;
      }
    }
    return at == labels.size() ? Optional.of(found) : Optional.empty();
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
