package io.fuhe.report.data;

import io.fuhe.files.Utf8;
import io.fuhe.report.content.SampledUnit;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.report.text.SamplingText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The units in the order in which they should be looked at, one a line. */
public final class SamplingJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private SamplingJson() {}

  /**
   * Writes them.
   *
   * @param text gives reasons in these words
   */
  public static void write(Path file, Stream<SampledUnit> units, SamplingText text)
      throws IOException {
    try (Writer out = Utf8.writer(file)) {
      for (SampledUnit unit : (Iterable<SampledUnit>) units::iterator) {
        out.write(MAPPER.writeValueAsString(of(unit, text)));
        out.write('\n');
      }
    }
  }

  /** One line of sampling.jsonl. */
  private static ObjectNode of(SampledUnit unit, SamplingText text) {
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
