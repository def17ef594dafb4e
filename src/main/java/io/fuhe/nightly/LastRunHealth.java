package io.fuhe.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Down when the last run failed or met none of the files of the run before, or when one is overdue;
 * unknown before the first. A run is overdue six hours after its time, which leaves it time to run.
 */
final class LastRunHealth extends AbstractHealthIndicator {

  private static final Set<Outcome> NOT_WELL = EnumSet.of(Outcome.FAILED, Outcome.MISSED);
  private static final Duration GRACE = Duration.ofHours(6);

  private final RunRecords records;
  private final NightlyProperties properties;
  private final Clock clock;

  LastRunHealth(RunRecords records, NightlyProperties properties, Clock clock) {
    this.records = records;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    RunRecord last = records.last().orElse(null);
    if (last == null) {
      health.unknown();
      return;
    }
    Instant now = clock.instant();
    ZonedDateTime due = properties.after(last.ended());
    boolean overdue = due != null && due.toInstant().plus(GRACE).isBefore(now);
    health
        .status(overdue || NOT_WELL.contains(last.outcome()) ? Status.DOWN : Status.UP)
        .withDetail("outcome", last.outcome())
        .withDetail("ended", last.ended().toString())
        .withDetail("ageSeconds", Duration.between(last.ended(), now).toSeconds())
        .withDetail("overdue", overdue);
  }
}
