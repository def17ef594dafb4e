package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.run.Pace;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A log tells now and then how a run goes on, with how fast and how long yet. */
class RunProgressTest {

  private final StringWriter log = new StringWriter();
  private Instant now = Instant.EPOCH;

  private RunProgress progress() {
    return new RunProgress(
        new Messages(Language.ENGLISH),
        new PrintWriter(log, true),
        false,
        new Pace(() -> now),
        () -> now);
  }

  @Test
  void aLineForEachTenth() {
    RunProgress progress = progress();
    progress.expect(100);
    now = now.plusSeconds(6);
    progress.done(9);
    progress.done(1);
    progress.workers(3);
    now = now.plusSeconds(54);
    progress.done(40);

    assertThat(log.toString().lines())
        .containsExactly(
            "Reading 100 files",
            "10 of 100 files read, 100 a minute, about 0:00:54 to go",
            "50 of 100 files read, 50 a minute, about 0:01:00 to go, workers: 3");
  }

  @Test
  void aLineInBetweenWhenATenthTakesLong() {
    RunProgress progress = progress();
    progress.expect(1_000_000);
    now = now.plus(Duration.ofMinutes(10));
    progress.done(1000);
    progress.done(1);
    now = now.plus(Duration.ofMinutes(10));
    progress.done(999);

    assertThat(log.toString().lines().skip(1))
        .containsExactly(
            "1000 of 1000000 files read, 100 a minute, about 166:30:00 to go",
            "2000 of 1000000 files read, 100 a minute, about 166:20:00 to go");
  }
}
