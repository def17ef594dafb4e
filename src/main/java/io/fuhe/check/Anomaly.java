package io.fuhe.check;

import io.fuhe.form.Illegible;
import io.fuhe.form.Origin;
import io.fuhe.form.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 疑点: something that an auditor should look at, with all that proves it.
 *
 * @param rule the rule's id
 * @param variant which of the rule's messages applies; empty for the usual one
 * @param roundingExplains whether rounding of the inputs would explain the difference
 * @param forms the ids of the forms it is about
 * @param where the paths of the values it is about, as in the export
 * @param places where each of those values stands, in one cell or in several
 * @param subject what the form calls the thing: an indicator's name, a budget line's label
 * @param declared what the form says, or null
 * @param expected what the computation says, or null
 * @param difference declared − expected, or null
 * @param details further words that the message fills in
 * @param addends the figures that the computed one is the sum of
 * @param share how much of the form's total is at stake: 0.02 is two points of a hundred; 0 where
 *     nothing tells
 * @param fingerprint what it is called by, the same in every run over the same content; one that is
 *     remembered goes by what it was called first
 * @param about what it is about, whosever form it is in; of those of one form no two are equal
 * @param measured what it was measured with that others measure otherwise
 * @param repairs changes of one value that would clear it, the likeliest first
 * @param cause what it follows from, told with it as one; null where it stands for itself
 * @param question what the rule asks of which field, the same in every year's forms; empty of those
 *     that were stored before it was known
 */
public record Anomaly(
    String rule,
    Severity severity,
    String variant,
    boolean roundingExplains,
    List<String> forms,
    String where,
    Map<String, Source> places,
    String subject,
    String declared,
    String expected,
    String difference,
    List<String> details,
    List<Addend> addends,
    BigDecimal share,
    Basis basis,
    String fingerprint,
    String about,
    List<Measured> measured,
    List<Repair> repairs,
    Cause cause,
    String question) {

  public Anomaly {
    repairs = repairs == null ? List.of() : List.copyOf(repairs);
    forms = List.copyOf(forms);
    details = List.copyOf(details);
    addends = List.copyOf(addends);
    // Those that were stored before shares were known have none.
    share = share == null ? BigDecimal.ZERO : share;
    about = about == null ? "" : about;
    question = question == null ? "" : question;
    measured = measured == null ? List.of() : List.copyOf(measured);
  }

  /** The same, but so severe. */
  Anomaly as(Severity other) {
    return with(other, fingerprint, repairs, cause, question);
  }

  /** Whether it is about a value that the file does not hold, of which nothing can be said. */
  public boolean isAboutTheUnknown() {
    return Illegible.isIn(declared) || Illegible.isIn(expected);
  }

  /** Whether it rests on what was recognized in a picture, and may be a misreading. */
  public boolean restsOnRecognized() {
    return places.values().stream().anyMatch(Source::isRecognized)
        || addends.stream()
            .map(Addend::place)
            .anyMatch(place -> place != null && place.confidence() != null);
  }

  /** Whether a figure that it rests on was put right by a person. */
  public boolean restsOnCorrected() {
    return places.values().stream().anyMatch(source -> source.origin() == Origin.CORRECTED)
        || addends.stream().anyMatch(addend -> addend.origin() == Origin.CORRECTED);
  }

  /** An anomaly that nothing is known to clear. */
  public Anomaly(
      String rule,
      Severity severity,
      String variant,
      boolean roundingExplains,
      List<String> forms,
      String where,
      Map<String, Source> places,
      String subject,
      String declared,
      String expected,
      String difference,
      List<String> details,
      List<Addend> addends,
      BigDecimal share,
      Basis basis,
      String fingerprint,
      String about,
      List<Measured> measured) {
    this(
        rule,
        severity,
        variant,
        roundingExplains,
        forms,
        where,
        places,
        subject,
        declared,
        expected,
        difference,
        details,
        addends,
        share,
        basis,
        fingerprint,
        about,
        measured,
        List.of(),
        null,
        "");
  }

  /** The same with what would clear it, and what it follows from or null. */
  public Anomaly explained(List<Repair> by, Cause from) {
    return with(severity, fingerprint, by, from, question);
  }

  /** The same called otherwise. */
  public Anomaly called(String other) {
    return with(severity, other, repairs, cause, question);
  }

  /** The same as the answer to a question. */
  Anomaly asking(String other) {
    return with(severity, fingerprint, repairs, cause, other);
  }

  private Anomaly with(Severity other, String name, List<Repair> by, Cause from, String asked) {
    return new Anomaly(
        rule,
        other,
        variant,
        roundingExplains,
        forms,
        where,
        places,
        subject,
        declared,
        expected,
        difference,
        details,
        addends,
        share,
        basis,
        name,
        about,
        measured,
        by,
        from,
        asked);
  }
}
