package io.fuhe.check;

/**
 * An anomaly across the forms of a unit and fiscal year.
 *
 * @param unit what the unit is called
 */
public record UnitFinding(String unit, int fiscalYear, Anomaly anomaly) {}
