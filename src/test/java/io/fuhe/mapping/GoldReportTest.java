package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.document.Limits;
import io.fuhe.document.Prose;
import io.fuhe.document.pdf.PdfReader;
import io.fuhe.document.word.DocxReader;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.mapping.layout.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The real report is read as the gold says, its lines whole or broken as on pages of any width. */
class GoldReportTest {

  private static final Path CORPUS = Gold.CORPORA.resolve("real-word");
  private static final String NAME = "hanzhong-2020-report";

  @Test
  void theWordFile() throws Exception {
    readsEveryFieldAndFindsEveryAnomaly(word());
  }

  @Test
  void thePdf() throws Exception {
    Path file = Gold.CORPORA.resolve("real-pdf/documents").resolve(NAME + ".pdf");
    readsEveryFieldAndFindsEveryAnomaly(new PdfReader(Limits.DEFAULT).read(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {55, 45, 38, 30})
  void brokenLines(int width) throws Exception {
    readsEveryFieldAndFindsEveryAnomaly(Prose.broken(word(), width));
  }

  private static Document word() throws Exception {
    Path file = CORPUS.resolve("documents").resolve(NAME + ".docx");
    return new DocxReader(Limits.DEFAULT).read(file);
  }

  private static void readsEveryFieldAndFindsEveryAnomaly(Document document) throws Exception {
    Gold.Entry gold = Gold.read(CORPUS.resolve("gold").resolve(NAME + ".json"));
    Mappings mappings = ProjectMappings.get();

    List<Form> forms = new FormRecognizer(mappings).read(document, "doc").forms();

    assertThat(forms).hasSize(1);
    Form form = forms.get(0);
    assertThat(GoldFields.differences(gold.form(), form)).isEmpty();
    assertThat(form.mapping()).isEqualTo(gold.form().get("layout").asString());
    assertThat(FormPlaces.of(form).values()).doesNotContainNull();
    List<String> expected = new ArrayList<>();
    for (JsonNode a : gold.anomalies()) {
      String where = a.get("where").asString();
      expected.add(a.get("rule").asString() + " " + where + " " + a.get("severity").asString());
    }
    assertThat(
            Catalogue.check(form, mappings.policy(form.mapping())).stream()
                .map((Anomaly a) -> a.rule() + " " + a.where() + " " + a.severity()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
