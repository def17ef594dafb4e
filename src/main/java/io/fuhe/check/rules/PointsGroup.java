package io.fuhe.check.rules;

import io.fuhe.check.Row;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that follow one another below one label that declares points for all of them.
 *
 * @param label null never
 * @param declared null never
 */
record PointsGroup(Text label, Figure declared, List<Row> rows) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The groups of the level-1 labels. */
  static List<PointsGroup> ofLevel1(List<Row> rows) {
    return of(rows, Indicator::level1, Indicator::level1Points);
  }

  /** The groups of the level-2 labels; rows below two level-1 labels are two groups. */
  static List<PointsGroup> ofLevel2(List<Row> rows) {
    return of(rows, Indicator::level2, Indicator::level2Points);
  }

  /** What the rows' points make up; empty where a row has none. */
  Optional<BigDecimal> sum() {
    return rows.stream().allMatch(row -> row.points().isPresent())
        ? Optional.of(
            rows.stream()
                .map(row -> row.points().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /** By how much the declared points are more than the rows'; zero where nothing can be said. */
  BigDecimal excess() {
    return declared.value().flatMap(whole -> sum().map(whole::subtract)).orElse(BigDecimal.ZERO);
  }

  /** Whether the rows' points are shares of the label's: they add up to 100 by themselves. */
  boolean ofShares() {
    return sum().filter(sum -> sum.compareTo(HUNDRED) == 0).isPresent();
  }

  /** Whether each row has the same share of the label's points, rounded to a whole number. */
  boolean isSharedOut() {
    BigDecimal count = new BigDecimal(rows.size());
    return declared
        .value()
        .map(whole -> whole.divide(count, 0, RoundingMode.HALF_UP))
        .filter(
            share ->
                rows.stream()
                    .allMatch(row -> row.points().filter(p -> p.compareTo(share) == 0).isPresent()))
        .isPresent();
  }

  /** The first row, which has the label's place. */
  Row first() {
    return rows.get(0);
  }

  private static List<PointsGroup> of(
      List<Row> rows, Function<Indicator, Text> label, Function<Indicator, Figure> points) {
    List<PointsGroup> groups = new ArrayList<>();
    Row last = null;
    for (Row row : rows) {
      Indicator indicator = row.indicator();
      boolean labelled = label.apply(indicator) != null && points.apply(indicator) != null;
      if (labelled && last != null && same(last, row, label, points)) {
        groups.get(groups.size() - 1).rows.add(row);
      } else if (labelled) {
        groups.add(
            new PointsGroup(
                label.apply(indicator), points.apply(indicator), new ArrayList<>(List.of(row))));
      }
      last = labelled ? row : null;
    }
    return groups;
  }

  /** Compared by words, because not every layout merges the label's cells over its rows. */
  private static boolean same(
      Row a, Row b, Function<Indicator, Text> label, Function<Indicator, Figure> points) {
    return Objects.equals(a.indicator().goal(), b.indicator().goal())
        && folded(a.indicator().level1()).equals(folded(b.indicator().level1()))
        && folded(label.apply(a.indicator())).equals(folded(label.apply(b.indicator())))
        && Words.fold(points.apply(a.indicator()).printed())
            .equals(Words.fold(points.apply(b.indicator()).printed()));
  }

  private static String folded(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }
}
