package io.fuhe.batch.years;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.Anomaly;
import io.fuhe.store.CrossStore.TooLarge;
import java.util.List;
import java.util.Optional;

/**
 * A unit's year and what was found across its forms.
 *
 * @param anomalies empty when the forms could not be held against one another
 * @param size where that is because they do not fit into memory
 */
public record CheckedYear(Due year, Optional<List<Anomaly>> anomalies, Optional<TooLarge> size) {

  static CheckedYear with(Due year, List<Anomaly> anomalies) {
    return new CheckedYear(year, Optional.of(anomalies), Optional.empty());
  }

  static CheckedYear failed(Due year) {
    return new CheckedYear(year, Optional.empty(), Optional.empty());
  }

  static CheckedYear tooLarge(Due year, TooLargeYear e) {
    return new CheckedYear(
        year,
        Optional.empty(),
        Optional.of(
            new TooLarge(year.unit().name(), year.fiscalYear(), e.forms(), e.characters())));
  }
}
