package io.fuhe.check.rules;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import java.util.List;
import java.util.Set;

/**
 * Whether a form proves by its own sums that it was read right: figures that were put into wrong
 * columns or rows do not add up to what the form declares.
 */
public final class SumProof {

  /** Fewer parts may add up by accident. */
  private static final int LEAST_PARTS = 3;

  /** What a form that was read wrong says of its figures. */
  private static final Set<String> DOUBTS =
      Set.of("total-score-mismatch", "score-missing", "score-not-a-number", "value-malformed");

  /**
   * What a form whose scores add up may say once, for a fault of its own: figures in wrong places
   * contradict each other more than once.
   */
  private static final Set<String> ONCE =
      Set.of(
          "points-sum-mismatch",
          "score-exceeds-points",
          "execution-rate-mismatch",
          "budget-score-mismatch",
          "budget-parts-mismatch");

  private SumProof() {}

  /** Whether the form's points, and its scores where it has them, were held and add up. */
  public static boolean holds(Form form, Policy policy) {
    List<String> said =
        Catalogue.check(form, policy).stream()
            .filter(a -> a.severity() != Severity.NOTICE)
            .map(Anomaly::rule)
            .toList();
    boolean doubtful = said.stream().anyMatch(DOUBTS::contains);
    if (doubtful
        || said.stream().filter(ONCE::contains).count() > 1
        || form.indicators().size() < LEAST_PARTS) {
      return false;
    }
    boolean total = form.totals().score() != null && !form.totals().score().blank();
    Set<Sum> owed = form.kind().scored() ? Set.of(Sum.TOTAL_SCORE) : Set.of(Sum.TOTAL_POINTS);
    boolean left =
        Catalogue.unchecked(form, policy).stream().anyMatch(sum -> owed.contains(sum.sum()));
    return !left && (total || !form.kind().scored());
  }
}
