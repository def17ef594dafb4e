package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A place with all that is remarked on it, in the order of the remarks. */
record Mark(Place place, List<Remark> remarks) {

  /** One mark for each place, in the order in which the remarks name them. */
  static List<Mark> of(List<Remark> remarks, Function<Remark, List<Place>> places) {
    Map<Place, List<Remark>> byPlace = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      for (Place place : places.apply(remark)) {
        byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(remark);
      }
    }
    return byPlace.entrySet().stream().map(e -> new Mark(e.getKey(), e.getValue())).toList();
  }

  /** The heaviest of the remarks'. */
  Severity severity() {
    return remarks.stream().map(Remark::severity).min(Severity::compareTo).orElseThrow();
  }
}
