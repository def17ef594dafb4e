package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.GridSketch;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Each form in {@code src/test/resources/layouts} is read as the gold beside it says, value by
 * value: {@code NAME.gold.yaml} for the document {@code NAME.*}, or for the sketch that the gold
 * itself holds (see {@link GridSketch}). {@code -Dfuhe.update} writes what was read into a gold
 * that holds no forms yet; somebody has to hold that against the original.
 */
class LayoutGoldTest {

  private static final Path FOLDER = Path.of("src/test/resources/layouts");
  private static final String GOLD = ".gold.yaml";

  static Stream<String> golds() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(GOLD))
              .map(name -> name.substring(0, name.length() - GOLD.length()))
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golds")
  void readsEveryValue(String name) throws Exception {
    Path file = FOLDER.resolve(name + GOLD);
    Map<String, Object> gold = yaml().load(Files.readString(file));

    List<Object> read = read(document(name, gold));

    if (!gold.containsKey("forms") && Boolean.getBoolean("fuhe.update")) {
      gold.put("forms", read);
      Files.writeString(file, yaml().dump(gold));
      fail("written: " + file + "; hold it against the original");
    }
    assertThat(read).as(name).isEqualTo(gold.get("forms"));
  }

  /** No file lies there that nothing looks at. */
  @Test
  void everyDocumentHasItsGold() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(
              name ->
                  name.endsWith(GOLD)
                      || Files.exists(FOLDER.resolve(name.replaceFirst("\\.[^.]+$", GOLD))));
    }
  }

  private static Document document(String name, Map<String, Object> gold) throws Exception {
    if (gold.containsKey("sketch")) {
      return GridSketch.document((String) gold.get("sketch"));
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith(name + "."))
              .filter(each -> !each.toString().endsWith(GOLD))
              .findFirst()
              .orElseThrow();
      return new Documents(Limits.DEFAULT).read(file, file.getFileName().toString());
    }
  }

  private static List<Object> read(Document document) {
    List<Object> forms = new ArrayList<>();
    for (Form form : new FormRecognizer(ProjectMappings.get()).read(document, "doc").forms()) {
      Map<String, String> values = new LinkedHashMap<>();
      FormPlaces.values(form).forEach((path, value) -> values.put(path, value.value()));
      Map<String, Object> read = new LinkedHashMap<>();
      read.put("mapping", form.mapping());
      read.put("kind", form.kind().name());
      read.put("fiscalYear", String.valueOf(form.heading().fiscalYear()));
      read.put("values", values);
      forms.add(read);
    }
    return forms;
  }

  /** YAML in which 9.50 is what is written, and no number. */
  private static Yaml yaml() {
    DumperOptions written = new DumperOptions();
    written.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    written.setWidth(1000);
    Resolver none =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            // Every scalar is a text.
          }
        };
    LoaderOptions options = new LoaderOptions();
    return new Yaml(new SafeConstructor(options), new Representer(written), written, options, none);
  }
}
