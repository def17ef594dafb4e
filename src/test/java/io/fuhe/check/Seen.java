package io.fuhe.check;

/** The part of an anomaly that the tests of the rules pin down. */
public record Seen(String rule, Severity severity, String where, String declared, String expected) {

  static Seen of(Anomaly anomaly) {
    return new Seen(
        anomaly.rule(),
        anomaly.severity(),
        anomaly.where(),
        anomaly.declared(),
        anomaly.expected());
  }
}
