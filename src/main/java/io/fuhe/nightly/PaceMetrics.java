package io.fuhe.nightly;

import io.fuhe.batch.run.Pace;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;

/** How the run in hand gets on, as metrics; all 0 while there is none. */
final class PaceMetrics implements MeterBinder {

  /** What collects metrics is configured in English everywhere. */
  private static final Messages WORDS = new Messages(Language.ENGLISH);

  private final Pace pace;

  PaceMetrics(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("expected", pace::expected).register(registry);
    gauge("done", pace::done).register(registry);
    gauge("rate", pace::perMinute).register(registry);
    gauge("workers", pace::workers).register(registry);
    gauge("left", () -> pace.left().map(Duration::toSeconds).orElse(0L))
        .baseUnit("seconds")
        .register(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(String name, Supplier<Number> number) {
    return Gauge.builder("fuhe.progress." + name, number)
        .description(WORDS.get("metric.progress." + name));
  }
}
