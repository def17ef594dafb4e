package io.fuhe.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GoldRows;
import io.fuhe.document.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The real forms as Word documents: every indicator row comes back whole. */
class WordCorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus/real-word");

  static Stream<String> documents() throws IOException {
    return GoldRows.json(CORPUS.resolve("index.json")).propertyNames().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyIndicatorRowIsARowOfTheGrid(String name) throws Exception {
    Path file = CORPUS.resolve("documents").resolve(name);
    Document document =
        FormatDetector.detect(file) == Format.DOC
            ? new DocReader(Limits.DEFAULT).read(file)
            : new DocxReader(Limits.DEFAULT).read(file);
    List<String> missing = new ArrayList<>();
    for (JsonNode gold : GoldRows.json(CORPUS.resolve("index.json")).path(name)) {
      Path form = CORPUS.resolve("gold").resolve(gold.asString() + ".json");
      missing.addAll(GoldRows.missing(form, document.grids().get(0)));
    }
    assertThat(missing).isEmpty();
  }
}
