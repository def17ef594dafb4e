package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Illegible;
import java.util.HashSet;
import java.util.Set;

/**
 * What a picture shows in a form and was not recognized surely. A finding that shows such a value
 * may rest on it, and says nothing.
 */
final class Unread {

  private final Set<String> paths = new HashSet<>();

  Unread(Form form) {
    FormPlaces.values(form)
        .forEach(
            (path, text) -> {
              if (text.source().isRecognized() && Illegible.isIn(text.value())) {
                paths.add(path);
              }
            });
  }

  /** Whether a finding may rest on what was not recognized. */
  boolean isIn(Anomaly anomaly) {
    return !paths.isEmpty()
        && (anomaly.places().keySet().stream().anyMatch(paths::contains)
            || anomaly.addends().stream().map(Addend::path).anyMatch(paths::contains));
  }

  /** Whether a row of a picture that was not recognized, or not sent, would explain a sum. */
  static boolean mayBeOfLostRows(Anomaly anomaly) {
    return anomaly.restsOnRecognized()
        && !anomaly.addends().isEmpty()
        && anomaly.difference() != null
        && !anomaly.difference().startsWith("-");
  }
}
