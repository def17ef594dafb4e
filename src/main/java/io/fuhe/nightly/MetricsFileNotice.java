package io.fuhe.nightly;

import io.fuhe.files.Whole;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the metrics of the run to a file that Prometheus' node exporter collects. */
final class MetricsFileNotice implements Notice {

  private final Path file;

  MetricsFileNotice(Path file) {
    this.file = file;
  }

  @Override
  public void tell(RunRecord record, String line) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new RunMetrics(() -> Optional.of(record)).bindTo(registry);
    Whole.write(file, registry.scrape());
  }
}
