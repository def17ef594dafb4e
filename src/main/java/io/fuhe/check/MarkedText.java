package io.fuhe.check;

import io.fuhe.unit.Unit;
import java.util.List;

/**
 * A mark of a text, and in whose form it is.
 *
 * @param year the form's fiscal year
 * @param title what to call what the form is about: its project, or the unit
 */
public record MarkedText(Unit unit, int year, String title, TextMark mark) {

  /** The marks of a form. */
  public static List<MarkedText> of(Unit unit, int year, CheckedForm form) {
    String title = new UnitForm(form, "").title();
    return Sentences.marks(form.form(), form.policy()).stream()
        .map(mark -> new MarkedText(unit, year, title, mark))
        .toList();
  }
}
