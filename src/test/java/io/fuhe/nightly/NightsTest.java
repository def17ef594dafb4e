package io.fuhe.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.scheduling.support.CronExpression;

/** Night after night, whatever befalls one of them. */
class NightsTest {

  private static final String NEVER_SOON = "0 0 2 29 2 *";

  @TempDir private Path folder;

  @Test
  void afterAFailedNightTheNextOneRuns() throws Exception {
    CountDownLatch three = new CountDownLatch(3);
    AtomicInteger count = new AtomicInteger();
    Nights nights =
        nights(
            "* * * * * *",
            () -> {
              three.countDown();
              if (count.incrementAndGet() < 3) {
                throw new IllegalStateException("a bad night");
              }
              return Some.SUMMARY;
            });
    nights.start();
    three.await();
    nights.stop();

    assertThat(new RunRecords(folder).last().orElseThrow().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void whatStopsTheNightsWaitsForTheRunInHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    NightlyRun run =
        new NightlyRun() {
          @Override
          public RunSummary run() throws InterruptedException {
            begun.countDown();
            asked.await();
            return Some.SUMMARY;
          }

          @Override
          public void stop() {
            asked.countDown();
          }
        };
    Nights nights = nights(NEVER_SOON, run);
    nights.start();
    nights.now();
    begun.await();

    nights.stop();

    assertThat(new RunRecords(folder).last()).isPresent();
    nights.await();
  }

  @Test
  void aMissedNightIsMadeUpFor() throws Exception {
    new RunRecords(folder).keep(Some.run(Outcome.COMPLETED));
    CountDownLatch ran = new CountDownLatch(1);
    Nights nights =
        nights(
            // The day after the last run, which is long ago, and hardly ever again.
            "0 30 2 3 1 *",
            () -> {
              ran.countDown();
              return Some.SUMMARY;
            });
    nights.start();
    ran.await();
    nights.stop();
  }

  @Test
  void timesAreInTheZone() {
    NightlyProperties shanghai = properties("0 0 2 * * *", ZoneId.of("Asia/Shanghai"));

    assertThat(shanghai.after(Instant.parse("2026-01-01T00:00:00Z")).toInstant())
        .isEqualTo("2026-01-01T18:00:00Z");
    assertThat(CronExpression.isValidExpression(NEVER_SOON)).isTrue();
  }

  private Nights nights(String cron, Recorder.Run run) {
    return nights(
        cron,
        new NightlyRun() {
          @Override
          public RunSummary run() throws Exception {
            return run.run();
          }

          @Override
          public void stop() {}
        });
  }

  private Nights nights(String cron, NightlyRun run) {
    Messages messages = new Messages(Language.CHINESE);
    Recorder recorder =
        Recorder.of(folder, new StandardEnvironment(), messages, true, Exception::toString);
    return new Nights(
        run, recorder, new RunRecords(folder), properties(cron, ZoneId.of("UTC")), messages);
  }

  private static NightlyProperties properties(String cron, ZoneId zone) {
    return new NightlyProperties(cron, zone, true, null, "127.0.0.1");
  }
}
