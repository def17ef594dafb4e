package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.document.Limits;
import io.fuhe.document.Prose;
import io.fuhe.document.word.DocxReader;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The real report is read as the gold says, its lines whole or broken as on pages of any width. */
class GoldReportTest {

  private static final Path CORPUS = Gold.CORPORA.resolve("real-word");
  private static final String NAME = "hanzhong-2020-report";

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 55, 45, 38, 30})
  void readsEveryFieldAndFindsEveryAnomaly(int width) throws Exception {
    Gold.Entry gold = Gold.read(CORPUS.resolve("gold").resolve(NAME + ".json"));
    Document document =
        new DocxReader(Limits.DEFAULT).read(CORPUS.resolve("documents").resolve(NAME + ".docx"));
    Mappings mappings = new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings")));
    Document read = width == Integer.MAX_VALUE ? document : Prose.broken(document, width);

    List<Form> forms = new FormRecognizer(mappings).read(read, "doc").forms();

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
