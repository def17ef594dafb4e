package io.fuhe.check;

import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A sum of a form that a rule left alone. It is no anomaly, for nothing says that it is wrong; but
 * neither was it found right, and a person must be able to see that.
 *
 * @param subject what the form calls the thing whose parts were not added up; may be empty
 * @param details words that the reason's sentence fills in
 */
public record UncheckedSum(Sum sum, String subject, Why why, List<String> details) {

  /** What was not held against its parts; its name is the message {@code unchecked.sum.SUM}. */
  public enum Sum {
    /** The declared total score. */
    TOTAL_SCORE,
    /** The points of the whole form. */
    TOTAL_POINTS,
    /** The points of a level-1 indicator or of a goal. */
    GROUP_POINTS,
    /** An amount of the budget table and the funds that it is made of. */
    FUNDS,
    /** Basic and project expenditure, against the budget. */
    EXPENDITURE,
    /** The amounts of a list, against the budget. */
    LISTED_AMOUNTS,
    /** The score of a report's section. */
    SECTION_SCORE,
    /** The score of a report as a whole. */
    REPORT_SCORE
  }

  /** Why not; its sentence is the message {@code unchecked.why.WHY}. */
  public enum Why {
    /** The points that were read stay below the whole: a scored part was overlooked. */
    POINTS_BELOW_WHOLE,
    /** The form rates its budget, and no budget table was read. */
    BUDGET_NOT_READ,
    /** The whole is no number. */
    WHOLE_NOT_A_NUMBER,
    /** No number was read that the parts could make up. */
    WHOLE_MISSING,
    /** A part is given in words. */
    PART_IN_WORDS,
    /** No part was read. */
    PARTS_MISSING,
    /** A part of it states none. */
    PART_WITHOUT,
    /** The layout prints no points. */
    NO_POINTS_PRINTED,
    /** The table of a report holds some of its indicators only. */
    PART_OF_REPORT,
    /** The parts are scored on another scale. */
    OTHER_SCALE
  }

  public UncheckedSum {
    details = List.copyOf(details);
  }

  static UncheckedSum of(Sum sum, String subject, Why why, String... details) {
    return new UncheckedSum(sum, subject, why, List.of(details));
  }

  /** A sum over all of a form of which something was not understood. */
  static UncheckedSum incomplete(Sum sum, CheckedForm form) {
    BigDecimal read = BigDecimal.ZERO;
    for (Scored scored : form.scored()) {
      read = read.add(value(scored.points()).orElse(BigDecimal.ZERO));
    }
    BigDecimal whole =
        value(form.form().totals().points()).orElse(form.policy().get(Policy.TOTAL_POINTS));
    if (read.compareTo(whole) < 0) {
      return of(sum, "", Why.POINTS_BELOW_WHOLE, Figures.plain(read), Figures.plain(whole));
    }
    boolean goals = form.rows().stream().anyMatch(row -> row.indicator().goal() != null);
    return of(sum, "", goals ? Why.OTHER_SCALE : Why.BUDGET_NOT_READ);
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
