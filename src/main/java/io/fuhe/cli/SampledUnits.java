package io.fuhe.cli;

import io.fuhe.desk.DeskWork.Sampled;
import io.fuhe.report.Reports;
import io.fuhe.report.YearFolders;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.report.content.SamplingReason.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order in which units should be looked at, as the reports of the last run have it. */
final class SampledUnits {

  private static final JsonMapper JSON = new JsonMapper();

  private SampledUnits() {}

  /** Those of a year; empty where the reports tell of none. */
  static List<Sampled> of(Path reports, int year) {
    Path ofYear = YearFolders.of(reports, year).resolve(Reports.SAMPLING);
    Path file = Files.isRegularFile(ofYear) ? ofYear : reports.resolve(Reports.SAMPLING);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(JSON::readTree)
          .filter(line -> line.get("fiscalYear").asInt() == year)
          .map(SampledUnits::unit)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sampled unit(JsonNode line) {
    return new Sampled(
        line.get("rank").asInt(),
        line.get("unit").asString(),
        line.get("points").asString(),
        line.get("reasons")
            .valueStream()
            // Reports of an earlier version have words alone; the next run writes them anew.
            .filter(reason -> reason.has("figures"))
            .map(SampledUnits::reason)
            .toList());
  }

  private static SamplingReason reason(JsonNode line) {
    return new SamplingReason(
        Kind.valueOf(line.get("reason").asString()),
        new BigDecimal(line.get("points").asString()),
        line.get("figures").valueStream().map(JsonNode::asString).toList());
  }
}
