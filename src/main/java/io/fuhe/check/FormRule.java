package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import java.util.EnumSet;
import java.util.Set;

/** A rule over one form. */
public abstract class FormRule extends Rule {

  protected FormRule(Declaration declaration) {
    super(declaration);
  }

  /** Whether such a form is its concern: any that is the unit's own. */
  public boolean looksAt(Form form) {
    return form.kind() != FormKind.REVIEW_SHEET;
  }

  /**
   * The parts of a form that it looks at. It finds the same in two forms that differ in others
   * only, and is not asked again where a change of another part is tried.
   */
  public Set<FormPart> parts() {
    return EnumSet.allOf(FormPart.class);
  }

  /** Adds what is wrong with the form to the findings. */
  public abstract void check(CheckedForm form, Anomalies anomalies);
}
