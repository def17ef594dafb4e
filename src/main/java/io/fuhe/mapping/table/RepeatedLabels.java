package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Labels of level 2 that are written once more in each of their rows, where others merge the cell:
 * 数量指标（30分） in three rows is 30 points together. Told from rows that have so many points each by
 * what the label of level 1 prints; a row that was put in twice makes its points up once too many.
 */
final class RepeatedLabels {

  private final List<Cell> level1;
  private final List<Cell> level2;
  private final List<Cell> names;
  private final CellReader reading;

  /** Takes what stands in each row; null where nothing does. */
  RepeatedLabels(List<Cell> level1, List<Cell> level2, List<Cell> names, CellReader reading) {
    this.level1 = level1;
    this.level2 = level2;
    this.names = names;
    this.reading = reading;
  }

  /** The rows whose label has points for them and the rows beside. */
  Set<Integer> rows() {
    Set<Integer> found = new HashSet<>();
    for (List<Integer> band : runs(level1, 0, level1.size())) {
      int from = band.get(0);
      Optional<BigDecimal> whole = points(level1.get(from));
      if (whole.isEmpty()) {
        continue;
      }
      List<List<Integer>> labels = runs(level2, from, from + band.size());
      Optional<BigDecimal> once = sum(labels.stream().map(run -> run.get(0)).toList());
      Optional<BigDecimal> each = sum(band);
      List<List<Integer>> several = labels.stream().filter(run -> run.size() > 1).toList();
      if (same(whole, once)
          && !same(whole, each)
          && several.stream().allMatch(this::areSeveralIndicators)) {
        several.forEach(found::addAll);
      }
    }
    return found;
  }

  private boolean areSeveralIndicators(List<Integer> run) {
    return run.stream().map(row -> words(names.get(row))).distinct().count() == run.size();
  }

  /** Rows that follow one another with the same words in their labels. */
  private static List<List<Integer>> runs(List<Cell> labels, int from, int to) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int row = from; row < to; row++) {
      if (row == from || !words(labels.get(row)).equals(words(labels.get(row - 1)))) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(row);
    }
    return runs;
  }

  private static String words(Cell label) {
    return label == null ? "" : Wording.fold(label.text());
  }

  /** Empty where a label prints none. */
  private Optional<BigDecimal> sum(List<Integer> rows) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (int row : rows) {
      Optional<BigDecimal> points = points(level2.get(row));
      sum = sum.flatMap(before -> points.map(before::add));
    }
    return sum;
  }

  private Optional<BigDecimal> points(Cell label) {
    Figure points = label == null ? null : reading.label(reading.text(label)).points();
    return points == null ? Optional.empty() : points.value();
  }

  private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) == 0;
  }
}
