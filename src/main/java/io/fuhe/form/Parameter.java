package io.fuhe.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure or a choice of how forms are judged that cities and bureaus set differently. It is known
 * by its name, wherever it is written, and has one meaning for all rules that use it; its words are
 * the message {@code parameter.NAME}.
 *
 * @param <T> what the rules are given
 */
public final class Parameter<T> {

  /** How a value is written. */
  public enum Shape {
    NUMBER,
    YES_OR_NO,
    /** One of a few words. */
    CHOICE,
    /** Rows of named figures and words. */
    TABLE
  }

  /** What a number counts. */
  public enum Unit {
    NONE,
    PERCENT,
    POINTS
  }

  /** What the name of a column of texts ends in. */
  public static final String TEXT = "~";

  private final String name;
  private final Shape shape;
  private final Unit unit;
  private final T otherwise;
  private final Function<Object, T> reader;
  private final List<String> words;
  private final BigDecimal atLeast;

  private Parameter(
      String name,
      Shape shape,
      Unit unit,
      T otherwise,
      Function<Object, T> reader,
      List<String> words,
      BigDecimal atLeast) {
    this.name = name;
    this.shape = shape;
    this.unit = unit;
    this.otherwise = otherwise;
    this.reader = reader;
    this.words = List.copyOf(words);
    this.atLeast = atLeast;
  }

  /** A share in percent, 0 or more. */
  public static Parameter<BigDecimal> percent(String name, int otherwise) {
    return number(name, Unit.PERCENT, otherwise, 0);
  }

  /**
   * A number.
   *
   * @param atLeast the least that makes sense
   */
  public static Parameter<BigDecimal> number(String name, Unit unit, int otherwise, int atLeast) {
    return new Parameter<>(
        name,
        Shape.NUMBER,
        unit,
        new BigDecimal(otherwise),
        BigDecimal.class::cast,
        List.of(),
        new BigDecimal(atLeast));
  }

  /** Something that is so or not; it is not where nobody says so. */
  public static Parameter<Boolean> yes(String name) {
    return new Parameter<>(
        name, Shape.YES_OR_NO, Unit.NONE, false, Boolean.class::cast, List.of(), null);
  }

  /** One of the constants of an enum, written by its name. */
  public static <E extends Enum<E>> Parameter<E> choice(String name, E otherwise) {
    Class<E> type = otherwise.getDeclaringClass();
    return new Parameter<>(
        name,
        Shape.CHOICE,
        Unit.NONE,
        otherwise,
        written -> Enum.valueOf(type, (String) written),
        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
        null);
  }

  /**
   * Rows.
   *
   * @param columns the names of a row's values; a name that ends in {@link #TEXT} is a text's, any
   *     other a number's
   * @param row makes a row of its values, which are there all
   */
  public static <R> Parameter<List<R>> table(
      String name, List<String> columns, List<R> otherwise, Function<Map<?, ?>, R> row) {
    return new Parameter<>(
        name,
        Shape.TABLE,
        Unit.NONE,
        List.copyOf(otherwise),
        written -> ((List<?>) written).stream().map(each -> row.apply((Map<?, ?>) each)).toList(),
        columns,
        null);
  }

  public String name() {
    return name;
  }

  public Shape shape() {
    return shape;
  }

  public Unit unit() {
    return unit;
  }

  /** What holds where nobody says anything. */
  public T otherwise() {
    return otherwise;
  }

  /** The choices, or the names of a row's values. */
  public List<String> words() {
    return words;
  }

  /** The least that makes sense of a number; empty for anything else. */
  public Optional<BigDecimal> atLeast() {
    return Optional.ofNullable(atLeast);
  }

  /**
   * The value for what was written.
   *
   * @param written a number, a truth, a text, or a list of maps, as the schema of the files asks
   *     for
   */
  T of(Object written) {
    return reader.apply(written);
  }
}
