package io.fuhe.store;

import io.fuhe.check.Anomaly;
import java.util.List;

/**
 * An anomaly as the store remembers it, with what it was found in.
 *
 * @param unit as the form prints it; empty where it prints none
 * @param project as the form prints it; empty where it is about none, or about several
 * @param fiscalYear null where the form prints none
 * @param files the paths of the files
 */
public record RememberedAnomaly(
    String unit, String project, Integer fiscalYear, List<String> files, Anomaly anomaly) {}
