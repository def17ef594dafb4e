package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Sentences;
import io.fuhe.check.TextMark;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import java.util.List;

/**
 * A form and what was found in it.
 *
 * @param marks what its texts are known by in other units' texts
 */
public record ExaminedForm(Form form, List<Anomaly> anomalies, List<TextMark> marks) {

  /** Judges a form by its layout's policy. */
  public static ExaminedForm of(Form form, Policy policy) {
    return new ExaminedForm(form, Catalogue.check(form, policy), Sentences.marks(form, policy));
  }
}
