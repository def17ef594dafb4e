package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.mapping.layout.Mappings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real forms are read off their documents as the gold says, field by field. */
class GoldFormsTest {

  record Case(Path corpus, String document, List<String> forms) {
    @Override
    public String toString() {
      return corpus.getFileName() + "/" + document;
    }
  }

  static Stream<Case> documents() {
    String more = System.getProperty("fuhe.corpus");
    Stream<Path> corpora = more == null ? Gold.corpora().stream() : Stream.of(Path.of(more));
    return corpora.flatMap(
        corpus ->
            Gold.index(corpus).entrySet().stream()
                .map(
                    (Map.Entry<String, List<String>> e) ->
                        new Case(corpus, e.getKey(), e.getValue())));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsEveryField(Case c) throws Exception {
    Mappings mappings = ProjectMappings.get();
    Document document =
        new Documents(Limits.DEFAULT)
            .read(c.corpus().resolve("documents").resolve(c.document()), c.document());

    List<Form> forms = new FormRecognizer(mappings).read(document, "doc").forms();

    assertThat(forms).hasSameSizeAs(c.forms());
    for (int i = 0; i < forms.size(); i++) {
      Gold.Entry gold = Gold.read(c.corpus().resolve("gold").resolve(c.forms().get(i) + ".json"));
      assertThat(GoldFields.differences(gold.form(), forms.get(i))).as(gold.name()).isEmpty();
      assertThat(forms.get(i).mapping()).isEqualTo(gold.form().get("layout").asString());
    }
  }
}
