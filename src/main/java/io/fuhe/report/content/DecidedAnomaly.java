package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;

/**
 * A decision, and what it was about; that may be gone long since.
 *
 * @param unit what the unit is called; empty where the form names none
 * @param project the project as the form prints it; empty where it is about none, or about several
 * @param fiscalYear null where the form names none
 */
public record DecidedAnomaly(
    String unit, String project, Integer fiscalYear, Anomaly anomaly, Decision decision) {}
