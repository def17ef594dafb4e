package io.fuhe.check.rules;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Doubt;
import io.fuhe.form.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What counts of all that the rules find in one form, given in any number of parts of which {@link
 * PartlyRead}'s is the last: what rests on figures that were not understood, or not recognized, is
 * left out, and what was left unread is told where something is left out for it, and only there.
 */
final class Counting {

  private final Doubt doubt;
  private final Unread unread;
  private final Policy policy;
  private final Set<String> told = new HashSet<>();

  Counting(Doubt doubt, Unread unread, Policy policy) {
    this.doubt = doubt;
    this.unread = unread;
    this.policy = policy;
  }

  /** What counts of a part, as severe as is set. */
  List<Anomaly> of(List<Anomaly> found) {
    if (!doubt.none()) {
      found.stream()
          .flatMap(anomaly -> doubt.restsOn(anomaly).stream())
          .map(PartlyRead::path)
          .forEach(told::add);
    }
    return found.stream()
        .filter(anomaly -> !anomaly.isAboutTheUnknown() && !unread.isIn(anomaly))
        .filter(anomaly -> !Unread.mayBeOfLostRows(anomaly))
        .filter(anomaly -> doubt.none() || isSure(anomaly))
        .map(anomaly -> Catalogue.rule(anomaly.rule()).orElseThrow().weighed(anomaly, policy))
        .toList();
  }

  private boolean isSure(Anomaly anomaly) {
    return !doubt.silences(anomaly)
        && (!Catalogue.isPartlyRead(anomaly.rule())
            || anomaly.places().keySet().stream().anyMatch(told::contains));
  }
}
