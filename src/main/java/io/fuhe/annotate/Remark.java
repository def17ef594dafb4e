package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import java.util.List;

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

  /** Where to write it in a file that has no list of findings: at its form if nowhere better. */
  List<Place> anchors() {
    return places.isEmpty() && form != null ? List.of(form) : places;
  }
}
