package io.fuhe.batch.years;

import io.fuhe.check.Arrival;
import io.fuhe.store.FormHead;
import io.fuhe.store.Looked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * When forms came. A form that took another one's place came when that one did; where it is not
 * known of one of them, it is known of none.
 */
final class Arrivals {

  private final Map<String, Looked> looks;
  private final Map<Object, Looked> earliest = new HashMap<>();
  private final Set<Object> unknown = new HashSet<>();
  private final Function<FormHead, Object> about;

  /**
   * Learns from all forms, those too that do not count.
   *
   * @param looks of the contents of which it is known when they came, by their hashes
   * @param about what is equal for forms of which one may take the place of another
   */
  Arrivals(List<FormHead> heads, Map<String, Looked> looks, Function<FormHead, Object> about) {
    this.looks = looks;
    this.about = about;
    heads.forEach(this::learn);
  }

  private void learn(FormHead head) {
    Looked look = looks.get(head.sha256());
    Object subject = about.apply(head);
    if (look == null) {
      unknown.add(subject);
    } else {
      earliest.merge(
          subject, look, (a, b) -> Comparator.comparing(Looked::met).compare(a, b) <= 0 ? a : b);
    }
  }

  /** When those of some forms came of which it is known, by their ids. */
  Map<String, Arrival> of(List<FormHead> forms) {
    Map<String, Arrival> found = new HashMap<>();
    for (FormHead head : forms) {
      Object subject = about.apply(head);
      Looked look = unknown.contains(subject) ? null : earliest.get(subject);
      if (Objects.nonNull(look)) {
        found.put(head.id(), new Arrival(day(look.absent()), day(look.met())));
      }
    }
    return found;
  }

  private static LocalDate day(long run) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(run), ZoneId.systemDefault());
  }
}
