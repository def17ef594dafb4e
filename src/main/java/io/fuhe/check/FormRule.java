package io.fuhe.check;

/** A rule over one form. */
public abstract class FormRule extends Rule {

  protected FormRule(Declaration declaration) {
    super(declaration);
  }

  /** Adds what is wrong with the form to the findings. */
  public abstract void check(CheckedForm form, Anomalies anomalies);
}
