package io.fuhe.batch.years;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.Anomaly;
import java.util.List;
import java.util.Optional;

/**
 * A unit's year and what was found across its forms.
 *
 * @param anomalies empty when the forms could not be held against one another
 */
public record CheckedYear(Due year, Optional<List<Anomaly>> anomalies) {}
