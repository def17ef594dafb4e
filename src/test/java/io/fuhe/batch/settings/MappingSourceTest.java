package io.fuhe.batch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.fuhe.i18n.Language;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of one's own holds what is one's own; the program adds the rest, file by file. */
class MappingSourceTest {

  private static final Path PROJECT = Path.of("mappings");

  private static final String OWN = "# of our own\nunits:\n  - name: 甲街道办事处\n";

  @TempDir private Path folder;

  private List<MappingFile> builtIn;

  @BeforeEach
  void theBuiltInOnes() throws Exception {
    builtIn = MappingSource.files(null);
    assertThat(builtIn).allMatch(MappingFile::builtIn);
  }

  @Test
  void anEmptyFolderIsAsGoodAsNone() throws Exception {
    assertThat(MappingSource.files(folder)).isEqualTo(builtIn);
    assertThat(MappingSource.own(folder)).isEmpty();
    assertThat(MappingSource.own(null)).isEmpty();
  }

  @Test
  void aFileOfOnesOwnTakesThePlaceOfTheBuiltInOne() throws Exception {
    Files.writeString(folder.resolve("units.yaml"), OWN);

    List<MappingFile> files = MappingSource.files(folder);

    assertThat(files).hasSameSizeAs(builtIn).contains(new MappingFile("units.yaml", OWN));
    assertThat(MappingSource.own(folder)).containsExactly("units.yaml");
    assertThat(new MappingLoader().load(files).reading())
        .isEqualTo(new MappingLoader().load(builtIn).reading());
  }

  @Test
  void aLayoutIsAddedWithoutACopyOfTheGeneralWords() throws Exception {
    String layout =
        Files.readString(PROJECT.resolve("wuhan-2020-project.yaml"))
            .replace("wuhan-2020-project", "hefei-2023-project");
    Files.writeString(folder.resolve("hefei-2023-project.yaml"), layout);

    assertThat(MappingSource.own(folder)).containsExactly("hefei-2023-project.yaml");
    assertThat(new MappingLoader().load(MappingSource.files(folder)).layouts())
        .extracting(mapping -> mapping.id())
        .contains("hefei-2023-project", "wuhan-2020-project");
  }

  @Test
  void aCopyIsNoFileOfOnesOwn() throws Exception {
    Files.copy(PROJECT.resolve("general.yaml"), folder.resolve("general.yaml"));
    Files.writeString(
        folder.resolve("roster.yaml"),
        Files.readString(PROJECT.resolve("roster.yaml")).replace("\n", "\r\n"));

    assertThat(MappingSource.files(folder)).isEqualTo(builtIn);
    assertThat(MappingSource.own(folder)).isEmpty();
    assertThat(MappingSource.own(PROJECT)).isEmpty();
  }

  @Test
  void aLetterOfOnesOwn() throws Exception {
    Files.writeString(folder.resolve("query-letter.docx"), "our own letter");

    assertThat(MappingSource.own(folder)).containsExactly("query-letter.docx");
    assertThat(
            Arrays.stream(Language.values()).map(language -> entry(language, isBuiltIn(language))))
        .containsExactlyInAnyOrder(entry(Language.CHINESE, false), entry(Language.ENGLISH, true));
  }

  private boolean isBuiltIn(Language language) {
    try (InputStream own = MappingSource.template(Template.LETTER, folder, language);
        InputStream usual = MappingSource.template(Template.LETTER, null, language)) {
      return Arrays.equals(own.readAllBytes(), usual.readAllBytes());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
