package io.fuhe.sheet;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What arithmetic says of one row of a form: a finding that names the right figure fills it in, all
 * of them stand in the remark. What rounding explains fills in nothing.
 */
final class Proved {

  /** Rules whose computed figure is the score that the row should have. */
  private static final Set<String> SCORES =
      Set.of("budget-score-mismatch", "score-above-achievement");

  /** Rules whose computed figure is the percentage that should stand as the actual. */
  private static final Set<String> PERCENTAGES =
      Set.of("cost-saving-conflict", "execution-rate-mismatch");

  private static final String COST = "cost-budget-conflict";
  private static final String OF_ACTUAL = "actual";
  private static final int PLACES = 2;

  private final List<Anomaly> found;

  /**
   * Looks at a row.
   *
   * @param found in its form
   * @param path of the row
   */
  Proved(List<FoundInForm> found, String path) {
    this.found =
        found.stream().filter(each -> each.isAbout(path)).map(FoundInForm::anomaly).toList();
  }

  /** The score that the row should have. */
  Optional<String> score() {
    return of(SCORES).map(Anomaly::expected).map(Proved::rounded);
  }

  /**
   * What should stand as completed.
   *
   * @param moneyUnit of the form's amounts; empty where it prints none
   */
  Optional<String> actual(String moneyUnit) {
    Optional<String> percentage =
        of(PERCENTAGES).map(Anomaly::expected).map(figure -> rounded(figure) + "%");
    return percentage.isPresent()
        ? percentage
        : of(Set.of(COST))
            .filter(anomaly -> anomaly.variant().equals(OF_ACTUAL))
            .map(anomaly -> anomaly.details().get(1) + moneyUnit);
  }

  /** All that was found. */
  List<Anomaly> found() {
    return found;
  }

  private Optional<Anomaly> of(Set<String> rules) {
    List<Anomaly> saying =
        found.stream()
            .filter(anomaly -> rules.contains(anomaly.rule()))
            .filter(anomaly -> anomaly.severity() != Severity.NOTICE && anomaly.expected() != null)
            .toList();
    return saying.size() == 1 ? Optional.of(saying.get(0)) : Optional.empty();
  }

  private static String rounded(String figure) {
    BigDecimal exact = new BigDecimal(figure);
    return Figures.plain(
        exact.scale() > PLACES ? exact.setScale(PLACES, RoundingMode.HALF_UP) : exact);
  }
}
