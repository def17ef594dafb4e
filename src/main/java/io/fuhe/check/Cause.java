package io.fuhe.check;

import java.math.BigDecimal;

/**
 * The anomaly that another one follows from: the change of one value would clear both.
 *
 * @param rule the rule that found it
 * @param about what it is about
 * @param fingerprint what it is called
 * @param severity how severe it is
 * @param share how much of the form's total is at stake with it
 */
public record Cause(
    String rule, String about, String fingerprint, Severity severity, BigDecimal share) {

  /** That of an anomaly. */
  public static Cause of(Anomaly anomaly) {
    return new Cause(
        anomaly.rule(),
        anomaly.about(),
        anomaly.fingerprint(),
        anomaly.severity(),
        anomaly.share());
  }

  /** The same called otherwise. */
  public Cause called(String other) {
    return new Cause(rule, about, other, severity, share);
  }
}
