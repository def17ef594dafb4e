package io.fuhe.sheet;

import io.fuhe.check.Anomaly;
import io.fuhe.check.RuleKind;
import io.fuhe.check.rules.Catalogue;
import java.util.Arrays;

/**
 * An anomaly as it is about one form.
 *
 * @param where the paths in that form
 */
record FoundInForm(Anomaly anomaly, String where) {

  private static final String WHOLE = "form";

  /** One that was found in the form alone. */
  static FoundInForm alone(Anomaly anomaly) {
    return new FoundInForm(anomaly, anomaly.where());
  }

  /** One that was found between forms, in one of them, counted from 0. */
  static FoundInForm between(Anomaly anomaly, int form) {
    String[] paths = anomaly.where().split(" \\| ", -1);
    return new FoundInForm(anomaly, form < paths.length ? paths[form] : WHOLE);
  }

  /** Whether figures prove it. */
  boolean isProved() {
    return Catalogue.kind(anomaly.rule()) == RuleKind.ARITHMETIC;
  }

  /** Whether one of the paths that it is about is a row or lies in it. */
  boolean isAbout(String row) {
    return Arrays.stream(where.split(","))
        .anyMatch(each -> each.equals(row) || each.startsWith(row + "."));
  }
}
