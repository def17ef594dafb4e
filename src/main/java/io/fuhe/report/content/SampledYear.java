package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.Weights;
import io.fuhe.report.content.SamplingReason.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What speaks for looking at a unit in a year, counted. What is found counts a form, so that a unit
 * is not looked at for having many of them.
 */
final class SampledYear {

  /** One full total is luck. */
  private static final int FEWEST_FULL = 2;

  private static final int PLACES = 2;
  private static final String MISSING = "submission-missing";
  private static final String LATE = "submission-late";
  private static final String REPEATED = "submission-duplicate";
  private static final Set<FormKind> SCORED =
      EnumSet.of(FormKind.DEPARTMENT_SELF_EVALUATION, FormKind.PROJECT_SELF_EVALUATION);

  private final Weights weights;
  private int forms;
  private int totals;
  private int full;
  private int rows;
  private int qualitative;
  private int errors;
  private int warnings;
  private int judgements;
  private int missing;
  private int twice;
  private int late;

  /** Begins with nothing counted. */
  SampledYear(Weights weights) {
    this.weights = weights;
  }

  /** Counts a form, not what was found in it. */
  void count(CountedForm form) {
    forms++;
    if (!SCORED.contains(form.kind())) {
      return;
    }
    if (form.score() != null) {
      totals++;
      BigDecimal most = Objects.requireNonNullElse(form.points(), Policy.TOTAL_POINTS.otherwise());
      full += form.score().compareTo(most) >= 0 ? 1 : 0;
    }
    rows += form.targets();
    qualitative += form.inWords();
  }

  /** Counts something found that stands; what follows from something else is no slip of its own. */
  void count(Anomaly found) {
    if (found.cause() != null) {
      return;
    }
    if (found.rule().equals(MISSING)) {
      missing++;
    } else if (found.rule().equals(LATE)) {
      late++;
    } else if (found.rule().equals(REPEATED)) {
      twice++;
    } else if (found.severity() == Severity.ERROR) {
      errors++;
    } else if (found.severity() == Severity.WARNING) {
      boolean proved = Catalogue.kind(found.rule()) == RuleKind.ARITHMETIC;
      warnings += proved ? 1 : 0;
      judgements += proved ? 0 : 1;
    }
  }

  /**
   * The reasons that speak, the weightiest first.
   *
   * @param replaced how many files a later one took the place of
   */
  List<SamplingReason> reasons(int replaced) {
    List<SamplingReason> reasons = new ArrayList<>();
    add(
        reasons,
        Kind.ERRORS,
        perForm(times(weights.error(), errors)),
        errors,
        forms,
        weights.error());
    add(
        reasons,
        Kind.WARNINGS,
        perForm(times(weights.warning(), warnings).add(times(weights.judgement(), judgements))),
        warnings,
        judgements,
        forms,
        weights.warning(),
        weights.judgement());
    boolean allFull = totals >= FEWEST_FULL && full == totals;
    add(reasons, Kind.FULL_MARKS, allFull ? weights.fullMarks() : BigDecimal.ZERO, full);
    add(
        reasons,
        Kind.QUALITATIVE,
        rows == 0 ? BigDecimal.ZERO : divided(times(weights.qualitative(), qualitative), rows),
        qualitative,
        rows,
        weights.qualitative());
    add(reasons, Kind.LATE, times(weights.late(), late), late, weights.late());
    add(
        reasons,
        Kind.REPEATED,
        times(weights.repeated(), replaced + twice),
        replaced,
        twice,
        weights.repeated());
    add(reasons, Kind.MISSING, times(weights.missing(), missing), missing, weights.missing());
    reasons.sort(
        Comparator.comparing(SamplingReason::points, Comparator.reverseOrder())
            .thenComparing(SamplingReason::kind));
    return reasons;
  }

  private static void add(
      List<SamplingReason> reasons, Kind kind, BigDecimal points, Number... figures) {
    if (points.signum() > 0) {
      List<String> said = new ArrayList<>(List.of(Figures.plain(points)));
      for (Number figure : figures) {
        said.add(figure instanceof BigDecimal weight ? Figures.plain(weight) : figure.toString());
      }
      reasons.add(new SamplingReason(kind, points.setScale(PLACES, RoundingMode.HALF_UP), said));
    }
  }

  private static BigDecimal times(BigDecimal weight, int count) {
    return weight.multiply(BigDecimal.valueOf(count));
  }

  /** What was found in no form, such as between those of two years, counts whole. */
  private BigDecimal perForm(BigDecimal points) {
    return divided(points, Math.max(1, forms));
  }

  private static BigDecimal divided(BigDecimal points, int by) {
    return points.divide(BigDecimal.valueOf(by), PLACES, RoundingMode.HALF_UP);
  }
}
