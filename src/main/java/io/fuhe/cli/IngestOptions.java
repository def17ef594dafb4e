package io.fuhe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What reading an inbox is told, once or every night. */
final class IngestOptions {

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path inbox;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  @Option(names = "--compare-with", paramLabel = "YEAR")
  private Integer compareWith;

  Ingest ingest() {
    return new Ingest(inbox, reports, data, mappings, compareWith);
  }
}
