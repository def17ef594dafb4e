package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Illegible;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a picture shows in a form and was not recognized surely: values, and rows that a fold or a
 * lost ruling has torn or joined. A finding that shows such a value may rest on it, and says
 * nothing.
 */
final class Unread {

  private static final Pattern ROW = Pattern.compile("indicators\\[(\\d+)]");

  private final Set<String> paths = new HashSet<>();
  private final Set<Integer> torn = new HashSet<>();

  Unread(Form form) {
    FormPlaces.values(form)
        .forEach(
            (path, text) -> {
              if (text.source().isRecognized() && Illegible.isIn(text.value())) {
                paths.add(path);
              }
            });
    Map<Source, Integer> names = new HashMap<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      Text name = form.indicators().get(i).name();
      if (name != null && name.source().isRecognized()) {
        Integer before = names.putIfAbsent(name.source(), i);
        if (before != null) {
          torn.add(before);
          torn.add(i);
        }
      }
    }
  }

  /** Whether a finding may rest on what was not recognized. */
  boolean isIn(Anomaly anomaly) {
    return isOfTornRows(anomaly)
        || !paths.isEmpty()
            && (anomaly.places().keySet().stream().anyMatch(paths::contains)
                || anomaly.addends().stream().map(Addend::path).anyMatch(paths::contains));
  }

  /** Several rows with one name between them are one row, or have lost the lines between them. */
  private boolean isOfTornRows(Anomaly anomaly) {
    if (torn.isEmpty()) {
      return false;
    }
    Stream<String> told =
        Stream.of(
                Stream.ofNullable(anomaly.where()),
                anomaly.places().keySet().stream(),
                anomaly.addends().stream().map(Addend::path))
            .flatMap(all -> all);
    return told.filter(Objects::nonNull)
        .flatMap(path -> ROW.matcher(path).results())
        .anyMatch(row -> torn.contains(Integer.valueOf(row.group(1))));
  }

  /** Whether a row of a picture that was not recognized, or not sent, would explain a sum. */
  static boolean mayBeOfLostRows(Anomaly anomaly) {
    return anomaly.restsOnRecognized()
        && !anomaly.addends().isEmpty()
        && anomaly.difference() != null
        && !anomaly.difference().startsWith("-");
  }
}
