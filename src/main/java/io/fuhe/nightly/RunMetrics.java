package io.fuhe.nightly;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.document.Reason;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The last run in numbers, as metrics. What is not known is not a number. */
final class RunMetrics implements MeterBinder {

  /** What collects metrics is configured in English everywhere. */
  private static final Messages WORDS = new Messages(Language.ENGLISH);

  private final Supplier<Optional<RunRecord>> last;

  RunMetrics(Supplier<Optional<RunRecord>> last) {
    this.last = last;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      gauge(registry, "outcome", "outcome", outcome, run -> run.outcome() == outcome ? 1 : 0);
    }
    counts(registry, "files", "status", Status.values(), RunSummary::told);
    counts(registry, "quarantined", "reason", Reason.values(), RunSummary::reasons);
    counts(registry, "anomalies", "severity", Severity.values(), RunSummary::anomalies);
    counts(registry, "changes", "state", State.values(), RunSummary::states);
    summary(registry, "waiting", summary -> summary.waiting().size());
    summary(registry, "read", RunSummary::read);
    summary(registry, "forms", RunSummary::forms);
    seconds(registry, "duration", run -> run.duration().toSeconds());
    seconds(registry, "ended", run -> run.ended().getEpochSecond());
    seconds(registry, "last.success", run -> epoch(run.lastSuccess()));
  }

  private <E extends Enum<E>> void counts(
      MeterRegistry registry,
      String name,
      String tag,
      E[] values,
      Function<RunSummary, Map<E, Integer>> counts) {
    for (E value : values) {
      gauge(
          registry, name, tag, value, run -> of(run, s -> counts.apply(s).getOrDefault(value, 0)));
    }
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String tag,
      Enum<?> value,
      Function<RunRecord, Number> number) {
    builder(name, number).tags(Tags.of(tag, Counts.name(value))).register(registry);
  }

  private void summary(MeterRegistry registry, String name, Function<RunSummary, Integer> number) {
    builder(name, run -> of(run, number)).register(registry);
  }

  private void seconds(MeterRegistry registry, String name, Function<RunRecord, Number> number) {
    builder(name, number).baseUnit("seconds").register(registry);
  }

  private Gauge.Builder<Supplier<Number>> builder(String name, Function<RunRecord, Number> number) {
    return Gauge.builder("fuhe.run." + name, () -> known(number))
        .description(WORDS.get("metric." + name));
  }

  private Number known(Function<RunRecord, Number> number) {
    return last.get().map(number).orElse(Double.NaN);
  }

  private static Number of(RunRecord run, Function<RunSummary, Integer> number) {
    return run.summary() == null ? Double.NaN : (Number) number.apply(run.summary());
  }

  private static Number epoch(Instant time) {
    return time == null ? Double.NaN : (Number) time.getEpochSecond();
  }
}
