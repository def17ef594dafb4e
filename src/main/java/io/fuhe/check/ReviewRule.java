package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;

/** A rule that looks at what a reviewer put beside each row of a self-evaluation. */
public abstract class ReviewRule extends IndicatorRule {

  protected ReviewRule(Declaration declaration) {
    super(declaration);
  }

  @Override
  public final boolean looksAt(Form form) {
    return form.kind() == FormKind.REVIEW_SHEET;
  }
}
