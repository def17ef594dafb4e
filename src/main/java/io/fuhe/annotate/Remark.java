package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a copy of a submitted file is to say of one finding.
 *
 * @param rule what the rule is called
 * @param message what was found, in a sentence
 * @param basis what the rule rests on
 * @param places where it shows in this file, each once; empty when it shows nowhere
 * @param form where the form begins that it is about, or null
 */
public record Remark(
    Severity severity, String rule, String message, String basis, List<Place> places, Place form) {

  public Remark {
    places = places.stream().distinct().toList();
  }

  /** Where each stands in a list, counted from 1; the first time that it does. */
  static Map<Remark, Integer> numbers(List<Remark> remarks) {
    Map<Remark, Integer> numbers = new HashMap<>();
    for (int i = 0; i < remarks.size(); i++) {
      numbers.putIfAbsent(remarks.get(i), i + 1);
    }
    return numbers;
  }

  /** Where to write it in a file that has no list of findings: at its form if nowhere better. */
  List<Place> anchors() {
    return places.isEmpty() && form != null ? List.of(form) : places;
  }
}
