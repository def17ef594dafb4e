package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Quantity;
import io.fuhe.form.Remembered;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.form.Value;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An indicator row as the rules look at it. What several rules ask of it is found once: a form is
 * checked again for each change that may repair it, and most of its rows stay as they are.
 */
public final class Row {

  private static final String COST_INDICATOR = "成本指标";
  private static final String SAVING = "节约";
  private static final String INDICATOR = "指标";
  private static final String PERCENT = "%";

  private static final Pattern LABEL_NUMBER =
      Pattern.compile("(?<![\\d一二三四五六七八九十])[\\d一二三四五六七八九十]++$");

  private static final Remembered<Value> VALUES = new Remembered<>(4096, Value::of);

  private final int index;
  private final Indicator indicator;
  private final Senses senses;
  private final String name;
  private final String level1;
  private final String level2;
  private final String target;
  private final String actual;
  private final Value aim;
  private final Value done;
  private final Optional<BigDecimal> points;
  private final Optional<BigDecimal> score;
  private final Map<Sense, Boolean> named = new EnumMap<>(Sense.class);
  private final Map<Sense, Boolean> labelled = new EnumMap<>(Sense.class);

  /**
   * A row of a form in a layout where words mean so much.
   *
   * @param index its position in the form, counted from 0
   * @param senses what names mean in the form's layout
   */
  public Row(int index, Indicator indicator, Senses senses) {
    this.index = index;
    this.indicator = indicator;
    this.senses = senses;
    this.name = words(indicator.name());
    this.level1 = words(indicator.level1());
    this.level2 = words(indicator.level2());
    this.target = words(indicator.target());
    this.actual = words(indicator.actual());
    this.aim = VALUES.of(target);
    this.done = inUnitOf(indicator.target(), aim, VALUES.of(actual));
    this.points = value(indicator.points());
    this.score = value(indicator.score());
  }

  /** Its position in the form, counted from 0. */
  public int index() {
    return index;
  }

  public Indicator indicator() {
    return indicator;
  }

  /** What names mean in the form's layout. */
  public Senses senses() {
    return senses;
  }

  /** What its target says. */
  public Value aim() {
    return aim;
  }

  /** What its actual says. */
  public Value done() {
    return done;
  }

  public String path() {
    return "indicators[" + index + "]";
  }

  /** The points that the row can earn, where the form prints them as a number. */
  public Optional<BigDecimal> points() {
    return points;
  }

  /** The score that the row was given, where the form prints it as a number. */
  public Optional<BigDecimal> score() {
    return score;
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
    return level1.contains(COST_INDICATOR) || level2.contains(COST_INDICATOR);
  }

  /** Whether its name leaves open which side of a target without a bound is the good one. */
  public boolean directionIsOpen() {
    return isNamed(Sense.OPEN_DIRECTION);
  }

  /** Whether its name says what must not be, so that 无 is an answer. */
  public boolean mustNotBe() {
    return isNamed(Sense.MUST_NOT_BE);
  }

  /**
   * Whether its figures say by how much something becomes less, so that a minus may say so again.
   */
  public boolean isFalling() {
    return isNamed(Sense.FALLING) || senses.of(Sense.FALLING).foundIn(target);
  }

  /** Whether its actual says that there was none of what is counted. */
  public boolean noneHappened() {
    return senses.of(Sense.NONE_HAPPENED).foundIn(actual);
  }

  /** Whether it rates how the project was run, and needs no target. */
  public boolean isProcess() {
    return senses.of(Sense.PROCESS).foundIn(level1);
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

  private boolean isNamed(Sense sense) {
    return named.computeIfAbsent(sense, any -> senses.of(any).foundIn(name));
  }

  private boolean says(Sense sense) {
    return labelled.computeIfAbsent(
        sense, any -> Stream.of(level1, level2, name).anyMatch(senses.of(any)::foundIn));
  }

  /** Whether it is about the execution of the budget. */
  public boolean isExecutionRate() {
    return isNamed(Sense.EXECUTION_RATE);
  }

  /** Whether its name tells what is measured, and does not only say again what its label says. */
  public boolean isTelling() {
    return !isNamed(Sense.UNTELLING) && !label().equals(name + INDICATOR);
  }

  /** Whether it breaks down the row above. */
  public boolean breaksDown() {
    return isNamed(Sense.BREAKING_DOWN);
  }

  /** Whether it is about saving, of which more is better. */
  public boolean isSaving() {
    return name.contains(SAVING);
  }

  /** The name without spaces, full-width characters folded; empty where there is none. */
  public String name() {
    return name;
  }

  /** The level-2 label, folded. */
  public String level2() {
    return level2;
  }

  /** The level-2 label without the number that it ends with. */
  public String label() {
    return LABEL_NUMBER.matcher(level2).replaceFirst("");
  }

  public String target() {
    return target;
  }

  public String actual() {
    return actual;
  }

  /** What to call the row when speaking of it. */
  public String subject() {
    return Stream.of(indicator.name(), indicator.level2(), indicator.level1(), indicator.target())
        .filter(words -> words != null && !words.blank())
        .map(Text::value)
        .findFirst()
        .orElse("");
  }

  /**
   * What was done, in the unit that a cell of its own gives for the row: 88 beside ≥ | 90 | %. A
   * number up to 1 may be a share that was not written as a percentage.
   */
  private static Value inUnitOf(Text target, Value aim, Value done) {
    boolean percent = aim.quantity().filter(Quantity::isPercent).isPresent();
    if (!percent || target.source().places().size() < 2) {
      return done;
    }
    return done.quantity()
        .filter(number -> number.unit().isEmpty())
        .filter(number -> number.value().compareTo(BigDecimal.ONE) > 0)
        .<Value>map(n -> new Quantity(n.bound(), n.strict(), n.number(), PERCENT))
        .orElse(done);
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }
}
