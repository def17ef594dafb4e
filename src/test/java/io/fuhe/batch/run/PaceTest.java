package io.fuhe.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is left follows from what was done and how long it took, and from nothing else. */
class PaceTest {

  private Instant now = Instant.EPOCH;
  private final Pace pace = new Pace(() -> now);

  @Test
  void theRestTakesAsLongAsItTookSoFar() {
    pace.expect(100);
    now = now.plusSeconds(30);
    pace.done(10);
    pace.done(10);

    assertThat(pace.perMinute()).isEqualTo(40);
    assertThat(pace.left()).contains(Duration.ofMinutes(2));
  }

  @Test
  void nothingIsKnownBeforeAnythingIsRead() {
    pace.expect(100);
    now = now.plusSeconds(30);

    assertThat(pace.perMinute()).isZero();
    assertThat(pace.left()).isEmpty();
  }

  @Test
  void whatIsReadAtOnceHasNoRate() {
    pace.expect(1);
    pace.done(1);

    assertThat(pace.perMinute()).isZero();
    assertThat(pace.left()).contains(Duration.ZERO);
  }

  @Test
  void aRunBeginsWithNothing() {
    pace.expect(100);
    pace.workers(3);
    now = now.plusSeconds(30);
    pace.done(50);
    pace.end();

    assertThat(pace.expected()).isZero();
    assertThat(pace.done()).isZero();
    assertThat(pace.workers()).isZero();

    pace.expect(20_000_000);
    now = now.plusSeconds(3600);
    pace.done(8_000_000);
    assertThat(pace.perMinute()).isEqualTo(133_333);
    assertThat(pace.left()).contains(Duration.ofMinutes(90));
  }
}
