package io.fuhe.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How forms are judged: what the issuer of a layout and the bureau lay down. Cities differ, and a
 * city that is measured with another city's rule is falsely accused.
 *
 * @param measures what parameters are set to, by their names; one that is not set has its default
 * @param rules what rules and kinds of rule are set to, by their ids: on, off, or a severity
 * @param senses what names of indicators mean for how they are judged
 */
public record Policy(Map<String, Written> measures, Map<String, Written> rules, Senses senses) {

  /** What a form can earn in total where it prints no figure of its own. */
  public static final Parameter<BigDecimal> TOTAL_POINTS =
      Parameter.number("totalPoints", Parameter.Unit.POINTS, 100, 1);

  /** How figures are brought to their printed places. */
  public static final Parameter<Rounding> ROUNDING = Parameter.choice("rounding", Rounding.ROUNDED);

  /** What holds where nobody says anything. */
  public static final Policy DEFAULT = new Policy(Map.of(), Map.of(), Senses.NONE);

  /** The names of the parameters that forms are read by, beside being judged. */
  public static final Set<String> READ_BY =
      Set.of(TOTAL_POINTS.name(), ROUNDING.name(), "totalCaps");

  public Policy {
    measures = Map.copyOf(measures);
    rules = Map.copyOf(rules);
  }

  /**
   * What somebody set.
   *
   * @param value a number, a truth, a text, a list of texts, or a list of maps
   * @param source the mapping's id or the file's name
   */
  public record Written(Object value, String source) {}

  /** What a parameter is set to. */
  public <T> T get(Parameter<T> parameter) {
    return written(parameter).map(w -> parameter.of(w.value())).orElse(parameter.otherwise());
  }

  /** What somebody set a parameter to; empty where it has its default. */
  public Optional<Written> written(Parameter<?> parameter) {
    return Optional.ofNullable(measures.get(parameter.name()));
  }

  /** The same, but what another one sets is set as it says; the senses stay. */
  public Policy with(Policy other) {
    return new Policy(merged(measures, other.measures), merged(rules, other.rules), senses);
  }

  /** Only what one source sets. */
  public Policy writtenIn(String source) {
    Map<String, Written> ownMeasures = new HashMap<>(measures);
    ownMeasures.values().removeIf(written -> !written.source().equals(source));
    Map<String, Written> ownRules = new HashMap<>(rules);
    ownRules.values().removeIf(written -> !written.source().equals(source));
    return new Policy(ownMeasures, ownRules, senses);
  }

  /** Only what forms are read by: a threshold of a rule, or a rule that is off, reads no other. */
  public Policy toReadBy() {
    Map<String, Written> kept = new TreeMap<>(measures);
    kept.keySet().retainAll(READ_BY);
    return new Policy(kept, Map.of(), senses);
  }

  private static Map<String, Written> merged(
      Map<String, Written> before, Map<String, Written> after) {
    Map<String, Written> all = new HashMap<>(before);
    all.putAll(after);
    return all;
  }

  /** How a figure is brought to its printed places. */
  public enum Rounding {
    /** To the nearest. */
    ROUNDED,
    /** Cut off, so that a printed figure may lie up to one unit below. */
    CUT_OFF;

    /** What a figure printed with so many decimals may stand for. */
    public Interval interval(BigDecimal printed, int places) {
      BigDecimal half = PrintedNumber.halfUnit(places);
      BigDecimal above = this == CUT_OFF ? half.add(half) : half;
      return new Interval(printed.subtract(half), printed.add(above));
    }
  }
}
