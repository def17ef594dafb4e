package io.fuhe.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whoever guesses has to wait, whichever name is guessed at. */
class LoginLimitTest {

  private final Ticking clock = new Ticking();
  private final LoginLimit limit = new LoginLimit(clock);

  @Test
  void fiveTriesUnderOneNameFromOneAddress() {
    fail("li", "a", 4);
    assertThat(limit.isReached("li", "a")).isFalse();
    fail("LI", "a", 1);
    assertThat(limit.isReached("li", "a")).isTrue();
    assertThat(limit.isReached("li", "b")).as("its owner elsewhere").isFalse();
    assertThat(limit.isReached("wu", "a")).isFalse();
  }

  @Test
  void manyAddressesUnderOneNameAndManyNamesFromOneAddress() {
    for (int i = 0; i < 20; i++) {
      limit.failed("li", "address " + i);
    }
    assertThat(limit.isReached("li", "another")).isTrue();
    for (int i = 0; i < 50; i++) {
      limit.failed("name " + i, "a");
    }
    assertThat(limit.isReached("somebody", "a")).isTrue();
  }

  @Test
  void afterAWhileItIsForgottenAndSoItIsAfterLoggingIn() {
    fail("li", "a", 5);
    clock.now = clock.now.plus(Duration.ofMinutes(16));
    assertThat(limit.isReached("li", "a")).isFalse();

    fail("li", "a", 4);
    limit.succeeded("li", "a");
    fail("li", "a", 1);
    assertThat(limit.isReached("li", "a")).isFalse();
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      limit.failed(name, address);
    }
  }

  /** A clock that is moved by hand. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
