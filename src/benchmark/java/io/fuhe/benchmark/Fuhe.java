package io.fuhe.benchmark;

import io.fuhe.annotate.Annotators;
import io.fuhe.annotate.Remark;
import io.fuhe.check.Anomaly;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Source;
import io.fuhe.i18n.Language;
import io.fuhe.json.Json;
import io.fuhe.mapping.FormRecognizer.Recognized;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.FormReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages that Fuhe takes a file through, one after another. */
final class Fuhe {

  private final Mappings mappings;
  private final Documents documents = new Documents(Limits.DEFAULT);
  private final FormReading reading;
  private final Annotators copies = new Annotators(Limits.DEFAULT);
  private final Path copy;
  private Document document;
  private Recognized recognized;
  private Examined examined;

  /**
   * Prepares them.
   *
   * @param copy where annotated copies are written, each over the one before
   */
  Fuhe(Mappings mappings, Path copy) {
    this.mappings = mappings;
    this.reading = new FormReading(mappings);
    this.copy = copy;
  }

  /** The stages in their order: each takes what the one before has made of the same file. */
  Map<String, Work> stages() {
    Map<String, Work> stages = new LinkedHashMap<>();
    stages.put("document", file -> document = documents.read(file, file.toString()));
    stages.put("mapping", file -> recognized = reading.read(document, "benchmark"));
    stages.put("check", file -> examined = examined());
    stages.put("json", file -> Json.write(examined));
    stages.put("copy", this::copy);
    return stages;
  }

  private Examined examined() {
    List<ExaminedForm> forms =
        recognized.forms().stream()
            .map(form -> ExaminedForm.of(form, mappings.policy(form.mapping())))
            .toList();
    return new Examined(null, null, recognized.notes(), forms);
  }

  private void copy(Path file) throws Exception {
    List<Remark> remarks =
        examined.forms().stream()
            .flatMap(form -> form.anomalies().stream())
            .map(Fuhe::remark)
            .toList();
    copies.copy(file, file.toString(), remarks, Language.CHINESE, copy);
    Files.deleteIfExists(copy);
  }

  private static Remark remark(Anomaly found) {
    return new Remark(
        found.severity(),
        found.rule(),
        found.subject(),
        found.basis().name(),
        found.places().values().stream().map(Source::places).flatMap(List::stream).toList(),
        null);
  }
}
