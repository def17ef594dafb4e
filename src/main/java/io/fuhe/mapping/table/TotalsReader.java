package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads the total that a form declares: at its head, or in the row below its indicators. */
final class TotalsReader {

  private final Mapping mapping;
  private final FormKind kind;
  private final LabelValues labels;
  private final CellReader reading;
  private final Sections sections;

  /**
   * Prepares the reading.
   *
   * @param kind what its title calls the form
   */
  TotalsReader(
      Mapping mapping, FormKind kind, LabelValues labels, CellReader reading, Sections sections) {
    this.mapping = mapping;
    this.kind = kind;
    this.labels = labels;
    this.reading = reading;
    this.sections = sections;
  }

  /** The total beside these lines and indicators of the same form. */
  Totals totals(List<BudgetLine> budget, List<Indicator> indicators) {
    Figure inHead =
        labels.get(Label.TOTAL) == null ? null : reading.figure(labels.get(Label.TOTAL));
    Figure printed = last(IndicatorSection::totalPoints);
    boolean alone = printed != null && isOfIndicatorsAlone(printed, budget, indicators);
    Figure inRow = alone ? null : last(IndicatorSection::totalScore);
    Figure score = inHead == null || inHead.blank() ? (inRow == null ? inHead : inRow) : inHead;
    Figure points = alone ? null : printed;
    boolean inHeads = points == null && kind == FormKind.TARGET_DECLARATION;
    return new Totals(score, inHeads ? pointsInHeads() : points, labels.get(Label.GRADE));
  }

  /**
   * Whether the row below the indicators adds up no more than them: 合计 90 beside a budget of 10
   * points. Its points say so, and its score is not asked.
   */
  private boolean isOfIndicatorsAlone(
      Figure points, List<BudgetLine> budget, List<Indicator> indicators) {
    List<Figure> others = new ArrayList<>();
    budget.stream().filter(BudgetLine::isTotal).forEach(line -> others.add(line.points()));
    others.add(sections.overallGoal().points());
    BigDecimal rest = sum(others);
    BigDecimal rows = sum(indicators.stream().map(Indicator::points).toList());
    BigDecimal whole = mapping.policy().get(Policy.TOTAL_POINTS);
    return rest.signum() > 0
        && points.value().filter(value -> value.compareTo(rows) == 0).isPresent()
        && rows.add(rest).compareTo(whole) == 0;
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream()
        .filter(Objects::nonNull)
        .flatMap(figure -> figure.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A declaration prints what its rows make up at the head of their points: 分值权重（90分）. */
  private Figure pointsInHeads() {
    return sections.indicators().stream()
        .flatMap(section -> section.pointsInHead().stream())
        .findFirst()
        .orElse(null);
  }

  private Figure last(Function<IndicatorSection, Optional<Figure>> of) {
    return sections.indicators().stream()
        .flatMap(section -> of.apply(section).stream())
        .filter(figure -> !figure.blank())
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
