package io.fuhe.report;

import io.fuhe.check.UnitFinding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects one a line. */
final class JsonLines implements ReportWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final BufferedWriter out;
  private final Function<ReportedFile, Stream<ObjectNode>> objects;
  private final Function<UnitFinding, Stream<ObjectNode>> crossObjects;

  /**
   * Opens a file.
   *
   * @param objects what is written of a received file
   * @param crossObjects what is written of an anomaly across forms
   */
  JsonLines(
      Path file,
      Function<ReportedFile, Stream<ObjectNode>> objects,
      Function<UnitFinding, Stream<ObjectNode>> crossObjects)
      throws IOException {
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.objects = objects;
    this.crossObjects = crossObjects;
  }

  @Override
  public void take(ReportedFile file) throws IOException {
    write(objects.apply(file));
  }

  @Override
  public void across(UnitFinding finding) throws IOException {
    write(crossObjects.apply(finding));
  }

  private void write(Stream<ObjectNode> lines) throws IOException {
    for (ObjectNode object : lines.toList()) {
      out.write(MAPPER.writeValueAsString(object));
      out.write('\n');
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
