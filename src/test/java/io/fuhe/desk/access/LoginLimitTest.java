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
    assertThat(reached("li", "a")).isFalse();
    fail("LI", "a", 1);
    assertThat(reached("li", "a")).isTrue();
    assertThat(reached("li", "b")).as("its owner elsewhere").isFalse();
    assertThat(reached("wu", "a")).isFalse();
  }

  @Test
  void manyAddressesUnderOneNameAndManyNamesFromOneAddress() {
    for (int i = 0; i < 20; i++) {
      limit.failed(LoginLimit.account("li", ""), "address " + i);
    }
    assertThat(reached("li", "another")).isTrue();
    for (int i = 0; i < 50; i++) {
      limit.failed(LoginLimit.account("name " + i, ""), "a");
    }
    assertThat(reached("somebody", "a")).isTrue();
  }

  @Test
  void afterAWhileItIsForgottenAndSoItIsAfterLoggingIn() {
    fail("li", "a", 5);
    clock.now = clock.now.plus(Duration.ofMinutes(16));
    assertThat(reached("li", "a")).isFalse();

    fail("li", "a", 4);
    limit.succeeded(LoginLimit.account("li", ""), "a");
    fail("li", "a", 1);
    assertThat(reached("li", "a")).isFalse();
  }

  @Test
  void anotherPasswordBeginsAnew() {
    String before = LoginLimit.account("li", "hash");
    for (int i = 0; i < 20; i++) {
      limit.failed(before, "a");
    }
    assertThat(limit.isReached(before, "a")).isTrue();
    String after = LoginLimit.account("li", "another hash");
    assertThat(limit.isReached(after, "a")).isFalse();
    assertThat(LoginLimit.account("x".repeat(70), "hash")).endsWith("\nhash");
  }

  @Test
  void whoIsTriedAgainIsRemembered() {
    fail("li", "a", 4);
    for (int i = 0; i < 9_000; i++) {
      limit.failed(LoginLimit.account("name " + i, ""), "address " + i);
      if (i % 2_000 == 0) {
        assertThat(reached("li", "a")).isFalse();
      }
    }
    fail("li", "a", 1);
    assertThat(reached("li", "a")).isTrue();
    for (int i = 0; i < 9_000; i++) {
      limit.failed(LoginLimit.account("other " + i, ""), "other address " + i);
    }
    assertThat(reached("li", "a")).as("forgotten").isFalse();
  }

  private boolean reached(String name, String address) {
    return limit.isReached(LoginLimit.account(name, ""), address);
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      limit.failed(LoginLimit.account(name, ""), address);
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
