package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Sentences;
import io.fuhe.check.TextMark;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import java.util.List;
import java.util.Map;

/**
 * A form and what was found in it.
 *
 * @param marks what its texts are known by in other units' texts
 * @param seen pictures of the cells that the findings rest on and that were recognized, as PNG in
 *     base 64, by what the places are called on their pages
 */
public record ExaminedForm(
    Form form, List<Anomaly> anomalies, List<TextMark> marks, Map<String, String> seen) {

  public ExaminedForm {
    seen = seen == null ? Map.of() : seen;
  }

  /** A form of which nothing was recognized in a picture. */
  public ExaminedForm(Form form, List<Anomaly> anomalies, List<TextMark> marks) {
    this(form, anomalies, marks, Map.of());
  }

  /** Judges a form by its layout's policy. */
  public static ExaminedForm of(Form form, Policy policy) {
    Map<String, Text> values = FormPlaces.values(form);
    return new ExaminedForm(
        form, Catalogue.check(form, values, policy), Sentences.marks(form, values, policy));
  }

  /** The same with pictures of cells. */
  ExaminedForm seen(Map<String, String> pictures) {
    return new ExaminedForm(form, anomalies, marks, pictures);
  }
}
