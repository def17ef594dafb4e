package io.fuhe.unit;

/**
 * Two names of units that look alike and were not taken for one. The user decides, in {@code
 * units.yaml}.
 *
 * @param one the name that sorts first
 */
public record Suggestion(String one, String other) {

  static Suggestion of(Unit a, Unit b) {
    return a.name().compareTo(b.name()) <= 0
        ? new Suggestion(a.name(), b.name())
        : new Suggestion(b.name(), a.name());
  }
}
