package io.fuhe.unit;

/**
 * Two names that look alike and were not taken for one. The user decides, in {@code units.yaml}.
 *
 * @param unit null for two units; for two projects, the unit whose they are
 * @param one the name that sorts first
 */
public record Suggestion(String unit, String one, String other) {}
