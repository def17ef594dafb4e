package io.fuhe.report.data;

import io.fuhe.files.Utf8;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects one a line. */
public final class JsonLines implements ReportWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Leaves open what it writes to, and unflushed. */
  private static final ObjectWriter LINES =
      MAPPER
          .writer()
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM);

  private final Writer out;
  private final Function<ReportedFile, Stream<ObjectNode>> ofFile;
  private final Function<ReportedAnomaly, Stream<ObjectNode>> ofAcross;
  private final Function<ReportedAnomaly, Stream<ObjectNode>> ofGone;

  private JsonLines(
      Writer out,
      Function<ReportedFile, Stream<ObjectNode>> ofFile,
      Function<ReportedAnomaly, Stream<ObjectNode>> ofAcross,
      Function<ReportedAnomaly, Stream<ObjectNode>> ofGone) {
    this.out = out;
    this.ofFile = ofFile;
    this.ofAcross = ofAcross;
    this.ofGone = ofGone;
  }

  /** Lines about files. */
  public static JsonLines ofFiles(Path file, Function<ReportedFile, Stream<ObjectNode>> lines)
      throws IOException {
    return new JsonLines(open(file), lines, across -> Stream.empty(), gone -> Stream.empty());
  }

  /** A line an anomaly that stands. */
  public static JsonLines ofStanding(Path file, Function<ReportedAnomaly, ObjectNode> line)
      throws IOException {
    return ofStanding(open(file), line);
  }

  /** A line an anomaly that stands; the stream is closed with the writer. */
  public static JsonLines ofStanding(Writer out, Function<ReportedAnomaly, ObjectNode> line) {
    return new JsonLines(
        out,
        f -> f.forms().stream().flatMap(form -> form.anomalies().stream()).map(line),
        across -> Stream.of(line.apply(across)),
        gone -> Stream.empty());
  }

  /** A line an anomaly that is gone. */
  public static JsonLines ofGone(Path file, Function<ReportedAnomaly, ObjectNode> line)
      throws IOException {
    return new JsonLines(
        open(file),
        f -> Stream.empty(),
        across -> Stream.empty(),
        gone -> Stream.of(line.apply(gone)));
  }

  private static Writer open(Path file) throws IOException {
    return Utf8.writer(file);
  }

  @Override
  public void take(ReportedFile file) throws IOException {
    write(ofFile.apply(file));
  }

  @Override
  public void across(ReportedAnomaly anomaly) throws IOException {
    write(ofAcross.apply(anomaly));
  }

  @Override
  public void gone(ReportedAnomaly anomaly) throws IOException {
    write(ofGone.apply(anomaly));
  }

  private void write(Stream<ObjectNode> lines) throws IOException {
    for (ObjectNode object : lines.toList()) {
      write(out, object);
    }
  }

  /** Writes a line. */
  public static void write(Writer out, ObjectNode object) throws IOException {
    LINES.writeValue(out, object);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
