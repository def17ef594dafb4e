package io.fuhe.report.content;

import io.fuhe.check.Cause;
import io.fuhe.check.Severity;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * How soon a person should read a finding: by severity, then by how much of the total is at stake.
 * Points and money stand in one order by their shares only. The gravest is the least.
 *
 * @param share of the total
 */
public record Gravity(Severity severity, BigDecimal share) implements Comparable<Gravity> {

  private static final Comparator<Gravity> ORDER =
      Comparator.comparing(Gravity::severity)
          .thenComparing(Gravity::share, Comparator.reverseOrder());

  /** That of an anomaly; one that follows from another is read with it. */
  public static Gravity of(ReportedAnomaly reported) {
    Cause cause = reported.anomaly().cause();
    if (cause != null) {
      return new Gravity(cause.severity(), cause.share());
    }
    return new Gravity(reported.anomaly().severity(), reported.anomaly().share());
  }

  @Override
  public int compareTo(Gravity other) {
    return ORDER.compare(this, other);
  }
}
