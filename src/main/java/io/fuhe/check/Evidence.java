package io.fuhe.check;

import java.util.List;

/**
 * The figures that an anomaly rests on. It stays the same anomaly when they change, and that they
 * did is told.
 *
 * @param declared what the form says, or null
 * @param expected what the computation says, or null
 * @param difference declared − expected, or null
 * @param parts the figures that the computed one is made of; of an anomaly without figures, the
 *     words that it fills in
 */
public record Evidence(String declared, String expected, String difference, List<String> parts) {

  public Evidence {
    parts = List.copyOf(parts);
  }

  /** That of an anomaly. */
  public static Evidence of(Anomaly anomaly) {
    boolean figures = anomaly.declared() != null || anomaly.expected() != null;
    return new Evidence(
        anomaly.declared(),
        anomaly.expected(),
        anomaly.difference(),
        figures
            ? anomaly.addends().stream().map(a -> Figures.plain(a.value())).toList()
            : anomaly.details());
  }

  /** The same for the same figures. */
  public String key() {
    return Fingerprint.sha256(toString());
  }
}
