package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import java.util.List;

/**
 * Gives anomalies that were stored under keys of an older version those that they would have now,
 * so that they are recognized. What they are called stays.
 */
public final class Rekeying {

  /** Where the words that fill in a message name the form that is not there. */
  private static final int MISSING = 1;

  private final Numbered about = new Numbered();

  /**
   * An anomaly of a form; those of one form are to be asked for in the order in which they stood.
   */
  public String about(Anomaly anomaly, Form form) {
    return key(anomaly, new OneForm(form));
  }

  /** An anomaly across forms; those of one unit's year in the order in which they stood. */
  public String about(Anomaly anomaly, List<Form> forms) {
    List<UnitForm> all =
        forms.stream()
            .map(
                form ->
                    new UnitForm(new CheckedForm(form, Policy.DEFAULT), Fingerprint.project(form)))
            .toList();
    boolean missing = all.isEmpty() && anomaly.details().size() > MISSING;
    String identity = missing ? anomaly.details().get(MISSING) : "";
    return key(anomaly, new SeveralForms(all, identity, ""));
  }

  private String key(Anomaly anomaly, FoundIn foundIn) {
    String fields = foundIn.fields(anomaly.where(), anomaly.places().keySet());
    return about.of(Fingerprint.about(anomaly.rule(), anomaly.variant(), fields));
  }
}
