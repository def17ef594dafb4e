package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are generated are what the program would generate now. */
class GeneratedFilesTest {

  @ParameterizedTest
  @CsvSource({"zh-CN,docs/rules.md", "en,docs/rules.en.md"})
  void theManualOfTheRules(String language, Path page) throws Exception {
    String generated = Run.of("rules", "--markdown", "--lang", language).out();

    if (Update.asked()) {
      Files.writeString(page, generated);
    }

    assertThat(Files.readString(page))
        .as("stale: run the test with -Dfuhe.update to write it anew")
        .isEqualTo(generated);
  }

  @Test
  void theSchemaOfSettings() throws Exception {
    Path file = Path.of("mappings/rules.schema.json");
    String generated = RulesSchema.text(Files.readString(file));

    if (Update.asked()) {
      Files.writeString(file, generated);
    }

    assertThat(Files.readString(file))
        .as("stale: run the test with -Dfuhe.update to write it anew")
        .isEqualTo(generated);
  }

  @Test
  void theSchemaOfForms() throws Exception {
    Path file = Path.of("docs/schema/forms.schema.json");
    String generated = FormSchema.text(Files.readString(file));

    if (Update.asked()) {
      Files.writeString(file, generated);
    }

    assertThat(Files.readString(file))
        .as("stale: run the test with -Dfuhe.update to write it anew")
        .isEqualTo(generated);
  }
}
