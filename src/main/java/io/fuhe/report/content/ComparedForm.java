package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.form.FormKind;
import java.util.List;

/**
 * A form of one year beside that of another.
 *
 * @param unit what the unit is called
 * @param project as printed; empty where the form is about none
 * @param now of the year; null where there is no such form, or several
 * @param then of the other year; null where there is no such form, or several
 * @param between what was found between the two forms, of years that follow one another: a target
 *     lowered, a text that is the same, little executed twice
 */
public record ComparedForm(
    String unit,
    FormKind kind,
    String project,
    int year,
    int otherYear,
    YearFigures now,
    YearFigures then,
    List<Anomaly> between) {

  public ComparedForm {
    between = List.copyOf(between);
  }
}
