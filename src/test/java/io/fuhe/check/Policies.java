package io.fuhe.check;

import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.Senses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Policies that differ from the default in one thing. */
public final class Policies {

  private static final String SOURCE = "somewhere";

  private Policies() {}

  /** A parameter is set, as a mapping would; a whole number stands for a number. */
  public static Policy with(Parameter<?> parameter, Object value) {
    Object written = value instanceof Integer number ? new BigDecimal(number) : value;
    return new Policy(
        Map.of(parameter.name(), new Policy.Written(written, SOURCE)), Map.of(), Senses.NONE);
  }

  /** A parameter is set to one of a few words. */
  public static Policy with(Parameter<?> parameter, Enum<?> value) {
    return with(parameter, value.name());
  }

  /** Names and labels mean so much. */
  public static Policy senses(Senses senses) {
    return new Policy(Map.of(), Map.of(), senses);
  }

  /** A rule, or a kind of rules, is on or off, or so severe. */
  public static Policy rule(String id, Object word) {
    return new Policy(Map.of(), Map.of(id, new Policy.Written(word, SOURCE)), Senses.NONE);
  }

  /** Figures are cut off after their last printed place. */
  public static Policy cutOff() {
    return with(Policy.ROUNDING, Policy.Rounding.CUT_OFF);
  }

  /** The total is capped by the execution rate: 70–80% at most 89, 60–70 79, 50–60 69, else 59. */
  public static Policy capped(Parameter<?> caps) {
    return with(caps, List.of(cap(80, 89), cap(70, 79), cap(60, 69), cap(50, 59)));
  }

  private static Map<String, Object> cap(int executionBelow, int atMost) {
    return Map.of(
        "executionBelow", new BigDecimal(executionBelow), "atMost", new BigDecimal(atMost));
  }
}
