package io.fuhe.check;

import io.fuhe.form.Form;
import java.util.EnumSet;
import java.util.Set;

/** The parts of a form whose values a rule may look at and a person may correct. */
public enum FormPart {
  /** The declared totals. */
  TOTALS,
  /** The budget, expenditure, and lists of amounts. */
  MONEY,
  /** The overall goal, and the goals. */
  GOALS,
  /** The rows of indicators. */
  ROWS;

  /** The parts in which a form differs from one that it was made of. */
  public static Set<FormPart> changed(Form before, Form after) {
    Set<FormPart> changed = EnumSet.noneOf(FormPart.class);
    if (before.totals() != after.totals()) {
      changed.add(TOTALS);
    }
    if (before.expenditure() != after.expenditure()
        || before.budget() != after.budget()
        || before.fundingSources() != after.fundingSources()
        || before.lineItems() != after.lineItems()) {
      changed.add(MONEY);
    }
    if (before.overallGoal() != after.overallGoal() || before.goals() != after.goals()) {
      changed.add(GOALS);
    }
    if (before.indicators() != after.indicators()) {
      changed.add(ROWS);
    }
    return changed;
  }
}
