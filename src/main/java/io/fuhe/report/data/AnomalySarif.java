package io.fuhe.report.data;

import io.fuhe.check.Rule;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The anomalies in SARIF 2.1.0, the exchange format that viewers of findings read. Written as it
 * comes: one finding is in memory at a time.
 */
public final class AnomalySarif implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final SarifResult result;

  /**
   * Begins the log.
   *
   * @param out closed with this writer
   */
  public AnomalySarif(Writer out, Messages messages) {
    this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    List<Rule> rules = Catalogue.rules();
    this.result = new SarifResult(json, messages, rules.stream().map(Rule::id).toList());
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    json.writeStringProperty("language", messages.language().tag());
    new SarifTool(json, messages).write(rules);
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(SarifLocation.BASE);
    SarifText.write(json, "description", messages.get("sarif.base"));
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("results");
  }

  @Override
  public void take(ReportedFile file) {
    for (ReportedForm form : file.forms()) {
      form.anomalies().forEach(result::write);
    }
  }

  @Override
  public void across(ReportedAnomaly anomaly) {
    result.write(anomaly);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) {
    result.write(anomaly);
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
