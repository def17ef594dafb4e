package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.unit.Unit;

/**
 * An anomaly between forms.
 *
 * @param unit whose forms they are
 */
public record UnitAnomaly(Unit unit, int fiscalYear, Anomaly anomaly) {}
