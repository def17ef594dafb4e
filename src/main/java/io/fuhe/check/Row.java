package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Remembered;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.form.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator row as the rules look at it.
 *
 * @param index its position in the form, counted from 0
 * @param senses what names mean in the form's layout
 * @param aim what the target says
 * @param done what the actual says
 */
public record Row(int index, Indicator indicator, Senses senses, Value aim, Value done) {

  private static final String COST_INDICATOR = "成本指标";
  private static final String SAVING = "节约";

  private static final Remembered<Value> VALUES = new Remembered<>(4096, Value::of);

  /** A row of a form in a layout where words mean so much. */
  public Row(int index, Indicator indicator, Senses senses) {
    this(
        index,
        indicator,
        senses,
        VALUES.of(words(indicator.target())),
        VALUES.of(words(indicator.actual())));
  }

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
        && score().get().compareTo(points().get()) < 0
        && !isBonus()
        && !isDeduction();
  }

  /** Whether it was given all that it can earn. */
  public boolean fullScore() {
    return score().isPresent()
        && points().isPresent()
        && score().get().compareTo(points().get()) >= 0
        && !isDeduction();
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

  /** Whether its name leaves open which side of a target without a bound is the good one. */
  public boolean directionIsOpen() {
    return senses.of(Sense.OPEN_DIRECTION).foundIn(name());
  }

  /** Whether its name says what must not be, so that 无 is an answer. */
  public boolean mustNotBe() {
    return senses.of(Sense.MUST_NOT_BE).foundIn(name());
  }

  /**
   * Whether its figures say by how much something becomes less, so that a minus may say so again.
   */
  public boolean isFalling() {
    return senses.of(Sense.FALLING).foundIn(name()) || senses.of(Sense.FALLING).foundIn(target());
  }

  /** Whether its actual says that there was none of what is counted. */
  public boolean noneHappened() {
    return senses.of(Sense.NONE_HAPPENED).foundIn(actual());
  }

  /** Whether it rates how the project was run, and needs no target. */
  public boolean isProcess() {
    return senses.of(Sense.PROCESS).foundIn(words(indicator.level1()));
  }

  /**
   * Whether it only takes away from what the others earn: its labels say so, or its points are
   * below zero.
   */
  public boolean isDeduction() {
    return says(Sense.DEDUCTION) || points().filter(p -> p.signum() < 0).isPresent();
  }

  /** Whether it only adds to what the others earn, so that nothing is owed where it does not. */
  public boolean isBonus() {
    return says(Sense.BONUS);
  }

  private boolean says(Sense sense) {
    return Stream.of(words(indicator.level1()), words(indicator.level2()), name())
        .anyMatch(senses.of(sense)::foundIn);
  }

  /** Whether it is about the execution of the budget. */
  public boolean isExecutionRate() {
    return senses.of(Sense.EXECUTION_RATE).foundIn(name());
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
