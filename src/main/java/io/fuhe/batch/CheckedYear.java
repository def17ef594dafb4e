package io.fuhe.batch;

import io.fuhe.batch.YearsPlan.Due;
import io.fuhe.check.Anomaly;
import java.util.List;
import java.util.Optional;

/**
 * A unit's year and what was found across its forms.
 *
 * @param anomalies empty when the forms could not be held against one another
 */
record CheckedYear(Due year, Optional<List<Anomaly>> anomalies) {}
