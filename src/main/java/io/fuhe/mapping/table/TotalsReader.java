package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the total that a form declares: at its head, or in the row below its indicators. */
final class TotalsReader {

  /** Without it nothing is said of a score. */
  private static final String SCORE = "分";

  private static final Pattern POINTS = Pattern.compile("[0-9]" + SCORE);

  private final Mapping mapping;
  private final FormKind kind;
  private final LabelValues labels;
  private final CellReader reading;
  private final Sections sections;
  private final Region region;

  /**
   * Prepares the reading.
   *
   * @param region where the form stands; what its title calls it is null where it has none
   */
  TotalsReader(
      Mapping mapping, Region region, LabelValues labels, CellReader reading, Sections sections) {
    this.mapping = mapping;
    this.region = region;
    this.kind = region.kind();
    this.labels = labels;
    this.reading = reading;
    this.sections = sections;
  }

  /** The total beside these lines and indicators of the same form. */
  Totals totals(List<BudgetLine> budget, List<Indicator> indicators) {
    Figure inHead = inHead(budget);
    Figure printed = last(IndicatorSection::totalPoints);
    boolean alone = printed != null && isOfIndicatorsAlone(printed, budget, indicators);
    Figure scored = last(IndicatorSection::totalScore);
    Figure inRow = alone && !exceeds(scored, printed) ? null : scored;
    boolean byRow = inHead == null || inHead.blank() || labels.totalBesideExecution();
    Figure printedScore = byRow && inRow != null ? inRow : inHead;
    Figure score = printedScore == null ? said() : printedScore;
    Figure points = alone ? null : printed;
    boolean inHeads = points == null && kind == FormKind.TARGET_DECLARATION;
    return new Totals(score, inHeads ? pointsInHeads() : points, labels.get(Label.GRADE));
  }

  /** What sentences of the form say of its score, all of them the same; null where none does. */
  private Figure said() {
    List<Text> found =
        region.rows().stream()
            .map(region::printed)
            .filter(row -> row.size() == 1 && row.get(0).text().contains(SCORE))
            .flatMap(row -> saidIn(reading.text(row.get(0))))
            .toList();
    boolean one = found.stream().map(Text::value).distinct().count() == 1;
    return (kind == null || kind.scored()) && one ? reading.figure(found.get(0)) : null;
  }

  /** A line with several scores may speak of parts, or of another year. */
  private Stream<Text> saidIn(Text line) {
    String folded = Wording.fold(line.value());
    if (POINTS.matcher(folded).results().count() != 1) {
      return Stream.empty();
    }
    return mapping.vocabulary().saidTotal().allIn(folded).stream()
        .map(said -> line.with(said.group(1)));
  }

  /**
   * The total behind a label; what was read as the score of the execution is none. Words may follow
   * it: 自评总分：98.39分（其中：…）.
   */
  private Figure inHead(List<BudgetLine> budget) {
    Text printed = labels.get(Label.TOTAL);
    if (printed == null) {
      return null;
    }
    Figure figure = reading.figure(printed);
    boolean ofBudget =
        figure.number().isPresent()
            && budget.stream()
                .flatMap(line -> Stream.ofNullable(line.score()))
                .anyMatch(score -> score.place().equals(figure.place()));
    if (ofBudget) {
      return null;
    }
    Matcher before = mapping.vocabulary().scoreWithRemark().matcher(Wording.fold(printed.value()));
    return figure.number().isEmpty() && before.matches()
        ? reading.figure(printed.with(before.group("score")))
        : figure;
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

  /** 合计 | 90 | 98.3: more than the indicators can earn is earned by the whole form. */
  private static boolean exceeds(Figure score, Figure points) {
    return score != null
        && score.value().isPresent()
        && score.value().get().compareTo(points.value().orElseThrow()) > 0;
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
