package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.document.GridSketch;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import io.fuhe.mapping.FormRecognizer.Recognized;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read of a sketched table with the project's mappings, in words that tests compare. */
final class SketchedForm {

  private SketchedForm() {}

  /** All that is recognized. */
  static Recognized read(String sketch) throws Exception {
    return new FormRecognizer(ProjectMappings.get()).read(GridSketch.document(sketch), "doc");
  }

  /** The one form. */
  static Form only(String sketch) throws Exception {
    List<Form> forms = read(sketch).forms();
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  /** The forms of a document. */
  static List<Form> forms(Document document) {
    return new FormRecognizer(ProjectMappings.get()).read(document, "doc").forms();
  }

  /** The rules that find an error or a warning in a form, each as often as it does. */
  static List<String> accusations(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .filter(anomaly -> anomaly.severity() != Severity.NOTICE)
        .map(Anomaly::rule)
        .toList();
  }

  /** The indicators, a line each: levels, name, target, actual, points and score. */
  static List<String> rows(Form form) {
    return form.indicators().stream()
        .map(
            (Indicator i) ->
                Stream.of(
                        words(i.level1()),
                        words(i.level2()),
                        words(i.name()),
                        words(i.target()),
                        words(i.actual()),
                        words(i.points()),
                        words(i.score()))
                    .collect(Collectors.joining("/")))
        .toList();
  }

  /** What is printed; empty where the layout has no such place. */
  static String words(Text text) {
    return text == null ? "" : text.value();
  }

  /** What is printed; empty where the layout has no such place. */
  static String words(Figure figure) {
    return figure == null ? "" : figure.printed();
  }
}
