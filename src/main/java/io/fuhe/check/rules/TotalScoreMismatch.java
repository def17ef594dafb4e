package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.check.UncheckedSum.Why;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Interval;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The declared total is not the sum of all scores. A total below the sum is lawful where the layout
 * caps it by the execution rate and the cap explains it. Silent when a score is written in words,
 * because then there is no sum, when a part of the form was not understood, and on reports whose
 * table holds a part of the indicators only.
 *
 * <p>Source: 财预〔2020〕10号, the total is formed by adding up the indicators' scores.
 */
public final class TotalScoreMismatch extends FormRule {

  /** Bounds on the total by execution rate; none where no cap applies. */
  public static final Parameter<List<TotalCap>> TOTAL_CAPS =
      Parameter.table(
          "totalCaps",
          List.of("executionBelow", "atMost"),
          List.of(),
          row ->
              new TotalCap((BigDecimal) row.get("executionBelow"), (BigDecimal) row.get("atMost")));

  public TotalScoreMismatch() {
    super(
        arithmetic("total-score-mismatch", Severity.ERROR, Basis.TOTAL_IS_SUM)
            .measuredBy(Policy.TOTAL_POINTS, TOTAL_CAPS, Policy.ROUNDING)
            .sums());
  }

  /**
   * A form executed below a rate cannot have more than a certain total.
   *
   * @param executionBelow the rate in percent below which the cap applies; of several the lowest
   *     that applies counts
   */
  public record TotalCap(BigDecimal executionBelow, BigDecimal atMost) {}

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<PrintedNumber> declared =
        Optional.ofNullable(form.form().totals().score()).flatMap(Figure::number);
    List<Scored> scored =
        form.scored().stream()
            .filter(s -> s.score() != null && !Words.isEmptyOrDash(s.score().printed()))
            .toList();
    if (declared.isEmpty() || leftAlone(form, scored, anomalies)) {
      whole(form, declared, anomalies);
      return;
    }
    List<Addend> addends = new ArrayList<>();
    Interval range = Interval.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Scored s : scored) {
      PrintedNumber score = s.score().number().orElseThrow();
      addends.add(new Addend(s.path() + ".score", s.label(), score.value()));
      sum = sum.add(score.value());
      range = range.plus(mayBe(form, score, s.score().rounded()));
    }
    Agreement agreement = compare(form, declared.get(), sum, range);
    if (agreement != Agreement.AGREES && cappedAsDeclared(form, declared.get(), sum)) {
      return;
    }
    anomalies
        .of(this)
        .showing("declaredTotal")
        .figures(declared.get().value(), sum)
        .points()
        .sumOf(addends)
        .add(agreement);
  }

  /** A total that is there but is no number cannot be held against anything. */
  private static void whole(
      CheckedForm form, Optional<PrintedNumber> declared, Anomalies anomalies) {
    Figure total = form.form().totals().score();
    if (declared.isEmpty() && total != null && !Words.isEmptyOrDash(total.printed())) {
      anomalies.leaveAlone(Sum.TOTAL_SCORE, "", Why.WHOLE_NOT_A_NUMBER, total.printed());
    }
  }

  /** Whether there is no sum to hold the total against; says why, where a person may expect one. */
  private static boolean leftAlone(CheckedForm form, List<Scored> scored, Anomalies anomalies) {
    Optional<Scored> words = scored.stream().filter(s -> s.score().isWords()).findFirst();
    if (scored.isEmpty() || isBudgetAlone(form)) {
      // The score of a report without tables is the sum of its sections': another rule's.
      if (form.form().report() == null) {
        anomalies.leaveAlone(Sum.TOTAL_SCORE, "", Why.PARTS_MISSING);
      }
    } else if (!form.form().complete()) {
      anomalies.leaveAloneIncomplete(Sum.TOTAL_SCORE, form);
    } else if (words.isPresent()) {
      anomalies.leaveAlone(Sum.TOTAL_SCORE, "", Why.PART_IN_WORDS, words.get().score().printed());
    } else if (isPart(form, scored)) {
      anomalies.leaveAlone(Sum.TOTAL_SCORE, "", Why.PART_OF_REPORT);
    } else {
      return false;
    }
    return true;
  }

  /** A form without indicators was not read: the score of its execution is no sum. */
  private static boolean isBudgetAlone(CheckedForm form) {
    Form whole = form.form();
    return whole.report() == null
        && whole.indicators().isEmpty()
        && whole.overallGoal().score() == null;
  }

  /** A table of a report holds all that the total is made of only if its points say so. */
  private static boolean isPart(CheckedForm form, List<Scored> scored) {
    if (form.form().report() == null) {
      return false;
    }
    BigDecimal points =
        scored.stream()
            .flatMap(s -> Optional.ofNullable(s.points()).flatMap(Figure::value).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return points.compareTo(form.policy().get(Policy.TOTAL_POINTS)) != 0;
  }

  /**
   * A score with at most one decimal is exact unless its file holds more of them; one with more may
   * have been rounded.
   */
  private static Interval mayBe(CheckedForm form, PrintedNumber score, boolean rounded) {
    return score.places() <= 1 && !rounded
        ? Interval.exact(score.value())
        : form.policy().get(Policy.ROUNDING).interval(score.value(), score.places());
  }

  private static Agreement compare(
      CheckedForm form, PrintedNumber declared, BigDecimal sum, Interval range) {
    return Agreement.of(
        declared.value(), declared.places(), sum, range, form.policy().get(Policy.ROUNDING));
  }

  private static boolean cappedAsDeclared(
      CheckedForm form, PrintedNumber declared, BigDecimal sum) {
    return form.executionRate()
        .flatMap(
            rate ->
                form.policy().get(TOTAL_CAPS).stream()
                    .filter(cap -> rate.percent().compareTo(cap.executionBelow()) < 0)
                    .min(Comparator.comparing(TotalCap::atMost)))
        .filter(cap -> sum.compareTo(cap.atMost()) > 0)
        .filter(
            cap ->
                Agreement.exact(declared, cap.atMost(), form.policy().get(Policy.ROUNDING))
                    == Agreement.AGREES)
        .isPresent();
  }
}
