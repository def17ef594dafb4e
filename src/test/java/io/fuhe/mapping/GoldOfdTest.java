package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.OfdSketch;
import io.fuhe.document.OfdSketch.Style;
import io.fuhe.form.Form;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real forms printed as OFD, in each way that programs draw them, are read as the gold says.
 */
class GoldOfdTest {

  private static final int MANY = 10;

  @TempDir private Path folder;

  record Case(Path document, List<Path> gold, Style style) {
    @Override
    public String toString() {
      return document.getFileName() + " " + style;
    }
  }

  static Stream<Case> workbooks() {
    Path corpus = Gold.CORPORA.resolve("real-excel");
    return Gold.index(corpus).entrySet().stream()
        .flatMap(
            (Map.Entry<String, List<String>> e) ->
                styles(e.getValue().size())
                    .map(
                        style ->
                            new Case(
                                corpus.resolve("documents").resolve(e.getKey()),
                                e.getValue().stream()
                                    .map(name -> corpus.resolve("gold").resolve(name + ".json"))
                                    .toList(),
                                style)));
  }

  /** Of a file with dozens of forms one way tells enough. */
  private static Stream<Style> styles(int forms) {
    return forms > MANY ? Stream.of(Style.TEMPLATE) : Stream.of(Style.values());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void readsEveryField(Case c) throws Exception {
    Documents documents = new Documents(Limits.DEFAULT);
    OfdSketch sketch = new OfdSketch();
    for (Grid grid : documents.read(c.document(), "表.xlsx").grids()) {
      sketch.table(grid, c.style());
    }
    Path file = folder.resolve("表.ofd");
    try (OutputStream out = Files.newOutputStream(file)) {
      sketch.write(out);
    }

    Document printed = documents.read(file, "表.ofd");
    List<Form> forms = new FormRecognizer(ProjectMappings.get()).read(printed, "doc").forms();

    assertThat(forms).hasSameSizeAs(c.gold());
    for (int i = 0; i < forms.size(); i++) {
      Gold.Entry gold = Gold.read(c.gold().get(i));
      assertThat(GoldFields.differences(gold.form(), forms.get(i))).as(gold.name()).isEmpty();
    }
  }
}
