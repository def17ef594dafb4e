package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator row as the rules look at it.
 *
 * @param index its position in the form, counted from 0
 */
public record Row(int index, Indicator indicator) {

  private static final String COST_INDICATOR = "成本指标";
  private static final String SAVING = "节约";

  public String path() {
    return "indicators[" + index + "]";
  }

  /** The points that the row can earn, where the form prints them as a number. */
  public Optional<BigDecimal> points() {
    return value(indicator.points());
  }

  /** The score that the row was given, where the form prints it as a number. */
  public Optional<BigDecimal> score() {
    return value(indicator.score());
  }

  /** Whether the row was given anything. */
  public boolean scoredAboveZero() {
    return score().filter(score -> score.signum() > 0).isPresent();
  }

  /** Whether the row was given less than it can earn. */
  public boolean pointsTakenOff() {
    return score().isPresent()
        && points().isPresent()
        && score().get().compareTo(points().get()) < 0;
  }

  /** Whether it was given all that it can earn. */
  public boolean fullScore() {
    return score().isPresent()
        && points().isPresent()
        && score().get().compareTo(points().get()) >= 0;
  }

  /** Whether the row says why points were taken off. */
  public boolean explained() {
    return indicator.explanation() != null && !Words.saysNothing(indicator.explanation().value());
  }

  /** Whether it is a 成本指标. */
  public boolean isCost() {
    return words(indicator.level1()).contains(COST_INDICATOR)
        || words(indicator.level2()).contains(COST_INDICATOR);
  }

  /** Whether it is about saving, of which more is better. */
  public boolean isSaving() {
    return name().contains(SAVING);
  }

  /** The name without spaces, full-width characters folded; empty where there is none. */
  public String name() {
    return words(indicator.name());
  }

  /** The level-2 label, folded. */
  public String level2() {
    return words(indicator.level2());
  }

  public String target() {
    return words(indicator.target());
  }

  public String actual() {
    return words(indicator.actual());
  }

  /** What to call the row when speaking of it. */
  public String subject() {
    return Stream.of(indicator.name(), indicator.level2(), indicator.level1(), indicator.target())
        .filter(words -> words != null && !words.blank())
        .map(Text::value)
        .findFirst()
        .orElse("");
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }
}
