package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import io.fuhe.letter.LetterTemplate;
import io.fuhe.mapping.layout.MappingFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in templates are those that are drawn here, and letters can be made of them. */
class LetterTemplatesTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final Map<Language, String> NAMES =
      Map.of(Language.CHINESE, "query-letter.docx", Language.ENGLISH, "query-letter.en.docx");

  @TempDir private Path folder;

  @BeforeAll
  static void update() throws Exception {
    if (Update.asked()) {
      LetterTemplates.chinese(MAPPINGS.resolve("query-letter.docx"));
      LetterTemplates.english(MAPPINGS.resolve("query-letter.en.docx"));
    }
  }

  @Test
  void theyAreWhatIsDrawn() throws Exception {
    LetterTemplates.chinese(folder.resolve("query-letter.docx"));
    LetterTemplates.english(folder.resolve("query-letter.en.docx"));

    for (String name : NAMES.values()) {
      assertThat(body(MAPPINGS.resolve(name)))
          .as("stale: run the test with -Dfuhe.update to write it anew")
          .isEqualTo(body(folder.resolve(name)));
    }
  }

  @Test
  void theyComeWithTheProgramUndamagedAndCanBeUsed() throws Exception {
    for (Language language : Language.values()) {
      Path copy = folder.resolve(language + ".docx");
      try (InputStream in = MappingSource.template(Template.LETTER, null, language)) {
        Files.copy(in, copy);
      }

      assertThat(copy).hasSameBinaryContentAs(MAPPINGS.resolve(NAMES.get(language)));
      assertThat(LetterTemplate.of(copy)).isNotNull();
    }
  }

  @Test
  void theyAreNoMappings() throws Exception {
    assertThat(MappingSource.files(MAPPINGS))
        .extracting(MappingFile::name)
        .noneMatch(n -> n.endsWith(".docx"));
    assertThat(MappingSource.files(null))
        .extracting(MappingFile::name)
        .noneMatch(n -> n.endsWith(".docx"));
  }

  private static String body(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
