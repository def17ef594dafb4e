package io.fuhe.report.content;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.UncheckedSum;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.form.Value;
import io.fuhe.form.Whereabouts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What reports say of a form beside its values: little enough to be kept, so that a form that did
 * not change need not be read to be told again.
 *
 * @param unit as the form prints it; null where it names none
 * @param project as the form prints it; empty where it names none
 * @param fiscalYear null where it names none
 * @param whereabouts where it stands in its file, as notes say it
 * @param points the whole that it is scored out of; null where none is printed as a number
 * @param score the total that it declares; null where none is printed as a number
 * @param printedScore the same as it is printed; null where nothing is
 * @param rate executed by budget in percent, computed; null where it cannot be
 * @param targets how many indicators state a target
 * @param inWords how many of these state it in words
 * @param unchecked the sums that nobody could hold against their parts
 */
public record CountedForm(
    String id,
    FormKind kind,
    String unit,
    String project,
    Integer fiscalYear,
    String whereabouts,
    BigDecimal points,
    BigDecimal score,
    String printedScore,
    BigDecimal rate,
    int targets,
    int inWords,
    List<UncheckedSum> unchecked) {

  public CountedForm {
    unchecked = List.copyOf(unchecked);
  }

  /** Counts a form. */
  public static CountedForm of(Form form, List<UncheckedSum> unchecked) {
    Figure score = form.totals().score();
    List<Value> targets =
        form.indicators().stream()
            .filter(indicator -> indicator.target() != null)
            .map(indicator -> Value.of(indicator.target().value()))
            .filter(value -> !value.isNothing())
            .toList();
    return new CountedForm(
        form.id(),
        form.kind(),
        Optional.ofNullable(form.heading().unit()).map(Text::value).orElse(null),
        Optional.ofNullable(form.heading().project()).map(Text::value).orElse(""),
        form.heading().fiscalYear(),
        Whereabouts.of(form),
        value(form.totals().points()),
        value(score),
        score == null ? null : score.printed(),
        new CheckedForm(form, Policy.DEFAULT)
            .executionRate()
            .map(ExecutionRate::percent)
            .orElse(null),
        targets.size(),
        (int)
            targets.stream()
                .filter(value -> value instanceof Value.Prose || value instanceof Value.Grade)
                .count(),
        unchecked);
  }

  private static BigDecimal value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value).orElse(null);
  }
}
