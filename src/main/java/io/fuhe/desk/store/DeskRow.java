package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What the worklist looks a finding up by. */
final class DeskRow {

  private static final int SHARE_PLACES = 9;
  private static final BigDecimal MOST = new BigDecimal("9999999999");
  private static final int WORDS = 2000;

  private DeskRow() {}

  /**
   * Where a finding stands in the order in which people should read them, the gravest first; one
   * that follows from another stands with it.
   */
  static String place(Anomaly anomaly, String fingerprint) {
    Cause cause = anomaly.cause();
    Severity severity = cause == null ? anomaly.severity() : cause.severity();
    BigDecimal share = cause == null || cause.share() == null ? anomaly.share() : cause.share();
    long weight = share.movePointRight(SHARE_PLACES).min(MOST).max(BigDecimal.ZERO).longValue();
    long gravity = (severity.ordinal() + 1) * (MOST.longValue() + 1) - 1 - weight;
    return "%011d_%s".formatted(gravity, fingerprint);
  }

  /** Whether figures prove it, or words and sense must be judged. */
  static String kind(Anomaly anomaly) {
    return Catalogue.kind(anomaly.rule()).name();
  }

  /** What the search looks into. */
  static String words(String unit, String project, List<String> files, Anomaly anomaly) {
    String all =
        String.join("\n", unit, project, anomaly.subject(), String.join("\n", files))
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return cut(all, WORDS);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
