package io.fuhe.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

/** Health says how the last run went, and whether the next one is overdue. */
class LastRunHealthTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "COMPLETED,PT10H,UP",
    "COMPLETED,PT29H,UP",
    "COMPLETED,PT31H,DOWN",
    "FAILED,PT1H,DOWN",
    "MISSED,PT1H,DOWN",
    "STOPPED,PT1H,UP"
  })
  void byOutcomeAndAge(Outcome outcome, Duration age, String status) throws IOException {
    new RunRecords(folder).keep(Some.run(outcome));

    assertThat(health(age)).isEqualTo(new Status(status));
  }

  @Test
  void beforeTheFirstRunNobodyKnows() {
    assertThat(health(Duration.ZERO)).isEqualTo(Status.UNKNOWN);
  }

  private Status health(Duration age) {
    ZoneId utc = ZoneOffset.UTC;
    NightlyProperties daily = new NightlyProperties("0 0 2 * * *", utc, true, null, "127.0.0.1");
    return new LastRunHealth(new RunRecords(folder), daily, Clock.fixed(Some.ENDED.plus(age), utc))
        .health()
        .getStatus();
  }
}
