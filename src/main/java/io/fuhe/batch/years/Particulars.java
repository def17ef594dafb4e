package io.fuhe.batch.years;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;
import io.fuhe.form.Place;
import io.fuhe.store.DecisionLog;
import io.fuhe.store.FormStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is told of findings beside themselves.
 *
 * @param decided what people decided about them, by their fingerprints, the first first
 * @param seen pictures of recognized cells, by the form and then by the place
 */
record Particulars(Map<String, List<Decision>> decided, Map<String, Map<String, String>> seen) {

  /** Fetches them from the database, for some findings at once. */
  static final class Fetched {

    private final FormStore forms;
    private final DecisionLog log;
    private final boolean undecided;

    Fetched(FormStore forms, DecisionLog log) {
      this.forms = forms;
      this.log = log;
      this.undecided = log.isEmpty();
    }

    Particulars of(List<Anomaly> found) {
      return new Particulars(
          undecided ? Map.of() : log.of(found.stream().map(Anomaly::fingerprint).toList()),
          forms.seen(
              found.stream()
                  .filter(Anomaly::restsOnRecognized)
                  .flatMap(anomaly -> anomaly.forms().stream())
                  .collect(Collectors.toSet())));
    }
  }

  /** What was decided about a finding, the first first. */
  List<Decision> decisions(Anomaly anomaly) {
    return decided.getOrDefault(anomaly.fingerprint(), List.of());
  }

  /** Pictures of the cells that a finding rests on, in its order. */
  List<String> pictures(Anomaly anomaly) {
    return seen.isEmpty()
        ? List.of()
        : anomaly.places().values().stream()
            .flatMap(source -> source.places().stream())
            .filter(place -> place.confidence() != null)
            .map(Place::onPage)
            .distinct()
            .flatMap(place -> anomaly.forms().stream().map(form -> picture(form, place)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  private String picture(String form, String place) {
    return seen.getOrDefault(form, Map.of()).get(place);
  }
}
