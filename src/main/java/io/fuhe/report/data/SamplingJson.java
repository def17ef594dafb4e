package io.fuhe.report.data;

import io.fuhe.files.Utf8;
import io.fuhe.form.Weights;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.SampledUnit;
import io.fuhe.report.content.Sampling;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.report.text.SamplingText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The units in the order in which they should be looked at, one a line. */
public final class SamplingJson implements ReportWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Sampling sampling;
  private final SamplingText text;
  private final Path file;

  /**
   * Begins without units.
   *
   * @param weights how much weighs what speaks for looking at a unit
   * @param text gives reasons in these words
   */
  public SamplingJson(Path file, Weights weights, SamplingText text) {
    this.file = file;
    this.sampling = new Sampling(weights);
    this.text = text;
  }

  @Override
  public void take(ReportedFile reported) {
    sampling.take(reported);
  }

  @Override
  public void across(ReportedAnomaly found) {
    sampling.across(found);
  }

  @Override
  public void gone(ReportedAnomaly found) {
    sampling.gone(found);
  }

  @Override
  public void close() throws IOException {
    try (Writer out = Utf8.writer(file)) {
      for (SampledUnit unit : sampling.ranked()) {
        out.write(MAPPER.writeValueAsString(of(unit)));
        out.write('\n');
      }
    }
  }

  /** One line of sampling.jsonl. */
  private ObjectNode of(SampledUnit unit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fiscalYear", unit.fiscalYear());
    json.put("rank", unit.rank());
    json.put("unit", unit.unit());
    json.put("points", unit.points().toPlainString());
    ArrayNode reasons = json.putArray("reasons");
    for (SamplingReason reason : unit.reasons()) {
      ObjectNode each =
          reasons
              .addObject()
              .put("reason", reason.kind().name())
              .put("points", reason.points().toPlainString());
      ArrayNode figures = each.putArray("figures");
      reason.figures().forEach(figures::add);
      each.put("message", text.of(reason));
    }
    return json;
  }
}
