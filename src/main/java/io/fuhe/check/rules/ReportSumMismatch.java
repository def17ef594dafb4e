package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.ReportScores;
import io.fuhe.check.ReportScores.Stated;
import io.fuhe.check.Severity;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.check.UncheckedSum.Why;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.ReportSection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scores of a report's sections do not add up to the score of the section above. Silent where a
 * section below has no score of its own, and where the scores are plainly on another scale: then
 * the score above is no sum of them.
 *
 * <p>Source: 财预〔2020〕10号, the total is formed by adding up the indicators' scores.
 */
public final class ReportSumMismatch extends FormRule {

  /** Parts that make so much more of the whole were weighted. */
  private static final BigDecimal OTHER_SCALE = new BigDecimal("1.5");

  public ReportSumMismatch() {
    super(
        arithmetic("report-sum-mismatch", Severity.ERROR, Basis.TOTAL_IS_SUM)
            .variants("", "whole")
            .measuredBy(Policy.TOTAL_POINTS, Policy.ROUNDING)
            .sums());
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.TOTALS);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    ReportScores scores = new ReportScores(form.form());
    for (String section : scores.sections()) {
      Optional<Stated> above = scores.counting(section);
      List<Optional<Stated>> below =
          scores.below(section).stream().map(s -> scores.counting(s.label())).toList();
      boolean all = below.stream().allMatch(Optional::isPresent);
      if (above.isPresent() && !below.isEmpty() && all && addable(scores.below(section), below)) {
        compare(form, anomalies, section, above.get(), below.stream().map(Optional::get).toList());
      } else if (!all && below.stream().anyMatch(Optional::isPresent)) {
        anomalies.leaveAlone(
            Sum.SECTION_SCORE, section, Why.PART_WITHOUT, firstWithout(scores, section));
      }
    }
    scores.whole().ifPresent(whole -> compareWhole(form, anomalies, scores, whole));
  }

  private static String firstWithout(ReportScores scores, String section) {
    return scores.below(section).stream()
        .map(ReportSection::label)
        .filter(label -> scores.counting(label).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Sections that can earn all the points together make the score of the whole, wherever it is. */
  private void compareWhole(
      CheckedForm form, Anomalies anomalies, ReportScores scores, Stated whole) {
    BigDecimal all =
        Optional.ofNullable(form.form().totals().points())
            .flatMap(Figure::value)
            .orElse(form.policy().get(Policy.TOTAL_POINTS));
    for (List<Stated> list : scores.complete(all)) {
      compare(form, anomalies, "", whole, list);
    }
  }

  /** A single numbered paragraph is no list of parts, and what speaks of the whole is no part. */
  private static boolean addable(List<ReportSection> sections, List<Optional<Stated>> below) {
    boolean loneEntry = sections.size() == 1 && sections.get(0).entry();
    return !loneEntry && below.stream().noneMatch(s -> s.orElseThrow().statement().whole());
  }

  private void compare(
      CheckedForm form, Anomalies anomalies, String section, Stated above, List<Stated> below) {
    List<Addend> addends = new ArrayList<>();
    Interval range = Interval.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Stated s : below) {
      addends.add(new Addend(s.path(), s.statement().section(), s.score().value()));
      sum = sum.add(s.score().value());
      range = range.plus(s.mayBe());
    }
    if (otherScale(above, below, sum)) {
      anomalies.leaveAlone(
          section.isEmpty() ? Sum.REPORT_SCORE : Sum.SECTION_SCORE, section, Why.OTHER_SCALE);
      return;
    }
    anomalies
        .of(this)
        .at(above.path())
        .showing(below.stream().map(Stated::path).toArray(String[]::new))
        .variant(section.isEmpty() ? "whole" : "")
        .subject(section)
        .figures(above.score().value(), sum)
        .points()
        .sumOf(addends)
        .add(
            Agreement.of(
                above.score().value(),
                above.score().places(),
                sum,
                range,
                form.policy().get(Policy.ROUNDING)));
  }

  private static boolean otherScale(Stated above, List<Stated> below, BigDecimal sum) {
    BigDecimal most = above.points().orElse(above.score().value());
    boolean partsOfAnother =
        above.points().isPresent()
            && ReportScores.points(below).filter(p -> p.compareTo(most) != 0).isPresent();
    return partsOfAnother || sum.compareTo(most.multiply(OTHER_SCALE)) > 0;
  }
}
