package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;

/** A rule over one form. */
public abstract class FormRule extends Rule {

  protected FormRule(Declaration declaration) {
    super(declaration);
  }

  /** Whether such a form is its concern: any that is the unit's own. */
  public boolean looksAt(Form form) {
    return form.kind() != FormKind.REVIEW_SHEET;
  }

  /** Adds what is wrong with the form to the findings. */
  public abstract void check(CheckedForm form, Anomalies anomalies);
}
