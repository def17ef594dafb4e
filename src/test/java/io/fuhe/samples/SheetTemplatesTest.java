package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import io.fuhe.sheet.SheetTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in templates are those that are drawn here, and review sheets can be made of them. */
class SheetTemplatesTest {

  private static final Path MAPPINGS = Path.of("mappings");

  @TempDir private Path folder;

  @BeforeAll
  static void update() throws Exception {
    if (Update.asked()) {
      draw(MAPPINGS);
    }
  }

  @Test
  void theyAreWhatIsDrawn() throws Exception {
    draw(folder);

    for (Language language : Language.values()) {
      String name = Template.REVIEW_SHEET.file(language);
      assertThat(sheets(MAPPINGS.resolve(name)))
          .as("stale: run the test with -Dfuhe.update to write it anew")
          .isEqualTo(sheets(folder.resolve(name)));
    }
  }

  @Test
  void theyComeWithTheProgramUndamagedAndCanBeUsed() throws Exception {
    for (Language language : Language.values()) {
      Path copy = folder.resolve(language + ".xlsx");
      try (InputStream in = MappingSource.template(Template.REVIEW_SHEET, null, language)) {
        Files.copy(in, copy);
      }

      assertThat(copy)
          .hasSameBinaryContentAs(MAPPINGS.resolve(Template.REVIEW_SHEET.file(language)));
      assertThat(SheetTemplate.of(copy)).isNotNull();
    }
  }

  private static void draw(Path folder) throws IOException {
    SheetTemplates.chinese(folder.resolve(Template.REVIEW_SHEET.file(Language.CHINESE)));
    SheetTemplates.english(folder.resolve(Template.REVIEW_SHEET.file(Language.ENGLISH)));
  }

  private static Map<String, String> sheets(Path file) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().startsWith("xl/")).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }
}
