package io.fuhe.unit;

/**
 * A unit's fiscal year.
 *
 * @param unit the unit's key
 */
public record UnitYearKey(String unit, int fiscalYear) {}
