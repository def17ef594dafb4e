package io.fuhe.check.repair;

import io.fuhe.check.Anomaly;
import java.util.List;

/**
 * What a rule finds in a changed form.
 *
 * @param rule its id
 */
public record Answer(String rule, List<Anomaly> found) {}
